import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeByWard } from '../../../src/core/topics/ward.ts';

/** Points of up to 64 columns as rows of 64. */
const flat = (points: readonly (readonly number[])[]): Float32Array =>
  Float32Array.from(points.flatMap((p) => [...p, ...new Array<number>(64 - p.length).fill(0)]));

/** The first columns of rows of 64. */
const written = (rows: Float32Array, columns: number): number[][] =>
  Array.from({ length: rows.length / 64 }, (_, r) => [...rows.subarray(r * 64, r * 64 + columns)]);

type Cluster = { centroid: number[]; size: number };

const cost = (a: Cluster, b: Cluster): number => {
  const squared = a.centroid.reduce((sum, value, i) => sum + (value - b.centroid[i]!) ** 2, 0);
  return (squared * a.size * b.size) / (a.size + b.size);
};

/** Every pair is looked at before every merge. */
function naive(points: readonly (readonly number[])[], sizes: readonly number[], count: number) {
  const clusters: Cluster[] = points.map((p, i) => ({ centroid: [...p], size: sizes[i]! }));
  while (clusters.length > count) {
    let best = { a: 0, b: 1, cost: Infinity };
    for (let a = 0; a < clusters.length; a++) {
      for (let b = a + 1; b < clusters.length; b++) {
        const value = cost(clusters[a]!, clusters[b]!);
        if (value < best.cost) best = { a, b, cost: value };
      }
    }
    const [one, other] = [clusters[best.a]!, clusters[best.b]!];
    const size = one.size + other.size;
    const centroid = one.centroid.map(
      (value, i) => (value * one.size + other.centroid[i]! * other.size) / size,
    );
    clusters[best.a] = { centroid, size };
    clusters.splice(best.b, 1);
  }
  return clusters.map(({ centroid }) => centroid);
}

describe('merging by hand', () => {
  test('takes the nearest two of equal size', () => {
    const [left] = mergeByWard(flat([[0], [1], [5]]), Uint32Array.of(1, 1, 1), [2]);
    expect(written(left!, 1)).toEqual([[0.5], [5]]);
  });

  test('weighs by size: two small clusters are merged before two large ones that are nearer', () => {
    const sizes = Uint32Array.of(100, 100, 1, 1);
    const [left] = mergeByWard(flat([[0], [1], [10], [12]]), sizes, [3]);
    expect(written(left!, 1)).toEqual([[0], [1], [11]]);
  });

  test('gives several numbers of clusters in the order in which they were asked for', () => {
    const rows = flat([[0], [1], [5], [9]]);
    const answers = mergeByWard(rows, Uint32Array.of(1, 1, 1, 1), [1, 3, 4, 9]);
    expect(answers.map((answer) => answer.length / 64)).toEqual([1, 3, 4, 4]);
    expect(written(answers[0]!, 1)).toEqual([[3.75]]);
    expect(written(answers[2]!, 1)).toEqual([[0], [1], [5], [9]]);
  });
});

test('is the merging that looks at every pair every time', () => {
  const points = fc.uniqueArray(fc.tuple(fc.nat(1000), fc.nat(1000)), {
    minLength: 2,
    maxLength: 14,
    selector: ([x, y]) => x * 1001 + y,
  });
  const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 14, maxLength: 14 });
  fc.assert(
    fc.property(points, sizes, fc.integer({ min: 1, max: 14 }), (rows, all, wanted) => {
      const count = Math.min(wanted, rows.length);
      const given = all.slice(0, rows.length);
      const [left] = mergeByWard(flat(rows), Uint32Array.from(given), [count]);
      const expected = naive(rows, given, count);
      const found = written(left!, 2);
      expect(found).toHaveLength(count);
      const isSame = found.every((row) =>
        expected.some((other) => Math.hypot(row[0]! - other[0]!, row[1]! - other[1]!) < 0.01),
      );
      expect(isSame || hasTies(rows, given)).toBe(true);
    }),
  );
});

/** Whether two pairs cost the same at the beginning: then the order of merging is a matter of taste. */
function hasTies(points: readonly (readonly number[])[], sizes: readonly number[]): boolean {
  const costs = points.flatMap((p, i) =>
    points
      .slice(0, i)
      .map((q, j) =>
        cost({ centroid: [...p], size: sizes[i]! }, { centroid: [...q], size: sizes[j]! }),
      ),
  );
  return new Set(costs).size < costs.length;
}
