import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kmeansPlusPlus } from '../../../src/core/topics/kmeansPlusPlus.ts';
import { seededRandom } from '../../../src/core/random.ts';
import { blobs } from '../../support/coreClusters.ts';
import { euclidean, pointTables } from '../../support/coreMatrices.ts';
import { quantisedPoints } from '../../support/quantisedPoints.ts';

/** A generator that gives these numbers in turn. */
function scripted(...numbers: readonly number[]): () => number {
  let next = 0;
  return () => numbers[next++]!;
}

/** Starting centroids, rounded to what the points are made of: quarters. */
function start(
  points: readonly (readonly number[])[],
  k: number,
  random: () => number,
): number[][] {
  const { rows, written } = quantisedPoints(points);
  return written(kmeansPlusPlus(rows, k, random)).map((centroid) =>
    centroid.map((value) => Math.round(value * 4) / 4 + 0),
  );
}

test('draws each further row by its squared distance from those it has', () => {
  // First the row at 0. Squared distances are then 0, 1, 9: of their sum 10, 0.05 falls to the
  // row at 1 and 0.5 to the row at 3.
  expect(start([[0], [1], [3]], 2, scripted(0, 0.05))).toEqual([[0], [1]]);
  expect(start([[0], [1], [3]], 2, scripted(0, 0.5))).toEqual([[0], [3]]);
  // From the row at 3 on, squared distances are 0, 1, 0.
  expect(start([[0], [1], [3]], 3, scripted(0, 0.5, 0.99))).toEqual([[0], [3], [1]]);
});

test('never takes a row with no distance, at either end of the numbers', () => {
  expect(start([[0], [0], [3], [3]], 2, scripted(0, 0))).toEqual([[0], [3]]);
  expect(start([[0], [0], [3], [0]], 2, scripted(0.999999, 0.999999999))).toEqual([[0], [3]]);
});

test('gives fewer centroids when there are fewer distinct rows', () => {
  expect(start([[2], [2], [2]], 3, seededRandom(1))).toEqual([[2]]);
  expect(start([[2], [5], [2]], 3, seededRandom(1)).sort()).toEqual([[2], [5]]);
});

test('hits every one of well separated groups', () => {
  const centres = [
    [0, 0],
    [100, 0],
    [0, 100],
    [100, 100],
  ];
  for (let seed = 1; seed <= 10; seed++) {
    const found = start(blobs(centres, 20, 1), 4, seededRandom(seed));
    for (const centre of centres) {
      expect(found.some((row) => euclidean(row, centre) < 2)).toBe(true);
    }
  }
});

test('gives distinct rows of the matrix, at most k, and all of them when k allows', () => {
  const tables = pointTables({ rows: [1, 12], columns: [1, 3] });
  fc.assert(
    fc.property(tables, fc.integer({ min: 1, max: 14 }), fc.integer(), (rows, k, seed) => {
      const centroids = start(rows, k, seededRandom(seed)).map(String);
      const distinct = new Set(rows.map((row) => String(row.map((value) => value + 0))));
      expect(new Set(centroids).size).toBe(centroids.length);
      expect(centroids.length).toBe(Math.min(k, distinct.size));
      expect(centroids.every((row) => distinct.has(row))).toBe(true);
    }),
  );
});

test('the same seed gives the same rows', () => {
  const rows = blobs([[0, 0]], 50, 5);
  expect(start(rows, 7, seededRandom(3))).toEqual(start(rows, 7, seededRandom(3)));
});
