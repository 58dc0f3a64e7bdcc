import type { SparseRows } from './types.ts';

/** The `limit` heaviest entries of every row, in ascending order of columns; of equals the first. */
export function heaviestTerms(matrix: SparseRows, limit: number): SparseRows {
  const indptr = new Uint32Array(matrix.rows + 1);
  const indices: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < matrix.rows; row++) {
    const start = matrix.indptr[row]!;
    const entries = Array.from(
      matrix.indices.subarray(start, matrix.indptr[row + 1]!),
      (_, i) => start + i,
    );
    const heaviest = entries
      .sort((a, b) => matrix.values[b]! - matrix.values[a]! || a - b)
      .slice(0, limit)
      .sort((a, b) => a - b);
    for (const e of heaviest) {
      indices.push(matrix.indices[e]!);
      values.push(matrix.values[e]!);
    }
    indptr[row + 1] = indices.length;
  }
  return {
    rows: matrix.rows,
    columns: matrix.columns,
    indptr,
    indices: Uint32Array.from(indices),
    values: Float32Array.from(values),
  };
}
