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
 * `denseᵀ · dense`, in double precision.
 *
 * @returns row-major, `width × width` with `width = 20 * slices.length`
 */
export function gram(slices: Slices): Float64Array {
  const width = slices.length * SLICE;
  const [denseAt, gramAt] = reserve(ROWS_AT_A_TIME * width * 4, width * width * 8) as [
    number,
    number,
  ];
  float64At(gramAt, width * width).fill(0);
  forEachPart(slices, denseAt, (rows) => kernels().addGram(rows, slices.length, denseAt, gramAt));
  const product = float64At(gramAt, width * width).slice();
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < i; j++) product[i * width + j] = product[j * width + i]!;
  }
  return product;
}

/**
 * `dense · square`, in place.
 *
 * @param square row-major, `width × width`
 */
export function multiplyInPlace(slices: Slices, square: Float64Array): void {
  const width = slices.length * SLICE;
  const [denseAt, squareAt, productAt] = reserve(
    ROWS_AT_A_TIME * width * 4,
    width * width * 4,
    ROWS_AT_A_TIME * width * 4,
  ) as [number, number, number];
  const sliced = float32At(squareAt, width * width);
  for (let k = 0; k < width; k++) {
    for (let c = 0; c < width; c++) {
      const slice = Math.floor(c / SLICE);
      sliced[(slice * width + k) * SLICE + (c % SLICE)] = square[k * width + c]!;
    }
  }
  forEachPart(slices, denseAt, (rows, start) => {
    kernels().denseTimesSquare(rows, slices.length, denseAt, squareAt, productAt);
    const product = float32At(productAt, rows * width);
    slices.forEach((slice, s) => {
      slice.set(product.subarray(s * rows * SLICE, (s + 1) * rows * SLICE), start * SLICE);
    });
  });
}

/** Copies the matrix part by part into the kernels' memory. */
function forEachPart(
  slices: Slices,
  denseAt: number,
  visit: (rows: number, start: number) => void,
): void {
  const total = slices[0]!.length / SLICE;
  for (let start = 0; start < total; start += ROWS_AT_A_TIME) {
    const rows = Math.min(ROWS_AT_A_TIME, total - start);
    const dense = float32At(denseAt, rows * slices.length * SLICE);
    slices.forEach((slice, s) => {
      dense.set(slice.subarray(start * SLICE, (start + rows) * SLICE), s * rows * SLICE);
    });
    visit(rows, start);
  }
}
