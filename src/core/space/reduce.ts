import type { BlockPool } from '../blocks.ts';
import { symmetricEigen } from './eigen.ts';
import { gram, multiplyInPlace, type Slices } from '../kernels/dense.ts';
import { gramTimesDense, SLICE, sparseTimesDense } from '../kernels/sparse.ts';
import { seededRandom } from '../random.ts';
import { sharedFloat32 } from '../sharedArrays.ts';
import type { DenseRows, SparseRows } from '../types.ts';

export const reduceDefaults = {
  /** Columns of the result, at most. */
  dimensions: 64,
  /** A small corpus gets one column for so many papers: with more, noise is kept as well. */
  papersADimension: 4,
  /** Extra random directions, at least, dropped at the end. */
  oversampling: 10,
  /** Passes that sharpen the subspace. */
  powerIterations: 3,
} as const;

/** What every slice is multiplied with; on shared memory, so that no thread copies it. */
export interface ProductContext {
  readonly matrix: SparseRows;
  /** A slice of 20 columns each, row-major, a row a term. */
  readonly basis: Slices;
}

/** `matrixᵀ · matrix · slice` of the basis: one pass of the subspace iteration. */
export function sharpenSlice({ matrix, basis }: ProductContext, slice: number): Float32Array {
  return gramTimesDense(matrix, basis[slice]!);
}

/** `matrix · slice` of the basis. */
export function projectSlice({ matrix, basis }: ProductContext, slice: number): Float32Array {
  return sparseTimesDense(matrix, basis[slice]!);
}

/**
 * Latent semantic analysis: the rows of a sparse matrix in the space of its largest singular
 * vectors, scaled to unit length (a row of zeros stays zero). Randomised SVD with power
 * iterations after Halko, Martinsson and Tropp 2011, Finding structure with randomness. The basis
 * is cut into slices of columns that know nothing of each other, so that they are multiplied in
 * parallel without sums that would depend on the number of threads.
 *
 * @param matrix on shared memory
 * @returns at most `dimensions` columns (fewer for a small corpus), and the
 *   share of the matrix' squared length that they keep
 */
export async function reduce(
  matrix: SparseRows,
  seed: number,
  pool: BlockPool,
  onFraction: (fraction: number) => void,
  dimensions: number = reduceDefaults.dimensions,
): Promise<{ rows: DenseRows; varianceKept: number }> {
  const { oversampling, powerIterations, papersADimension } = reduceDefaults;
  const wanted = Math.min(dimensions, Math.max(2, Math.round(matrix.rows / papersADimension)));
  const width = Math.min(wanted + oversampling, matrix.rows, matrix.columns);
  // What fills up the last slice sharpens the subspace as well, as far as the matrix has a rank.
  const slices = Array.from({ length: Math.ceil(width / SLICE) }, (_, slice) => slice);

  const basis = randomBasis(matrix, slices.length, seed);
  for (let pass = 0; pass < powerIterations; pass++) {
    const sharpened = await pool.map('sharpen', { matrix, basis }, slices);
    // The same memory again: what workers have seen is freed late.
    sharpened.forEach((slice, s) => basis[s]!.set(slice));
    orthonormalise(basis);
    onFraction((pass + 1) / (powerIterations + 1));
  }
  // Within the basis the singular vectors are those of a small matrix.
  const image = await pool.map('project', { matrix, basis }, slices);
  const { values, vectors } = symmetricEigen(gram(image), slices.length * SLICE);
  multiplyInPlace(image, vectors);
  const kept = Math.min(wanted, width);
  const rows = unitRows(image, matrix.rows, kept);
  let total = 0;
  for (const value of matrix.values) total += value * value;
  let keptSum = 0;
  for (let c = 0; c < kept; c++) keptSum += values[c]!;
  onFraction(1);
  return { rows, varianceKept: total > 0 ? Math.min(1, keptSum / total) : 0 };
}

/**
 * A random basis of the terms' space. Uniform numbers serve as well as normal ones; signs alone do
 * not, because a few of them are often dependent, and a small corpus then loses a direction.
 */
function randomBasis({ columns }: SparseRows, slices: number, seed: number): Slices {
  const random = seededRandom(seed);
  return Array.from({ length: slices }, () => {
    const slice = sharedFloat32(columns * SLICE);
    for (let i = 0; i < slice.length; i++) slice[i] = random() - 0.5;
    return slice;
  });
}

/** The first columns of a sliced matrix, every row scaled to unit length unless it is zero. */
function unitRows(slices: Slices, rows: number, columns: number): DenseRows {
  const values = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const to = row * columns;
    let squared = 0;
    for (let c = 0; c < columns; c++) {
      const value = slices[Math.floor(c / SLICE)]![row * SLICE + (c % SLICE)]!;
      values[to + c] = value;
      squared += value * value;
    }
    const scale = squared > 1e-20 ? 1 / Math.sqrt(squared) : 0;
    for (let c = 0; c < columns; c++) values[to + c]! *= scale;
  }
  return { rows, columns, values };
}

/**
 * Makes the columns of a sliced matrix orthonormal in place, by the Cholesky factor of their
 * Gram matrix (CholeskyQR; Yamamoto et al. 2015). Columns that depend on earlier ones become zero.
 */
function orthonormalise(slices: Slices): void {
  multiplyInPlace(slices, inverseCholesky(gram(slices), slices.length * SLICE));
}

/** The upper triangular `inverse` with `inverseᵀ · matrix · inverse = identity`. */
function inverseCholesky(matrix: Float64Array, width: number): Float64Array {
  // Gram-Schmidt on the unit vectors under the inner product that the matrix gives.
  const inverse = new Float64Array(width * width);
  for (let j = 0; j < width; j++) {
    inverse[j * width + j] = 1;
    for (let k = 0; k < j; k++) {
      let product = 0;
      for (let i = 0; i <= k; i++) product += inverse[i * width + k]! * matrix[i * width + j]!;
      for (let i = 0; i <= k; i++) inverse[i * width + j]! -= product * inverse[i * width + k]!;
    }
    let squared = 0;
    for (let i = 0; i <= j; i++) {
      let product = 0;
      for (let l = 0; l <= j; l++) product += matrix[i * width + l]! * inverse[l * width + j]!;
      squared += inverse[i * width + j]! * product;
    }
    const scale = squared > 1e-12 * matrix[j * width + j]! ? 1 / Math.sqrt(squared) : 0;
    for (let i = 0; i <= j; i++) inverse[i * width + j]! *= scale;
  }
  return inverse;
}
