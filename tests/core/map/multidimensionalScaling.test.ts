import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleDistances } from '../../../src/core/map/multidimensionalScaling.ts';
import { seededRandom } from '../../../src/core/random.ts';
import { euclidean, pointTables } from '../../support/coreMatrices.ts';

function placed(vectors: readonly (readonly number[])[], seed = 1): number[][] {
  const flat = scaleDistances(
    Float32Array.from(vectors.flat()),
    vectors.length,
    seededRandom(seed),
  );
  return vectors.map((_, i) => [flat[i * 2]!, flat[i * 2 + 1]!]);
}

test('keeps the sides of a right triangle, whatever its space', () => {
  const [a, b, c] = placed([
    [0, 0, 0, 7],
    [3, 0, 0, 7],
    [0, 0, 4, 7],
  ]) as [number[], number[], number[]];
  expect(euclidean(a, b)).toBeCloseTo(3, 4);
  expect(euclidean(a, c)).toBeCloseTo(4, 4);
  expect(euclidean(b, c)).toBeCloseTo(5, 4);
});

test('puts two points at their distance around the centre', () => {
  const [a, b] = placed([[1], [3]]) as [number[], number[]];
  expect(euclidean(a, b)).toBeCloseTo(2, 6);
  expect(a[0]! + b[0]!).toBeCloseTo(0, 6);
  expect(a[1]! + b[1]!).toBeCloseTo(0, 6);
});

test('puts a single point at the centre, and no points nowhere', () => {
  expect(placed([[5, 6]])).toEqual([[0, 0]]);
  expect(placed([])).toEqual([]);
});

test('puts equal vectors together', () => {
  const points = placed([
    [1, 2],
    [1, 2],
    [9, 2],
  ]);
  expect(euclidean(points[0]!, points[1]!)).toBeLessThan(1e-3);
});

test('points are finite and centred, and the same seed gives the same points', () => {
  fc.assert(
    fc.property(pointTables({ rows: [2, 8], columns: [1, 4] }), fc.nat(99), (vectors, seed) => {
      const points = placed(vectors, seed);
      for (const axis of [0, 1]) {
        const sum = points.reduce((total, point) => total + point[axis]!, 0);
        expect(sum).toBeCloseTo(0, 6);
      }
      expect(placed(vectors, seed)).toEqual(points);
    }),
    { numRuns: 40 },
  );
});
