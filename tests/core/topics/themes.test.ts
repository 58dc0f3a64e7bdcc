import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupTopics } from '../../../src/core/topics/themes.ts';
import golden from '../../golden/ward.json' with { type: 'json' };
import { adjustedRand, blobs } from '../../support/coreClusters.ts';
import { pointTables } from '../../support/coreMatrices.ts';

function themesOf(centroids: readonly (readonly number[])[], sizes?: readonly number[]): number[] {
  const papers = sizes ?? centroids.map((_, topic) => centroids.length - topic);
  return [...groupTopics(Float32Array.from(centroids.flat()), Uint32Array.from(papers))];
}

/** Centroids in these directions, in degrees; how long they are does not matter. */
const towards = (...degrees: readonly number[]): number[][] =>
  degrees.map((degree, i) => {
    const angle = (degree * Math.PI) / 180;
    return [(i + 1) * Math.cos(angle), (i + 1) * Math.sin(angle)];
  });

test('puts topics that point the same way into one theme, the largest theme first', () => {
  expect(themesOf(towards(0, 90, 5, 95), [5, 4, 3, 1])).toEqual([0, 1, 0, 1]);
  expect(themesOf(towards(0, 90, 5, 95), [5, 9, 3, 1])).toEqual([1, 0, 1, 0]);
});

test('of themes of one size the one with the largest topic comes first', () => {
  expect(themesOf(towards(90, 0, 5, 95), [3, 3, 2, 2])).toEqual([0, 1, 1, 0]);
});

test('looks at the leading six columns only', () => {
  const centroids = [0, 1, 0, 1].map((axis, i) => {
    const row = Array.from({ length: 8 }, () => 0);
    row[axis] = 1;
    row[6 + (i >> 1)] = 50;
    return row;
  });
  expect(themesOf(centroids)).toEqual([0, 1, 0, 1]);
});

test.each([
  [1, 1],
  [2, 1],
  [3, 2],
  [4, 2],
  [5, 3],
  [7, 4],
  [8, 4],
  [12, 4],
  [16, 5],
  [20, 7],
  [30, 9],
  [36, 9],
  [60, 9],
])('%i topics make %i themes', (topics, themes) => {
  const centroids = blobs([[0, 0, 0]], topics, 1);
  expect(new Set(themesOf(centroids)).size).toBe(themes);
});

test('every theme is in use and they are numbered by their papers', () => {
  const tables = pointTables({ rows: [1, 24], columns: [1, 3] });
  fc.assert(
    fc.property(tables, fc.array(fc.nat(9), { minLength: 24, maxLength: 24 }), (rows, sizes) => {
      const own = sizes.slice(0, rows.length).sort((a, b) => b - a);
      const themes = themesOf(rows, own);
      const papers = new Array<number>(Math.max(...themes) + 1).fill(0);
      themes.forEach((theme, topic) => (papers[theme]! += own[topic]!));
      expect(new Set(themes).size).toBe(papers.length);
      expect(papers).toEqual([...papers].sort((a, b) => b - a));
    }),
  );
});

describe("agrees with SciPy's Ward linkage", () => {
  test.each(
    golden.map((theirs, i) => ({ ...theirs, name: `${theirs.themes.length} topics (${i})` })),
  )('on $name', ({ centroids, themes }) => {
    expect(adjustedRand(themesOf(centroids), themes)).toBe(1);
  });
});
