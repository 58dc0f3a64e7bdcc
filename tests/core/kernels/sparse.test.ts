import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  gramTimesDense,
  outerTimesDense,
  SLICE,
  sparseTimesDense,
  transposedTimesDense,
} from '../../../src/core/kernels/sparse.ts';
import { seededRandom } from '../../../src/core/random.ts';
import { countTables, sparse, writtenOut } from '../../support/coreMatrices.ts';

/** A row-major matrix of 20 columns. */
function randomDense(rows: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length: rows * SLICE }, () => random() - 0.5);
}

/** `table · dense`, by its definition. */
function product(table: readonly (readonly number[])[], dense: Float32Array): number[] {
  return table.flatMap((row) =>
    Array.from({ length: SLICE }, (_, c) =>
      row.reduce((sum, value, t) => sum + value * dense[t * SLICE + c]!, 0),
    ),
  );
}

function transposed(table: readonly (readonly number[])[]): number[][] {
  return table[0]!.map((_, t) => table.map((row) => row[t]!));
}

function expectNear(found: Float32Array, expected: readonly number[], tolerance: number): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, i) => expect(Math.abs(value - expected[i]!)).toBeLessThan(tolerance));
}

describe('against the definition', () => {
  const tables = countTables({ rows: [1, 13], columns: [1, 11] });

  test('sparse times dense', () => {
    fc.assert(
      fc.property(tables, fc.nat(999), (table, seed) => {
        const dense = randomDense(table[0]!.length, seed);
        expectNear(sparseTimesDense(sparse(table), dense), product(table, dense), 1e-4);
      }),
    );
  });

  test('transposed times sparse times dense', () => {
    fc.assert(
      fc.property(tables, fc.nat(999), (table, seed) => {
        const dense = randomDense(table[0]!.length, seed);
        const image = Float32Array.from(product(table, dense));
        expectNear(gramTimesDense(sparse(table), dense), product(transposed(table), image), 1e-2);
      }),
    );
  });

  test('transposed times dense', () => {
    fc.assert(
      fc.property(tables, fc.nat(999), (table, seed) => {
        const dense = randomDense(table.length, seed);
        const expected = product(transposed(table), dense);
        expectNear(transposedTimesDense(sparse(table), dense), expected, 1e-4);
      }),
    );
  });

  test('sparse times transposed times dense', () => {
    fc.assert(
      fc.property(tables, fc.nat(999), (table, seed) => {
        const dense = randomDense(table.length, seed);
        const image = Float32Array.from(product(transposed(table), dense));
        expectNear(outerTimesDense(sparse(table), dense), product(table, image), 1e-2);
      }),
    );
  });
});

test('a matrix of more rows than are worked on at a time', () => {
  const random = seededRandom(3);
  const table = Array.from({ length: 2500 }, () =>
    Array.from({ length: 7 }, () => (random() < 0.4 ? Math.ceil(random() * 3) : 0)),
  );
  const matrix = sparse(table);
  expect(writtenOut(matrix)).toEqual(table);
  const dense = randomDense(7, 5);
  expectNear(sparseTimesDense(matrix, dense), product(table, dense), 1e-4);
  const image = Float32Array.from(product(table, dense));
  expectNear(gramTimesDense(matrix, dense), product(transposed(table), image), 0.05);
  const tall = randomDense(table.length, 6);
  const spread = Float32Array.from(product(transposed(table), tall));
  expectNear(transposedTimesDense(matrix, tall), [...spread], 0.01);
  expectNear(outerTimesDense(matrix, tall), product(table, spread), 0.05);
});

test('rows without entries give zeros, also after other work in the same memory', () => {
  gramTimesDense(sparse([[1, 2, 3]]), randomDense(3, 1));
  const empty = sparse([
    [0, 0],
    [0, 0],
  ]);
  expect(sparseTimesDense(empty, randomDense(2, 2))).toEqual(new Float32Array(2 * SLICE));
  expect(gramTimesDense(empty, randomDense(2, 2))).toEqual(new Float32Array(2 * SLICE));
  expect(transposedTimesDense(empty, randomDense(2, 2))).toEqual(new Float32Array(2 * SLICE));
  expect(outerTimesDense(empty, randomDense(2, 2))).toEqual(new Float32Array(2 * SLICE));
});
