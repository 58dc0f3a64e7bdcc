import type { RowBlock } from '../blocks.ts';
import { float32At, float64At, kernels, reserve } from './engine.ts';
import { SLICE } from './sparse.ts';

/** Rows that are worked on at a time: few enough to stay in the fastest memory. */
const ROWS_AT_A_TIME = 128;

/**
 * A tall matrix in slices of 20 columns: the value of row `r`, column `c` is
 * `slices[floor(c / 20)][r * 20 + c % 20]`.
 */
export type Slices = readonly Float32Array[];

/**
 * `denseᵀ · dense` of some rows, in double precision. What is below the diagonal is left zero, so
 * that the products of several ranges can be added up.
 *
 * @returns row-major, `width × width` with `width = 20 * slices.length`
 */
export function upperGram(slices: Slices, range: RowBlock): Float64Array {
  const width = slices.length * SLICE;
  const [denseAt, gramAt] = reserve(ROWS_AT_A_TIME * width * 4, width * width * 8) as [
    number,
    number,
  ];
  float64At(gramAt, width * width).fill(0);
  forEachPart(slices, range, denseAt, (rows) =>
    kernels().addGram(rows, slices.length, denseAt, gramAt),
  );
  const product = float64At(gramAt, width * width).slice();
  // The kernel fills whole tiles of 4 × 4, also where the diagonal goes through them.
  for (let i = 0; i < width; i++) product.fill(0, i * width, i * width + i);
  return product;
}

/**
 * `dense · square` of some rows, or some slices of it.
 *
 * @param square row-major, `width × width` with `width = 20 * slices.length`
 * @param wanted slices of the product: `start` to `end`, without the last
 * @returns the wanted slices
 */
export function timesSquare(
  slices: Slices,
  range: RowBlock,
  square: Float64Array,
  wanted: { readonly start: number; readonly end: number },
): Float32Array[] {
  const width = slices.length * SLICE;
  const count = wanted.end - wanted.start;
  const [denseAt, squareAt, productAt] = reserve(
    ROWS_AT_A_TIME * width * 4,
    width * count * SLICE * 4,
    ROWS_AT_A_TIME * count * SLICE * 4,
  ) as [number, number, number];
  const sliced = float32At(squareAt, width * count * SLICE);
  for (let k = 0; k < width; k++) {
    for (let c = 0; c < count * SLICE; c++) {
      const slice = Math.floor(c / SLICE);
      sliced[(slice * width + k) * SLICE + (c % SLICE)] =
        square[k * width + wanted.start * SLICE + c]!;
    }
  }
  const products = Array.from(
    { length: count },
    () => new Float32Array((range.end - range.start) * SLICE),
  );
  forEachPart(slices, range, denseAt, (rows, start) => {
    kernels().denseTimesMatrix(rows, slices.length, count, denseAt, squareAt, productAt);
    products.forEach((product, s) => {
      const part = float32At(productAt + s * rows * SLICE * 4, rows * SLICE);
      product.set(part, (start - range.start) * SLICE);
    });
  });
  return products;
}

/** Copies rows of the matrix part by part into the kernels' memory. */
function forEachPart(
  slices: Slices,
  { start: from, end }: RowBlock,
  denseAt: number,
  visit: (rows: number, start: number) => void,
): void {
  for (let start = from; start < end; start += ROWS_AT_A_TIME) {
    const rows = Math.min(ROWS_AT_A_TIME, end - start);
    const dense = float32At(denseAt, rows * slices.length * SLICE);
    slices.forEach((slice, s) => {
      dense.set(slice.subarray(start * SLICE, (start + rows) * SLICE), s * rows * SLICE);
    });
    visit(rows, start);
  }
}
