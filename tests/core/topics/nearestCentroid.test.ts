import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lloydOnSample } from '../../../src/core/topics/lloyd.ts';
import {
  inertia,
  measureNearest,
  simplifiedSilhouette,
} from '../../../src/core/topics/nearestCentroid.ts';
import { euclidean, pointTables } from '../../support/coreMatrices.ts';
import { quantisedPoints, roundingOf } from '../../support/quantisedPoints.ts';

const tables = pointTables({ rows: [1, 14], columns: [1, 4] });
const pointsAndCentroids = tables.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.subarray(rows, { minLength: 1 })),
);

type Points = readonly (readonly number[])[];

/** Distances in the scale of the points. */
function nearestOf(points: Points, centroids: Points) {
  const { rows, scale, flat } = quantisedPoints(points);
  const settled = lloydOnSample(rows, flat(centroids), 0);
  const nearest = measureNearest(settled, { rows, ...settled });
  const scaled = (distances: Float32Array): number[] =>
    Array.from(distances, (distance) => distance * scale);
  return {
    nearest,
    scale,
    centroid: [...nearest.centroid],
    distance: scaled(nearest.distance),
    secondDistance: scaled(nearest.secondDistance),
  };
}

const rounded = (values: readonly number[]): number[] =>
  values.map((value) => Number(value.toFixed(2)));
const line = [[0], [1], [10], [11], [14]];

describe('measureNearest', () => {
  test('finds the nearest centroid, and how far the next one is', () => {
    const { centroid, distance, secondDistance } = nearestOf(line, [[12], [0]]);
    expect(centroid).toEqual([1, 1, 0, 0, 0]);
    expect(rounded(distance)).toEqual([0, 1, 2, 1, 2]);
    expect(rounded(secondDistance)).toEqual([12, 11, 10, 11, 14]);
  });

  test('takes the first of equals', () => {
    expect(nearestOf([[1], [-1]], [[0], [0], [0]]).centroid).toEqual([0, 0]);
  });

  test('knows no next one when there is one centroid only', () => {
    expect(nearestOf(line, [[0]]).secondDistance).toEqual(new Array(5).fill(Infinity));
  });

  test('agrees with a plain search', () => {
    fc.assert(
      fc.property(pointsAndCentroids, ([points, centroids]) => {
        const { centroid, distance, secondDistance, scale } = nearestOf(points, centroids);
        points.forEach((point, row) => {
          const distances = centroids.map((other) => euclidean(point, other));
          const [first, second = Infinity] = [...distances].sort((a, b) => a - b);
          expect(Math.abs(distance[row]! - first!)).toBeLessThan(roundingOf(scale));
          expect(Math.abs(distances[centroid[row]!]! - first!)).toBeLessThan(roundingOf(scale));
          if (second === Infinity) expect(secondDistance[row]).toBe(Infinity);
          else expect(Math.abs(secondDistance[row]! - second)).toBeLessThan(roundingOf(scale));
          expect(secondDistance[row]).toBeGreaterThanOrEqual(distance[row]!);
        });
      }),
    );
  });
});

test('inertia sums the squared distances', () => {
  const { nearest, scale } = nearestOf(line, [[0], [12]]);
  expect(inertia(nearest) * scale * scale).toBeCloseTo(0 + 1 + 4 + 1 + 4, 1);
});

describe('simplifiedSilhouette', () => {
  test('compares the own centroid with the next', () => {
    const { nearest } = nearestOf([[0], [1], [9]], [[0], [9]]);
    expect(simplifiedSilhouette(nearest)).toBeCloseTo((1 + 7 / 8 + 1) / 3, 3);
  });

  test('is 0 for a single centroid and for no rows', () => {
    expect(simplifiedSilhouette(nearestOf(line, [[0]]).nearest)).toBe(0);
    const none = new Float32Array();
    const nearest = { centroid: new Uint16Array(), distance: none, secondDistance: none };
    expect(simplifiedSilhouette(nearest)).toBe(0);
  });

  test('lies within -1 and 1', () => {
    fc.assert(
      fc.property(pointsAndCentroids, ([points, centroids]) => {
        const value = simplifiedSilhouette(nearestOf(points, centroids).nearest);
        expect(value).toBeGreaterThanOrEqual(-1);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});
