import { symmetricEigen } from './eigen.ts';
import { seededRandom } from './random.ts';
import type { DenseRows, SparseRows } from './types.ts';

export const reduceDefaults = {
  /** Columns of the result, at most. */
  dimensions: 64,
  /** A small corpus gets one column for so many papers: with more, noise is kept as well. */
  papersADimension: 4,
  /** Extra random directions, dropped at the end. */
  oversampling: 10,
  /** Passes that sharpen the subspace. */
  powerIterations: 3,
} as const;

/**
 * Latent semantic analysis: the rows of a sparse matrix in the space of its largest singular
 * vectors, scaled to unit length (a row of zeros stays zero). Randomised SVD with power
 * iterations after Halko, Martinsson and Tropp 2011, Finding structure with randomness.
 *
 * @returns at most `dimensions` columns (fewer for a small corpus), and the
 *   share of the matrix' squared length that they keep
 */
export function reduce(
  matrix: SparseRows,
  seed: number,
  onFraction: (fraction: number) => void,
  dimensions: number = reduceDefaults.dimensions,
): { rows: DenseRows; varianceKept: number } {
  const { oversampling, powerIterations, papersADimension } = reduceDefaults;
  const wanted = Math.min(dimensions, Math.max(2, Math.round(matrix.rows / papersADimension)));
  const width = Math.min(wanted + oversampling, matrix.rows, matrix.columns);
  const random = seededRandom(seed);

  // A random basis of the terms' space. Uniform numbers serve as well as normal ones; signs alone
  // do not, because a few of them are often dependent, and a small corpus then loses a direction.
  let basis: Float64Array = Float64Array.from(
    { length: matrix.columns * width },
    () => random() - 0.5,
  );
  for (let pass = 0; pass < powerIterations; pass++) {
    const image = multiply(matrix, basis, width);
    orthonormalise(image, matrix.rows, width);
    basis = multiplyTransposed(matrix, image, width);
    orthonormalise(basis, matrix.columns, width);
    onFraction((pass + 1) / (powerIterations + 1));
  }

  // Once more, against the rounding of the first time.
  orthonormalise(basis, matrix.columns, width);

  // Within the basis the singular vectors are those of a small matrix.
  const image = multiply(matrix, basis, width);
  const { values, vectors } = symmetricEigen(gram(image, matrix.rows, width), width);
  const kept = Math.min(wanted, width);
  const rows = new Float32Array(matrix.rows * kept);
  const rotated = new Float64Array(kept);
  for (let row = 0; row < matrix.rows; row++) {
    rotated.fill(0);
    for (let k = 0; k < width; k++) {
      const value = image[row * width + k]!;
      for (let c = 0; c < kept; c++) rotated[c]! += value * vectors[k * width + c]!;
    }
    let squared = 0;
    for (const value of rotated) squared += value * value;
    const length = Math.sqrt(squared);
    if (length > 1e-12) {
      for (let c = 0; c < kept; c++) rows[row * kept + c] = rotated[c]! / length;
    }
  }
  let total = 0;
  for (const value of matrix.values) total += value * value;
  let keptSum = 0;
  for (let c = 0; c < kept; c++) keptSum += values[c]!;
  onFraction(1);
  return {
    rows: { rows: matrix.rows, columns: kept, values: rows },
    varianceKept: total > 0 ? Math.min(1, keptSum / total) : 0,
  };
}

/** `matrix · dense`, with `dense` row-major `columns × width`. */
function multiply(matrix: SparseRows, dense: Float64Array, width: number): Float64Array {
  const { rows, indptr, indices, values } = matrix;
  const product = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const out = row * width;
    const end = indptr[row + 1]!;
    // Two entries at a time halve the reads and writes of the product.
    for (let e = indptr[row]!; e < end; e += 2) {
      const single = e + 1 === end;
      const first = values[e]!;
      const second = single ? 0 : values[e + 1]!;
      const from = indices[e]! * width;
      const next = single ? from : indices[e + 1]! * width;
      for (let c = 0; c < width; c++) {
        product[out + c]! += first * dense[from + c]! + second * dense[next + c]!;
      }
    }
  }
  return product;
}

/** `matrixᵀ · dense`, with `dense` row-major `rows × width`. */
function multiplyTransposed(matrix: SparseRows, dense: Float64Array, width: number): Float64Array {
  const product = new Float64Array(matrix.columns * width);
  for (let row = 0; row < matrix.rows; row++) {
    const from = row * width;
    for (let e = matrix.indptr[row]!; e < matrix.indptr[row + 1]!; e++) {
      const value = matrix.values[e]!;
      const out = matrix.indices[e]! * width;
      for (let c = 0; c < width; c++) product[out + c]! += value * dense[from + c]!;
    }
  }
  return product;
}

/** `denseᵀ · dense`, `width × width`. */
function gram(dense: Float64Array, rows: number, width: number): Float64Array {
  const product = new Float64Array(width * width);
  // Four rows at a time, for fewer reads and writes of the product; the last ones alone.
  const whole = rows - (rows % 4);
  for (let row = 0; row < whole; row += 4) {
    const a = row * width;
    const b = a + width;
    const c = b + width;
    const d = c + width;
    for (let i = 0; i < width; i++) {
      const at = i * width;
      const ai = dense[a + i]!;
      const bi = dense[b + i]!;
      const ci = dense[c + i]!;
      const di = dense[d + i]!;
      for (let j = i; j < width; j++) {
        product[at + j]! +=
          ai * dense[a + j]! + bi * dense[b + j]! + ci * dense[c + j]! + di * dense[d + j]!;
      }
    }
  }
  for (let at = whole * width; at < rows * width; at += width) {
    for (let i = 0; i < width; i++) {
      const value = dense[at + i]!;
      for (let j = i; j < width; j++) product[i * width + j]! += value * dense[at + j]!;
    }
  }
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < i; j++) product[i * width + j] = product[j * width + i]!;
  }
  return product;
}

/**
 * Makes the columns of a row-major matrix orthonormal in place, by the Cholesky factor of their
 * Gram matrix (CholeskyQR; Yamamoto et al. 2015). Columns that depend on earlier ones become zero.
 */
function orthonormalise(dense: Float64Array, rows: number, width: number): void {
  const inverse = inverseCholesky(gram(dense, rows, width), width);
  const row = new Float64Array(width);
  for (let at = 0; at < rows * width; at += width) {
    row.fill(0);
    for (let i = 0; i < width; i++) {
      const value = dense[at + i]!;
      for (let j = i; j < width; j++) row[j]! += value * inverse[i * width + j]!;
    }
    dense.set(row, at);
  }
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
