import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctiveTerms } from '../../../src/core/terms/distinctiveTerms.ts';

const COLUMNS = 6;

/** The terms of papers, as rows of a matrix. */
function matrix(papers: readonly (readonly number[])[]) {
  const indptr = new Uint32Array(papers.length + 1);
  papers.forEach((terms, row) => (indptr[row + 1] = indptr[row]! + terms.length));
  return {
    rows: papers.length,
    columns: COLUMNS,
    indptr,
    indices: Uint32Array.from(papers.flat()),
  };
}

/** The formula of Monroe and others, term by term, over lists. */
function naive(papers: readonly (readonly number[])[], rows: readonly number[]) {
  const all = papers.flat();
  const set = rows.flatMap((row) => papers[row]!);
  const rest = papers.flatMap((terms, row) => (rows.includes(row) ? [] : terms));
  const weight = Math.min(500, all.length / 10);
  const uses = (list: readonly number[], term: number) => list.filter((t) => t === term).length;
  return [...Array(COLUMNS).keys()].map((term) => {
    const a = (weight * uses(all, term)) / all.length;
    const odds = (list: readonly number[]) =>
      Math.log((uses(list, term) + a) / (list.length + weight - uses(list, term) - a));
    const variance = 1 / (uses(set, term) + a) + 1 / (uses(rest, term) + a);
    return { term, inside: uses(set, term), score: (odds(set) - odds(rest)) / Math.sqrt(variance) };
  });
}

describe('distinctive terms', () => {
  it('are those that a set has and the others have not', () => {
    const papers = [...Array(40).keys()].map((row) => (row < 20 ? [0, 1] : [0, 2]));
    const set = [...Array(20).keys()];
    const found = distinctiveTerms(matrix(papers), set, 10);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ term: 1, inside: 20, outside: 0 });
  });

  it('leave out what comes once, however rare it is elsewhere', () => {
    const papers = [...Array(60).keys()].map((row) => (row === 0 ? [0, 5] : [0]));
    expect(distinctiveTerms(matrix(papers), [0, 1, 2], 10)).toEqual([]);
  });

  it('are none for no papers, and for all', () => {
    const papers = [[0], [0], [1]];
    expect(distinctiveTerms(matrix(papers), [], 10)).toEqual([]);
    expect(distinctiveTerms(matrix(papers), [0, 1, 2], 10)).toEqual([]);
  });

  it('follow the formula, strongest first', () => {
    const anyPaper = fc
      .uniqueArray(fc.nat(COLUMNS - 1), { minLength: 1 })
      .map((terms) => terms.sort());
    fc.assert(
      fc.property(
        fc.array(anyPaper, { minLength: 30, maxLength: 80 }),
        fc.integer({ min: 1, max: 29 }),
        (papers, size) => {
          const rows = [...Array(size).keys()];
          const expected = naive(papers, rows)
            .filter(({ inside, score }) => inside > 1 && score > 1.96)
            .sort((a, b) => b.score - a.score || a.term - b.term);
          const found = distinctiveTerms(matrix(papers), rows, 3);
          expect(found.map(({ term }) => term)).toEqual(
            expected.slice(0, 3).map(({ term }) => term),
          );
          found.forEach(({ score }, i) => expect(score).toBeCloseTo(expected[i]!.score, 9));
        },
      ),
    );
  });
});
