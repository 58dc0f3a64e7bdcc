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
  forEachPart(slices, (start, rows) => {
    gather(slices, start, float32At(denseAt, rows * width));
    kernels().addGram(rows, width, denseAt, gramAt);
  });
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
  forEachPart(slices, (start, rows) => {
    gather(slices, start, float32At(denseAt, rows * width));
    kernels().denseTimesSquare(rows, width, denseAt, squareAt, productAt);
    scatter(float32At(productAt, rows * width), slices, start);
  });
}

function forEachPart(slices: Slices, visit: (start: number, rows: number) => void): void {
  const rows = slices[0]!.length / SLICE;
  for (let start = 0; start < rows; start += ROWS_AT_A_TIME) {
    visit(start, Math.min(ROWS_AT_A_TIME, rows - start));
  }
}

/** Rows from `start` on, row-major. */
function gather(slices: Slices, start: number, dense: Float32Array): void {
  const width = slices.length * SLICE;
  slices.forEach((slice, s) => {
    let from = start * SLICE;
    for (let to = s * SLICE; to < dense.length; to += width) {
      for (let c = 0; c < SLICE; c++) dense[to + c] = slice[from++]!;
    }
  });
}

/** Puts row-major rows back into the slices. */
function scatter(dense: Float32Array, slices: Slices, start: number): void {
  const width = slices.length * SLICE;
  slices.forEach((slice, s) => {
    let to = start * SLICE;
    for (let from = s * SLICE; from < dense.length; from += width) {
      for (let c = 0; c < SLICE; c++) slice[to++] = dense[from + c]!;
    }
  });
}
