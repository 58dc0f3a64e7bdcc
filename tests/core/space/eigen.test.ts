import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { symmetricEigen } from '../../../src/core/space/eigen.ts';
import golden from '../../golden/eigen.json' with { type: 'json' };
import { dot, pointTables } from '../../support/coreMatrices.ts';

function decompose(matrix: readonly (readonly number[])[]) {
  const size = matrix.length;
  const { values, vectors } = symmetricEigen(Float64Array.from(matrix.flat()), size);
  const columns = Array.from({ length: size }, (_, v) =>
    Array.from({ length: size }, (_, row) => vectors[row * size + v]!),
  );
  return { values: [...values], columns };
}

test('finds the axes of a small matrix', () => {
  const { values, columns } = decompose([
    [2, 1],
    [1, 2],
  ]);
  expect(values[0]).toBeCloseTo(3, 12);
  expect(values[1]).toBeCloseTo(1, 12);
  expect(columns[0]![0]! * columns[0]![1]!).toBeCloseTo(0.5, 12);
  expect(columns[1]![0]! * columns[1]![1]!).toBeCloseTo(-0.5, 12);
});

test('sorts a diagonal matrix, descending', () => {
  const { values, columns } = decompose([
    [1, 0, 0],
    [0, -3, 0],
    [0, 0, 7],
  ]);
  expect(values).toEqual([7, 1, -3]);
  expect(columns).toEqual([
    [0, 0, 1],
    [1, 0, 0],
    [0, 1, 0],
  ]);
});

test('does not change the matrix', () => {
  const matrix = Float64Array.of(2, 1, 1, 2);
  symmetricEigen(matrix, 2);
  expect([...matrix]).toEqual([2, 1, 1, 2]);
});

test('takes a matrix without rows', () => {
  expect(decompose([])).toEqual({ values: [], columns: [] });
});

test('turns any symmetric matrix into a diagonal one by orthonormal vectors', () => {
  const squares = pointTables({ rows: [8, 8], columns: [8, 8] });
  fc.assert(
    fc.property(squares, fc.integer({ min: 1, max: 8 }), (table, size) => {
      const matrix = Array.from({ length: size }, (_, i) =>
        Array.from({ length: size }, (_, j) => table[Math.min(i, j)]![Math.max(i, j)]!),
      );
      const { values, columns } = decompose(matrix);
      columns.forEach((vector, v) => {
        matrix.forEach((row, i) => {
          expect(dot(row, vector)).toBeCloseTo(values[v]! * vector[i]!, 9);
        });
        columns.forEach((other, o) => {
          expect(dot(vector, other)).toBeCloseTo(v === o ? 1 : 0, 9);
        });
      });
      expect(values).toEqual([...values].sort((a, b) => b - a));
    }),
  );
});

describe('agrees with NumPy', () => {
  test('on a full matrix, vectors up to their sign', () => {
    const { matrix, values, vectors } = golden.full;
    const found = decompose(matrix);
    found.columns.forEach((vector, v) => {
      expect(found.values[v]).toBeCloseTo(values[v]!, 8);
      const theirs = vectors.map((row) => row[v]!);
      expect(Math.abs(dot(vector, theirs))).toBeCloseTo(1, 8);
    });
  });

  test('on an eigenvalue that is there twice: the plane is the same, its axes are free', () => {
    const { matrix, values, vectors } = golden.repeated;
    const found = decompose(matrix);
    found.values.forEach((value, v) => expect(value).toBeCloseTo(values[v]!, 8));
    for (const v of [1, 2]) {
      const inPlane = [1, 2].map((other) =>
        dot(
          found.columns[v]!,
          vectors.map((row) => row[other]!),
        ),
      );
      expect(dot(inPlane, inPlane)).toBeCloseTo(1, 8);
    }
  });
});
