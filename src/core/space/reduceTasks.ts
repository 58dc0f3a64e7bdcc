import type { RowBlock } from '../blocks.ts';
import { timesSquare, type Slices } from '../kernels/dense.ts';
import {
  gramTimesDense,
  outerTimesDense,
  SLICE,
  sparseTimesDense,
  transposedTimesDense,
} from '../kernels/sparse.ts';
import { seededRandom } from '../random.ts';
import type { SparseRows } from '../types.ts';
import { QUANTISED_COLUMNS, QUANTISED_ONE } from './quantise.ts';

/**
 * `matrix · slice` of a random basis of the columns' space. Uniform numbers serve as well as normal
 * ones; signs alone do not, because a few of them are often dependent, and a small corpus then loses
 * a direction.
 */
export function beginSlice(matrix: SparseRows, seed: number): Float32Array {
  const random = seededRandom(seed);
  const slice = new Float32Array(matrix.columns * SLICE);
  for (let i = 0; i < slice.length; i++) slice[i] = random() - 0.5;
  return sparseTimesDense(matrix, slice);
}

/** What every slice is multiplied with; on shared memory, so that no thread copies it. */
export interface ProductContext {
  readonly matrix: SparseRows;
  /** A slice of 20 columns each, row-major. */
  readonly basis: Slices;
  /** What the basis is multiplied with to be orthonormal, row-major. */
  readonly turn: Float64Array;
}

/** `matrix · matrixᵀ · slice` of a basis of the rows' space: one pass of the subspace iteration. */
export function sharpenSlice(context: ProductContext, slice: number): Float32Array {
  return outerTimesDense(context.matrix, turnedSlice(context, slice));
}

/** Rows to carry a basis from, and all of them when these are a part. */
export interface SpreadContext extends ProductContext {
  readonly all: SparseRows | null;
}

/**
 * `matrixᵀ · slice`: from a basis of the rows' space to one of the columns'. When `matrix` is a
 * part of the rows only, another pass over `all` brings in the others.
 */
export function spreadSlice(context: SpreadContext, slice: number): Float32Array {
  const spread = transposedTimesDense(context.matrix, turnedSlice(context, slice));
  return context.all ? gramTimesDense(context.all, spread) : spread;
}

/** `matrix · slice` of a basis of the columns' space. */
export function projectSlice(context: ProductContext, slice: number): Float32Array {
  return sparseTimesDense(context.matrix, turnedSlice(context, slice));
}

/** A slice of `basis · turn`. */
function turnedSlice({ basis, turn }: ProductContext, slice: number): Float32Array {
  const rows = { start: 0, end: basis[slice]!.length / SLICE };
  return timesSquare(basis, rows, turn, { start: slice, end: slice + 1 })[0]!;
}

export interface UnitRowsContext {
  /** On shared memory. */
  readonly image: Slices;
  /** What the image is multiplied with, row-major. */
  readonly vectors: Float64Array;
  /** The first columns of the product are kept. */
  readonly columns: number;
}

/** Some rows of `image · vectors`, each scaled to unit length unless it is zero, and quantised. */
export function unitRows(
  { image, vectors, columns }: UnitRowsContext,
  { start, end }: RowBlock,
): Int16Array {
  const wanted = { start: 0, end: Math.ceil(columns / SLICE) };
  const slices = timesSquare(image, { start, end }, vectors, wanted);
  const quantised = new Int16Array((end - start) * QUANTISED_COLUMNS);
  for (let row = 0; row < end - start; row++) {
    let squared = 0;
    for (let c = 0; c < columns; c += SLICE) {
      const slice = slices[c / SLICE]!;
      const from = row * SLICE;
      const last = from + Math.min(SLICE, columns - c);
      for (let i = from; i < last; i++) squared += slice[i]! * slice[i]!;
    }
    const scale = squared > 1e-20 ? QUANTISED_ONE / Math.sqrt(squared) : 0;
    for (let c = 0; c < columns; c += SLICE) {
      const slice = slices[c / SLICE]!;
      const from = row * SLICE;
      const to = row * QUANTISED_COLUMNS + c;
      const count = Math.min(SLICE, columns - c);
      for (let i = 0; i < count; i++) quantised[to + i] = Math.round(slice[from + i]! * scale);
    }
  }
  return quantised;
}
