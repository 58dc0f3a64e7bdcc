import { expect, test } from 'vitest';
import { chooseExemplars, exemplarDefaults } from '../../../src/core/topics/exemplars.ts';
import type { SparseRows } from '../../../src/core/types.ts';

/** Rows of unit length that use these terms alike. */
function rowsOf(terms: readonly (readonly number[])[]): SparseRows {
  const ends = terms.map((_, row) => terms.slice(0, row + 1).flat().length);
  return {
    rows: terms.length,
    columns: 100,
    indptr: Uint32Array.of(0, ...ends),
    indices: Uint32Array.from(terms.flat()),
    values: Float32Array.from(terms.flatMap((row) => row.map(() => 1 / Math.sqrt(row.length)))),
  };
}

const topic = (terms: readonly (readonly number[])[], membership?: readonly number[]) => ({
  clusters: {
    topicOf: new Uint16Array(terms.length),
    distance: Float32Array.from(terms, (_, row) => row / 100),
    membership: Float32Array.from(membership ?? terms.map(() => 0.9)),
  },
  tfidf: rowsOf(terms),
});

/** A paper with term 0 and three terms of its own. */
const own = (row: number): number[] => [0, 10 + 3 * row, 11 + 3 * row, 12 + 3 * row];

test('are the most central papers, at most five', () => {
  const { clusters, tfidf } = topic(Array.from({ length: 8 }, (_, row) => own(row)));
  expect(chooseExemplars(clusters, tfidf, [[0]])).toEqual([[0, 1, 2, 3, 4]]);
});

test('are no near-duplicates of each other', () => {
  const papers = Array.from({ length: 8 }, (_, row) => own(row === 1 ? 0 : row));
  const { clusters, tfidf } = topic(papers);
  expect(chooseExemplars(clusters, tfidf, [[0]])).toEqual([[0, 2, 3, 4, 5]]);
});

test('have an abstract, use a term of the topic and sit firmly in it', () => {
  const papers = Array.from({ length: 12 }, (_, row) => own(row));
  papers[0] = [0]; // A title alone.
  papers[1] = [90, 91, 92, 93]; // Nothing that the topic is about.
  const membership = papers.map((_, row) => (row === 2 ? 0.5 : 0.9));
  const { clusters, tfidf } = topic(papers, membership);
  expect(chooseExemplars(clusters, tfidf, [[0]])).toEqual([[3, 4, 5, 6, 7]]);
});

test('a small topic shows what it has, near-duplicates last', () => {
  const { clusters, tfidf } = topic([own(0), own(0), own(2)]);
  expect(chooseExemplars(clusters, tfidf, [[0]])).toEqual([[0, 2, 1]]);
});

test('two topics have their own papers', () => {
  const papers = Array.from({ length: 12 }, (_, row) => own(row));
  const { clusters, tfidf } = topic(papers);
  const topicOf = Uint16Array.from(papers, (_, row) => row % 2);
  const chosen = chooseExemplars({ ...clusters, topicOf }, tfidf, [[0], [0]]);
  expect(chosen.map((rows) => rows.length)).toEqual([exemplarDefaults.count, 5]);
  chosen.forEach((rows, id) => expect(rows.every((row) => topicOf[row] === id)).toBe(true));
});
