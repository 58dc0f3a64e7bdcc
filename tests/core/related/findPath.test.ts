import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPath } from '../../../src/core/related/findPath.ts';
import { relatedGraph } from '../../../src/core/related/relatedGraph.ts';
import { anyRelated, relatedLists, similarityIn } from '../../support/relatedLists.ts';

describe('the graph of related papers', () => {
  test('has every link in both directions, once', () => {
    const graph = relatedGraph(
      relatedLists([
        [
          [1, 0.5],
          [2, 0.25],
        ],
        [[0, 0.5]],
        [],
      ]),
    );
    expect([...graph.indptr]).toEqual([0, 2, 3, 4]);
    expect([...graph.indices]).toEqual([1, 2, 0, 0]);
    expect([...graph.similarity]).toEqual([0.5, 0.25, 0.5, 0.25]);
  });

  test('of some papers has their links only, and is what pair by pair gives', () => {
    fc.assert(
      fc.property(
        anyRelated,
        fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
        (all, in_) => {
          const papers = all.indptr.length - 1;
          const isIn = Uint8Array.from({ length: papers }, (_, row) => Number(in_[row]));
          const graph = relatedGraph(all, isIn);
          for (let a = 0; a < papers; a++) {
            const expected = Array.from({ length: papers }, (_, b) => b)
              .filter((b) => b !== a && isIn[a] && isIn[b] && similarityIn(all, a, b) > 0)
              .map((b) => [b, similarityIn(all, a, b)]);
            const found = [...graph.indices.subarray(graph.indptr[a], graph.indptr[a + 1])].map(
              (b, at) => [b, graph.similarity[graph.indptr[a]! + at]],
            );
            expect(found).toEqual(expected);
          }
        },
      ),
    );
  });
});

describe('a path', () => {
  const graph = relatedGraph(
    relatedLists([
      [
        [1, 0.9],
        [2, 0.5],
      ],
      [[2, 0.8]],
      [[3, 0.5]],
      [],
      [],
    ]),
  );

  test('takes near steps where they lose less than a far one', () => {
    const path = findPath(graph, 0, 3)!;
    expect([...path.papers]).toEqual([0, 1, 2, 3]);
    expect([...path.similarity]).toEqual([0.9, 0.8, 0.5].map(Math.fround));
  });

  test('is the same backwards', () => {
    expect([...findPath(graph, 3, 0)!.papers]).toEqual([3, 2, 1, 0]);
  });

  test('to itself has no step, and to what nothing leads is none', () => {
    expect([...findPath(graph, 2, 2)!.papers]).toEqual([2]);
    expect(findPath(graph, 0, 4)).toBeNull();
  });

  test('has the largest product of similarities that any chain has', () => {
    fc.assert(
      fc.property(anyRelated, fc.nat(), fc.nat(), (related, one, other) => {
        const papers = related.indptr.length - 1;
        const [from, to] = [one % papers, other % papers];
        // Bellman and Ford's way: as many rounds as papers.
        const best = new Float64Array(papers);
        best[from] = 1;
        for (let round = 0; round < papers; round++) {
          for (let a = 0; a < papers; a++) {
            for (let b = 0; b < papers; b++) {
              best[b] = Math.max(best[b]!, best[a]! * similarityIn(related, a, b));
            }
          }
        }
        const path = findPath(relatedGraph(related), from, to);
        const product = path ? path.similarity.reduce((all, one) => all * one, 1) : 0;
        expect(product).toBeCloseTo(best[to]!, 4);
        path?.papers.forEach((paper, at) => {
          if (at === 0) return;
          expect(path.similarity[at - 1]).toBe(similarityIn(related, path.papers[at - 1]!, paper));
        });
      }),
    );
  });
});
