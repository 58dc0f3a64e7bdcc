import type { SparseRows } from '../types.ts';
import { float32At, kernels, reserve, write } from './engine.ts';

/** Columns that a kernel works on at a time: as many sums as the registers hold. */
export const SLICE = 20;

/** Rows that are copied into the kernels' memory at a time: few enough to stay in fast memory. */
const ROWS_AT_A_TIME = 1024;

/**
 * `matrix · dense`, where `dense` has 20 columns.
 *
 * @param dense row-major, `matrix.columns × 20`
 * @returns row-major, `matrix.rows × 20`
 */
export function sparseTimesDense(matrix: SparseRows, dense: Float32Array): Float32Array {
  const product = new Float32Array(matrix.rows * SLICE);
  forEachPart(matrix, [dense.byteLength], (part, [denseAt]) => {
    if (part.start === 0) write(denseAt!, dense);
    const { rows, indptrAt, indicesAt, valuesAt, rowsAt } = part;
    kernels().sparseTimesDense(rows, indptrAt, indicesAt, valuesAt, denseAt!, rowsAt);
    product.set(float32At(rowsAt, rows * SLICE), part.start * SLICE);
  });
  return product;
}

/**
 * `matrixᵀ · matrix · dense`, where `dense` has 20 columns, in one pass over the matrix.
 *
 * @param dense row-major, `matrix.columns × 20`
 * @returns of the same shape
 */
export function gramTimesDense(matrix: SparseRows, dense: Float32Array): Float32Array {
  let sums = new Float32Array(dense.length);
  forEachPart(matrix, [dense.byteLength, dense.byteLength], (part, [denseAt, sumsAt]) => {
    if (part.start === 0) {
      write(denseAt!, dense);
      float32At(sumsAt!, dense.length).fill(0);
    }
    const { rows, indptrAt, indicesAt, valuesAt, rowsAt } = part;
    kernels().sparseTimesDense(rows, indptrAt, indicesAt, valuesAt, denseAt!, rowsAt);
    kernels().addTransposedTimesDense(rows, indptrAt, indicesAt, valuesAt, rowsAt, sumsAt!);
    if (part.isLast) sums = float32At(sumsAt!, dense.length).slice();
  });
  return sums;
}

/** Some rows of a matrix in the kernels' memory, and room for a dense row for each. */
interface Part {
  readonly start: number;
  readonly rows: number;
  readonly isLast: boolean;
  readonly indptrAt: number;
  readonly indicesAt: number;
  readonly valuesAt: number;
  /** Room for `rows × 20` numbers. */
  readonly rowsAt: number;
}

/** Goes through a matrix part by part; `sizes` are bytes of memory that stay as they are meanwhile. */
function forEachPart(
  matrix: SparseRows,
  sizes: readonly number[],
  visit: (part: Part, places: readonly number[]) => void,
): void {
  const { rows, indptr, indices, values } = matrix;
  let most = 0;
  for (let start = 0; start < rows; start += ROWS_AT_A_TIME) {
    const end = Math.min(start + ROWS_AT_A_TIME, rows);
    most = Math.max(most, indptr[end]! - indptr[start]!);
  }
  const partRows = Math.min(ROWS_AT_A_TIME, rows);
  const [indptrAt, indicesAt, valuesAt, rowsAt, ...places] = reserve(
    (partRows + 1) * 4,
    most * 4,
    most * 4,
    partRows * SLICE * 4,
    ...sizes,
  ) as [number, number, number, number, ...number[]];
  for (let start = 0; start < rows; start += ROWS_AT_A_TIME) {
    const end = Math.min(start + ROWS_AT_A_TIME, rows);
    const first = indptr[start]!;
    write(
      indptrAt,
      indptr.slice(start, end + 1).map((place) => place - first),
    );
    write(indicesAt, indices.subarray(first, indptr[end]!));
    write(valuesAt, values.subarray(first, indptr[end]!));
    const isLast = end === rows;
    visit({ start, rows: end - start, isLast, indptrAt, indicesAt, valuesAt, rowsAt }, places);
  }
}
