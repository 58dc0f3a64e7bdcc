import { quantise, QUANTISED_COLUMNS, QUANTISED_ONE } from '../../src/core/space/quantise.ts';
import { dense } from './coreMatrices.ts';

/** Points of any size, as the quantised rows that the clustering takes, and the way back. */
export interface QuantisedPoints {
  readonly rows: Int16Array;
  /** What length 1 in the rows is in the points. */
  readonly scale: number;
  /** Rows of 64 columns in unit scale, in the columns and the scale of the points. */
  written(rows: Float32Array): number[][];
  /** Points in unit scale, of 64 columns: the way back of `written`. */
  flat(points: readonly (readonly number[])[]): Float32Array;
}

/** Scales points down so that the longest has length 1. */
export function quantisedPoints(points: readonly (readonly number[])[]): QuantisedPoints {
  const scale = Math.max(1e-9, ...points.map((point) => Math.hypot(...point)));
  const columns = points[0]?.length ?? 0;
  return {
    rows: quantise(dense(points.map((point) => point.map((value) => value / scale)))),
    scale,
    written: (rows) =>
      Array.from({ length: rows.length / QUANTISED_COLUMNS }, (_, row) =>
        Array.from(
          rows.subarray(row * QUANTISED_COLUMNS, row * QUANTISED_COLUMNS + columns),
          (value) => value * scale,
        ),
      ),
    flat: (all) =>
      Float32Array.from(
        all.flatMap((point) => [
          ...point.map((value) => value / scale),
          ...new Array<number>(QUANTISED_COLUMNS - point.length).fill(0),
        ]),
      ),
  };
}

/** The most that a distance is off by rounding, for points of this scale. */
export const roundingOf = (scale: number): number => (20 * scale) / QUANTISED_ONE;
