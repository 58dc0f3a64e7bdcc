import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directions, groupTopics, wardTree } from '../../../src/core/topics/themes.ts';
import golden from '../../golden/ward.json' with { type: 'json' };
import { adjustedRand, blobs } from '../../support/coreClusters.ts';
import { pointTables } from '../../support/coreMatrices.ts';

function themesOf(centroids: readonly (readonly number[])[], sizes?: readonly number[]): number[] {
  const papers = sizes ?? centroids.map((_, topic) => centroids.length - topic);
  return [...groupTopics(Float32Array.from(centroids.flat()), Uint32Array.from(papers)).themeOf];
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

test('directions are seen from the mean of all papers, and later columns count less', () => {
  // The mean is (3 · (4, 0) + (0, 8)) / 4 = (3, 2); the second column is divided by 1 + 1/6.
  const [one, other] = directions(Float32Array.of(4, 0, 0, 8), Uint32Array.of(3, 1));
  const expected = (x: number, y: number): number[] => {
    const weighed = [x, y / (1 + 1 / 6)];
    const length = Math.hypot(...weighed);
    return weighed.map((value) => value / length);
  };
  expected(1, -2).forEach((value, i) => expect(one![i]).toBeCloseTo(value, 12));
  expected(-3, 6).forEach((value, i) => expect(other![i]).toBeCloseTo(value, 12));
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

test('the tree merges every node once, the lowest first, and cutting it gives the themes', () => {
  const centroids = Float32Array.from(
    blobs(
      [
        [0, 0, 0],
        [9, 0, 1],
        [0, 9, 2],
      ],
      8,
      3,
    ).flat(),
  );
  const topics = centroids.length / 3;
  const { tree, themeOf } = groupTopics(centroids, new Uint32Array(topics).fill(5));
  expect(tree).toHaveLength(topics - 1);
  const nodes = tree.flatMap(({ left, right }) => [left, right]);
  expect([...nodes].sort((a, b) => a - b)).toEqual([...Array(2 * topics - 2).keys()]);
  tree.forEach(({ left, right, height }, merge) => {
    expect(left).toBeLessThan(right);
    expect(right).toBeLessThan(topics + merge);
    expect(height).toBeGreaterThanOrEqual(tree[merge - 1]?.height ?? 0);
  });
  const groupOf = new Map<number, number[]>(Array.from(themeOf, (_, topic) => [topic, [topic]]));
  const themes = Math.max(...themeOf) + 1;
  tree.slice(0, topics - themes).forEach(({ left, right }, merge) => {
    groupOf.set(topics + merge, [...groupOf.get(left)!, ...groupOf.get(right)!]);
    groupOf.delete(left);
    groupOf.delete(right);
  });
  for (const members of groupOf.values()) {
    expect(new Set(members.map((topic) => themeOf[topic])).size).toBe(1);
  }
  expect(groupOf.size).toBe(themes);
});

describe("agrees with SciPy's Ward linkage", () => {
  test.each(
    golden.map((theirs, i) => ({ ...theirs, name: `${theirs.themes.length} topics (${i})` })),
  )('on $name', ({ centroids, themes }) => {
    const vectors = centroids.map((row) => row.map((value) => value / Math.hypot(...row)));
    const ours = new Array<number>(themes.length);
    wardTree(vectors)
      .group(Math.max(...themes) + 1)
      .children.forEach((group, theme) => group.indices().forEach((t) => (ours[t] = theme)));
    expect(adjustedRand(ours, themes)).toBe(1);
  });
});
