/**
 * Compressed sparse rows. Row `r` has columns `indices[indptr[r] .. indptr[r + 1])`, ascending,
 * with the values beside them. `indptr` has `rows + 1` entries; empty rows are legal.
 */
export interface SparseRows<Values extends Float32Array | Uint8Array = Float32Array> {
  readonly rows: number;
  readonly columns: number;
  readonly indptr: Uint32Array;
  readonly indices: Uint32Array;
  readonly values: Values;
}

/** How often papers use terms; a count above 255 is stored as 255. */
export type TermCountRows = SparseRows<Uint8Array>;

/** Row-major matrix: the value of row `r`, column `c` is `values[r * columns + c]`. */
export interface DenseRows {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}
