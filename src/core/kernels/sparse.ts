import type { SparseRows } from '../types.ts';
import { sharedFloat32 } from '../sharedArrays.ts';
import { float32At, kernels, reserve, write } from './engine.ts';

/** Columns that a kernel works on at a time: as many sums as the registers hold. */
export const SLICE = 20;

/** Rows that are copied into the kernels' memory at a time: few enough to stay in fast memory. */
const ROWS_AT_A_TIME = 1024;

/**
 * `matrix · dense`, where `dense` has 20 columns.
 *
 * @param dense row-major, `matrix.columns × 20`
 * @returns row-major, `matrix.rows × 20`, on shared memory
 */
export function sparseTimesDense(matrix: SparseRows, dense: Float32Array): Float32Array {
  const product = sharedFloat32(matrix.rows * SLICE);
  const { places, forEachPart } = inParts(matrix, dense.byteLength);
  const [denseAt] = places as [number];
  write(denseAt, dense);
  forEachPart(({ start, rows, indptrAt, indicesAt, valuesAt, rowsAt }) => {
    kernels().sparseTimesDense(rows, indptrAt, indicesAt, valuesAt, denseAt, rowsAt);
    product.set(float32At(rowsAt, rows * SLICE), start * SLICE);
  });
  return product;
}

/**
 * `matrixᵀ · dense`, where `dense` has 20 columns.
 *
 * @param dense row-major, `matrix.rows × 20`
 * @returns row-major, `matrix.columns × 20`, on shared memory
 */
export function transposedTimesDense(matrix: SparseRows, dense: Float32Array): Float32Array {
  const length = matrix.columns * SLICE;
  const { places, forEachPart } = inParts(matrix, length * 4);
  const [sumsAt] = places as [number];
  float32At(sumsAt, length).fill(0);
  forEachPart(({ start, rows, indptrAt, indicesAt, valuesAt, rowsAt }) => {
    write(rowsAt, dense.subarray(start * SLICE, (start + rows) * SLICE));
    kernels().addTransposedTimesDense(rows, indptrAt, indicesAt, valuesAt, rowsAt, sumsAt);
  });
  return sharedCopy(sumsAt, length);
}

/**
 * `matrix · matrixᵀ · dense`, where `dense` has 20 columns.
 *
 * @param dense row-major, `matrix.rows × 20`
 * @returns of the same shape, on shared memory
 */
export function outerTimesDense(matrix: SparseRows, dense: Float32Array): Float32Array {
  const product = sharedFloat32(dense.length);
  const length = matrix.columns * SLICE;
  const { places, forEachPart } = inParts(matrix, length * 4);
  const [sumsAt] = places as [number];
  float32At(sumsAt, length).fill(0);
  forEachPart(({ start, rows, indptrAt, indicesAt, valuesAt, rowsAt }) => {
    write(rowsAt, dense.subarray(start * SLICE, (start + rows) * SLICE));
    kernels().addTransposedTimesDense(rows, indptrAt, indicesAt, valuesAt, rowsAt, sumsAt);
  });
  forEachPart(({ start, rows, indptrAt, indicesAt, valuesAt, rowsAt }) => {
    kernels().sparseTimesDense(rows, indptrAt, indicesAt, valuesAt, sumsAt, rowsAt);
    product.set(float32At(rowsAt, rows * SLICE), start * SLICE);
  });
  return product;
}

/**
 * `matrixᵀ · matrix · dense`, where `dense` has 20 columns, in one pass over the matrix.
 *
 * @param dense row-major, `matrix.columns × 20`
 * @returns of the same shape, on shared memory
 */
export function gramTimesDense(matrix: SparseRows, dense: Float32Array): Float32Array {
  const { places, forEachPart } = inParts(matrix, dense.byteLength, dense.byteLength);
  const [denseAt, sumsAt] = places as [number, number];
  write(denseAt, dense);
  float32At(sumsAt, dense.length).fill(0);
  forEachPart(({ rows, indptrAt, indicesAt, valuesAt, rowsAt }) => {
    kernels().sparseTimesDense(rows, indptrAt, indicesAt, valuesAt, denseAt, rowsAt);
    kernels().addTransposedTimesDense(rows, indptrAt, indicesAt, valuesAt, rowsAt, sumsAt);
  });
  return sharedCopy(sumsAt, dense.length);
}

function sharedCopy(place: number, length: number): Float32Array {
  const copy = sharedFloat32(length);
  copy.set(float32At(place, length));
  return copy;
}

/** Some rows of a matrix in the kernels' memory, and room for a dense row for each. */
interface Part {
  readonly start: number;
  readonly rows: number;
  readonly indptrAt: number;
  readonly indicesAt: number;
  readonly valuesAt: number;
  /** Room for `rows × 20` numbers. */
  readonly rowsAt: number;
}

/** Makes room for a matrix part by part, and for arrays of so many bytes that stay meanwhile. */
function inParts(matrix: SparseRows, ...sizes: readonly number[]) {
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
  const forEachPart = (visit: (part: Part) => void): void => {
    for (let start = 0; start < rows; start += ROWS_AT_A_TIME) {
      const end = Math.min(start + ROWS_AT_A_TIME, rows);
      const first = indptr[start]!;
      write(
        indptrAt,
        indptr.slice(start, end + 1).map((place) => place - first),
      );
      write(indicesAt, indices.subarray(first, indptr[end]!));
      write(valuesAt, values.subarray(first, indptr[end]!));
      visit({ start, rows: end - start, indptrAt, indicesAt, valuesAt, rowsAt });
    }
  };
  return { places, forEachPart };
}
