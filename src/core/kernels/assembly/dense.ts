/**
 * Products of tall dense matrices with small ones. Matrices are cut into slices of 20 columns: the
 * slices of all rows lie one after the other, row by row of 80 bytes.
 */

const ROW_BYTES: usize = 80;
const SLICE: u32 = 20;

/**
 * `gram += denseᵀ · dense` on and above the diagonal, tile by tile of 4 × 4. Sums are of double
 * precision: small singular values would drown in the rounding of large ones.
 */
export function addGram(rows: u32, slices: u32, dense: usize, gram: usize): void {
  const width = slices * SLICE;
  const next = (<usize>width) << 3;
  for (let i: u32 = 0; i < width; i += 4) {
    for (let j = i; j < width; j += 4) {
      const out = gram + ((<usize>i * width + j) << 3);
      let low0 = v128.load(out);
      let high0 = v128.load(out, 16);
      let low1 = v128.load(out + next);
      let high1 = v128.load(out + next, 16);
      let low2 = v128.load(out + 2 * next);
      let high2 = v128.load(out + 2 * next, 16);
      let low3 = v128.load(out + 3 * next);
      let high3 = v128.load(out + 3 * next, 16);
      let left = columnAt(dense, rows, i);
      let right = columnAt(dense, rows, j);
      for (let row: u32 = 0; row < rows; row++) {
        const low = f64x2.promote_low_f32x4(v128.load64_zero(right));
        const high = f64x2.promote_low_f32x4(v128.load64_zero(right, 8));
        const value0 = f64x2.splat(<f64>load<f32>(left));
        const value1 = f64x2.splat(<f64>load<f32>(left, 4));
        const value2 = f64x2.splat(<f64>load<f32>(left, 8));
        const value3 = f64x2.splat(<f64>load<f32>(left, 12));
        low0 = f64x2.add(low0, f64x2.mul(value0, low));
        high0 = f64x2.add(high0, f64x2.mul(value0, high));
        low1 = f64x2.add(low1, f64x2.mul(value1, low));
        high1 = f64x2.add(high1, f64x2.mul(value1, high));
        low2 = f64x2.add(low2, f64x2.mul(value2, low));
        high2 = f64x2.add(high2, f64x2.mul(value2, high));
        low3 = f64x2.add(low3, f64x2.mul(value3, low));
        high3 = f64x2.add(high3, f64x2.mul(value3, high));
        left += ROW_BYTES;
        right += ROW_BYTES;
      }
      v128.store(out, low0);
      v128.store(out, high0, 16);
      v128.store(out + next, low1);
      v128.store(out + next, high1, 16);
      v128.store(out + 2 * next, low2);
      v128.store(out + 2 * next, high2, 16);
      v128.store(out + 3 * next, low3);
      v128.store(out + 3 * next, high3, 16);
    }
  }
}

/** Where a column starts. */
function columnAt(dense: usize, rows: u32, column: u32): usize {
  return dense + <usize>(column / SLICE) * rows * ROW_BYTES + ((<usize>(column % SLICE)) << 2);
}

/**
 * `product = dense · matrix`. The matrix has as many rows as `dense` has columns; it and the product
 * are in slices as well, so that the sums of a slice stay in registers.
 *
 * @param slices of `dense`
 * @param wanted slices of the matrix and of the product
 */
export function denseTimesMatrix(
  rows: u32,
  slices: u32,
  wanted: u32,
  dense: usize,
  matrix: usize,
  product: usize,
): void {
  const sliceBytes = <usize>rows * ROW_BYTES;
  for (let row: usize = 0; row < sliceBytes; row += ROW_BYTES) {
    let out = product + row;
    let at = matrix;
    for (let slice: u32 = 0; slice < wanted; slice++) {
      let sum0 = f32x4.splat(0);
      let sum1 = f32x4.splat(0);
      let sum2 = f32x4.splat(0);
      let sum3 = f32x4.splat(0);
      let sum4 = f32x4.splat(0);
      let from = dense + row;
      for (let k: u32 = 0; k < slices; k++) {
        for (let column: usize = 0; column < ROW_BYTES; column += 4) {
          const value = v128.load32_splat(from + column);
          sum0 = f32x4.add(sum0, f32x4.mul(value, v128.load(at)));
          sum1 = f32x4.add(sum1, f32x4.mul(value, v128.load(at, 16)));
          sum2 = f32x4.add(sum2, f32x4.mul(value, v128.load(at, 32)));
          sum3 = f32x4.add(sum3, f32x4.mul(value, v128.load(at, 48)));
          sum4 = f32x4.add(sum4, f32x4.mul(value, v128.load(at, 64)));
          at += ROW_BYTES;
        }
        from += sliceBytes;
      }
      v128.store(out, sum0);
      v128.store(out, sum1, 16);
      v128.store(out, sum2, 32);
      v128.store(out, sum3, 48);
      v128.store(out, sum4, 64);
      out += sliceBytes;
    }
  }
}
