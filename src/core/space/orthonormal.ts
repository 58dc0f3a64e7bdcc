import { inThread, rowBlocks, type BlockPool } from '../blocks.ts';
import { SLICE } from '../kernels/sparse.ts';
import type { Slices } from '../kernels/dense.ts';

/** Rows a block of a Gram matrix. */
const ROWS_A_BLOCK = 8192;

/**
 * `denseᵀ · dense`, in double precision.
 *
 * @param slices on shared memory
 * @returns row-major, `width × width` with `width = 20 * slices.length`
 */
export async function gram(slices: Slices, pool: BlockPool): Promise<Float64Array> {
  const blocks = rowBlocks(slices[0]!.length / SLICE, ROWS_A_BLOCK);
  const parts = await (blocks.length > 1 ? pool : inThread).map('gram', slices, blocks);
  const width = slices.length * SLICE;
  const product = new Float64Array(width * width);
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) product[i]! += part[i]!;
  }
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < i; j++) product[i * width + j] = product[j * width + i]!;
  }
  return product;
}

/**
 * What a matrix is multiplied with to make its columns orthonormal (CholeskyQR; Yamamoto et al.
 * 2015): the upper triangular `inverse` with `inverseᵀ · gram · inverse = identity`. Columns that
 * depend on earlier ones become zero.
 *
 * @param gram of the columns, row-major `width × width`
 */
export function inverseCholesky(gram: Float64Array, width: number): Float64Array {
  // Gram-Schmidt on the unit vectors under the inner product that the matrix gives.
  const inverse = new Float64Array(width * width);
  for (let j = 0; j < width; j++) {
    inverse[j * width + j] = 1;
    for (let k = 0; k < j; k++) {
      let product = 0;
      for (let i = 0; i <= k; i++) product += inverse[i * width + k]! * gram[i * width + j]!;
      for (let i = 0; i <= k; i++) inverse[i * width + j]! -= product * inverse[i * width + k]!;
    }
    let squared = 0;
    for (let i = 0; i <= j; i++) {
      let product = 0;
      for (let l = 0; l <= j; l++) product += gram[i * width + l]! * inverse[l * width + j]!;
      squared += inverse[i * width + j]! * product;
    }
    const scale = squared > 1e-12 * gram[j * width + j]! ? 1 / Math.sqrt(squared) : 0;
    for (let i = 0; i <= j; i++) inverse[i * width + j]! *= scale;
  }
  return inverse;
}
