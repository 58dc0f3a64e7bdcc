import { sharedFloat32, sharedUint32 } from '../sharedArrays.ts';
import type { SparseRows } from '../types.ts';

/** Some rows of a sparse matrix, one after the other, on shared memory. */
export function takeRows(
  { columns, indptr, indices, values }: SparseRows,
  rows: Uint32Array,
): SparseRows {
  const starts = sharedUint32(rows.length + 1);
  rows.forEach((row, to) => {
    starts[to + 1] = starts[to]! + (indptr[row + 1]! - indptr[row]!);
  });
  const entries = starts[rows.length]!;
  const taken = { indices: sharedUint32(entries), values: sharedFloat32(entries) };
  rows.forEach((row, to) => {
    taken.indices.set(indices.subarray(indptr[row], indptr[row + 1]), starts[to]);
    taken.values.set(values.subarray(indptr[row], indptr[row + 1]), starts[to]);
  });
  return { rows: rows.length, columns, indptr: starts, ...taken };
}
