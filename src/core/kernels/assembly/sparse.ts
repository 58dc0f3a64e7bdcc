/**
 * Products of a block of sparse rows with a dense matrix of 20 columns: as many as the registers
 * hold at once, five vectors of four. Row `r` has the entries `indptr[r] .. indptr[r + 1]`.
 */

const ROW_BYTES: usize = 80;

/** `product = sparse · dense`: for every row the sum of the dense rows that its entries name. */
export function sparseTimesDense(
  rows: u32,
  indptr: usize,
  indices: usize,
  values: usize,
  dense: usize,
  product: usize,
): void {
  for (let row: u32 = 0; row < rows; row++) {
    let sum0 = f32x4.splat(0);
    let sum1 = f32x4.splat(0);
    let sum2 = f32x4.splat(0);
    let sum3 = f32x4.splat(0);
    let sum4 = f32x4.splat(0);
    const end = load<u32>(indptr + ((<usize>row + 1) << 2));
    for (let e = load<u32>(indptr + ((<usize>row) << 2)); e < end; e++) {
      const from = dense + <usize>load<u32>(indices + ((<usize>e) << 2)) * ROW_BYTES;
      const value = v128.load32_splat(values + ((<usize>e) << 2));
      sum0 = f32x4.add(sum0, f32x4.mul(value, v128.load(from)));
      sum1 = f32x4.add(sum1, f32x4.mul(value, v128.load(from, 16)));
      sum2 = f32x4.add(sum2, f32x4.mul(value, v128.load(from, 32)));
      sum3 = f32x4.add(sum3, f32x4.mul(value, v128.load(from, 48)));
      sum4 = f32x4.add(sum4, f32x4.mul(value, v128.load(from, 64)));
    }
    const out = product + <usize>row * ROW_BYTES;
    v128.store(out, sum0);
    v128.store(out, sum1, 16);
    v128.store(out, sum2, 32);
    v128.store(out, sum3, 48);
    v128.store(out, sum4, 64);
  }
}

/** `sums += sparseᵀ · dense`: every entry adds its dense row to the row of its column. */
export function addTransposedTimesDense(
  rows: u32,
  indptr: usize,
  indices: usize,
  values: usize,
  dense: usize,
  sums: usize,
): void {
  for (let row: u32 = 0; row < rows; row++) {
    const from = dense + <usize>row * ROW_BYTES;
    const part0 = v128.load(from);
    const part1 = v128.load(from, 16);
    const part2 = v128.load(from, 32);
    const part3 = v128.load(from, 48);
    const part4 = v128.load(from, 64);
    const end = load<u32>(indptr + ((<usize>row + 1) << 2));
    for (let e = load<u32>(indptr + ((<usize>row) << 2)); e < end; e++) {
      const to = sums + <usize>load<u32>(indices + ((<usize>e) << 2)) * ROW_BYTES;
      const value = v128.load32_splat(values + ((<usize>e) << 2));
      v128.store(to, f32x4.add(v128.load(to), f32x4.mul(value, part0)));
      v128.store(to, f32x4.add(v128.load(to, 16), f32x4.mul(value, part1)), 16);
      v128.store(to, f32x4.add(v128.load(to, 32), f32x4.mul(value, part2)), 32);
      v128.store(to, f32x4.add(v128.load(to, 48), f32x4.mul(value, part3)), 48);
      v128.store(to, f32x4.add(v128.load(to, 64), f32x4.mul(value, part4)), 64);
    }
  }
}
