import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign, inertia, lloyd, simplifiedSilhouette } from '../../src/core/lloyd.ts';
import type { DenseRows } from '../../src/core/types.ts';
import { dense, euclidean, pointTables, rowsOf } from '../support/coreMatrices.ts';

const tables = pointTables({ rows: [1, 14], columns: [1, 4] });
/** Points and some of them as centroids. */
const pointsAndCentroids = tables.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.subarray(rows, { minLength: 1 })),
);

const line = dense([[0], [1], [10], [11], [14]]);
const flat = (rows: readonly (readonly number[])[]): Float32Array => Float32Array.from(rows.flat());

describe('assign', () => {
  test('finds the nearest centroid, and how far the next one is', () => {
    const nearest = assign(line, Float32Array.of(12, 0));
    expect([...nearest.centroid]).toEqual([1, 1, 0, 0, 0]);
    expect([...nearest.distance]).toEqual([0, 1, 2, 1, 2]);
    expect([...nearest.secondDistance]).toEqual([12, 11, 10, 11, 14]);
  });

  test('takes the first of equals', () => {
    expect([...assign(dense([[1]]), Float32Array.of(0, 2, 2)).centroid]).toEqual([0]);
  });

  test('knows no next one when there is one centroid only', () => {
    expect([...assign(line, Float32Array.of(0)).secondDistance]).toEqual(
      new Array(5).fill(Infinity),
    );
  });

  test('agrees with a plain search', () => {
    fc.assert(
      fc.property(pointsAndCentroids, ([rows, centroids]) => {
        const nearest = assign(dense(rows), flat(centroids));
        rows.forEach((row, r) => {
          const distances = centroids.map((centroid) => euclidean(row, centroid));
          const sorted = [...distances].sort((a, b) => a - b);
          expect(nearest.centroid[r]).toBe(distances.indexOf(sorted[0]!));
          expect(nearest.distance[r]).toBeCloseTo(sorted[0]!, 5);
          expect(nearest.secondDistance[r]).toBeCloseTo(sorted[1] ?? Infinity, 5);
        });
      }),
    );
  });
});

describe('lloyd', () => {
  test('moves centroids to the means of their rows', () => {
    const { centroids, nearest } = lloyd(line, Float32Array.of(0, 1), 20);
    expect(Array.from(centroids, (value) => Number(value.toFixed(4)))).toEqual([0.5, 11.6667]);
    expect([...nearest.centroid]).toEqual([0, 0, 1, 1, 1]);
  });

  test('stops where it is told to', () => {
    const { centroids } = lloyd(line, Float32Array.of(0, 1), 1);
    expect([...centroids]).toEqual([0, 9]);
    expect(lloyd(line, Float32Array.of(0, 1), 0).centroids).toEqual(Float32Array.of(0, 1));
  });

  test('drops a centroid that no row is near', () => {
    expect([...lloyd(line, Float32Array.of(5, 99), 20).centroids]).toEqual([Math.fround(36 / 5)]);
  });

  test('settles with every centroid on the mean of its rows, and never worse than it began', () => {
    fc.assert(
      fc.property(pointsAndCentroids, ([rows, start]) => {
        const points = dense(rows);
        const { centroids, nearest } = lloyd(points, flat(start), 100);
        const found = rowsOf(asRows(centroids, points.columns));
        found.forEach((centroid, c) => {
          const own = rows.filter((_, row) => nearest.centroid[row] === c);
          expect(own.length).toBeGreaterThan(0);
          centroid.forEach((value, i) => {
            const mean = own.reduce((sum, row) => sum + row[i]!, 0) / own.length;
            expect(value).toBeCloseTo(mean, 5);
          });
        });
        expect(inertia(nearest)).toBeLessThanOrEqual(inertia(assign(points, flat(start))) + 1e-4);
      }),
    );
  });
});

const asRows = (values: Float32Array, columns: number): DenseRows => ({
  rows: values.length / columns,
  columns,
  values,
});

describe('inertia', () => {
  test('sums the squared distances', () => {
    expect(inertia(assign(line, Float32Array.of(0, 12)))).toBe(0 + 1 + 4 + 1 + 4);
  });
});

describe('simplifiedSilhouette', () => {
  test('compares the own centroid with the next', () => {
    const nearest = assign(dense([[0], [1], [9]]), Float32Array.of(0, 9));
    expect(simplifiedSilhouette(nearest)).toBeCloseTo((1 + 7 / 8 + 1) / 3, 6);
  });

  test('is 0 for a single centroid and for no rows', () => {
    expect(simplifiedSilhouette(assign(line, Float32Array.of(0)))).toBe(0);
    expect(
      simplifiedSilhouette(
        assign({ rows: 0, columns: 1, values: new Float32Array() }, flat([[1]])),
      ),
    ).toBe(0);
  });

  test('lies within -1 and 1', () => {
    fc.assert(
      fc.property(pointsAndCentroids, ([rows, centroids]) => {
        const value = simplifiedSilhouette(assign(dense(rows), flat(centroids)));
        expect(value).toBeGreaterThanOrEqual(-1);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});
