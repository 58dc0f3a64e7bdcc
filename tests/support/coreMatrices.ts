import fc from 'fast-check';
import type { DenseRows, SparseRows, TermCountRows } from '../../src/core/types.ts';

/** Sparse rows from rows written out, zeros included. */
export function sparse(rows: readonly (readonly number[])[]): SparseRows {
  const indptr = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    row.forEach((value, column) => {
      if (value === 0) return;
      indices.push(column);
      values.push(value);
    });
    indptr.push(indices.length);
  }
  return {
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    indptr: Uint32Array.from(indptr),
    indices: Uint32Array.from(indices),
    values: Float32Array.from(values),
  };
}

/** Term counts from rows written out, zeros included. */
export function termCounts(rows: readonly (readonly number[])[]): TermCountRows {
  const matrix = sparse(rows);
  return { ...matrix, values: Uint8Array.from(matrix.values) };
}

/** Sparse rows written out, zeros included. */
export function writtenOut(matrix: SparseRows | TermCountRows): number[][] {
  return Array.from({ length: matrix.rows }, (_, row) => {
    const written = new Array<number>(matrix.columns).fill(0);
    for (let e = matrix.indptr[row]!; e < matrix.indptr[row + 1]!; e++) {
      written[matrix.indices[e]!] = matrix.values[e]!;
    }
    return written;
  });
}

/** A matrix from rows written out. */
export function dense(rows: readonly (readonly number[])[]): DenseRows {
  return {
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    values: Float32Array.from(rows.flat()),
  };
}

/** The rows of a matrix, each on its own. */
export function rowsOf({ rows, columns, values }: DenseRows): number[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from(values.subarray(row * columns, (row + 1) * columns)),
  );
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

export function euclidean(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0));
}

/** The row scaled to length 1; a row of zeros stays as it is. */
export function unit(row: readonly number[]): number[] {
  const length = Math.sqrt(dot(row, row));
  return row.map((value) => (length > 0 ? value / length : 0));
}

interface Size {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

function tableOf(value: fc.Arbitrary<number>, { rows, columns }: Size): fc.Arbitrary<number[][]> {
  return fc.integer({ min: columns[0], max: columns[1] }).chain((width) =>
    fc.array(fc.array(value, { minLength: width, maxLength: width }), {
      minLength: rows[0],
      maxLength: rows[1],
    }),
  );
}

/** Term counts written out: small whole numbers, most of them 0. */
export const countTables = (size: Size): fc.Arbitrary<number[][]> =>
  tableOf(fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 5 })), size);

/** Rows of numbers that a 32-bit float holds exactly, and so few of them that rows repeat. */
export const pointTables = (size: Size): fc.Arbitrary<number[][]> =>
  tableOf(
    fc.integer({ min: -8, max: 8 }).map((n) => n / 4),
    size,
  );
