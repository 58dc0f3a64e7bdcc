import { inThread, rowBlocks, type BlockPool } from '../blocks.ts';
import type { Settled } from './lloyd.ts';
import { QUANTISED_COLUMNS, QUANTISED_ONE, quantisedRows } from '../space/quantise.ts';

/** For every row its nearest centroid, and the distance to that one and to the second nearest. */
export interface Nearest {
  readonly centroid: Uint16Array;
  readonly distance: Float32Array;
  /** Infinity when there is one centroid only. */
  readonly secondDistance: Float32Array;
}

/** Rows a block: little work each, so that blocks are large. */
const ROWS_A_BLOCK = 16_384;

/** `measureNearest` of all rows, in blocks; the rows are on shared memory. */
export async function measureAll(
  rows: Int16Array,
  { centroids, best, second }: Settled,
  pool: BlockPool,
): Promise<Nearest> {
  const ranges = rowBlocks(best.length, ROWS_A_BLOCK);
  const blocks = ranges.map(({ start, end }) => ({
    rows: quantisedRows(rows, start, end),
    best: best.slice(start, end),
    second: second.slice(start, end),
  }));
  const parts = await (blocks.length > 1 ? pool : inThread).map('measure', { centroids }, blocks);
  const all = {
    centroid: new Uint16Array(best.length),
    distance: new Float32Array(best.length),
    secondDistance: new Float32Array(best.length),
  };
  parts.forEach((part, b) => {
    const { start } = ranges[b]!;
    all.centroid.set(part.centroid, start);
    all.distance.set(part.distance, start);
    all.secondDistance.set(part.secondDistance, start);
  });
  return all;
}

/** Rows to be measured, and the nearest two centroids of each. */
export interface MeasureBlock {
  /** Quantised. */
  readonly rows: Int16Array;
  readonly best: Uint16Array;
  readonly second: Uint16Array;
}

/** Measures how far each row is from its nearest two centroids. */
export function measureNearest(
  { centroids }: Pick<Settled, 'centroids'>,
  { rows, best, second }: MeasureBlock,
): Nearest {
  const centroid = best.slice();
  const distance = new Float32Array(best.length);
  const secondDistance = new Float32Array(best.length);
  const single = centroids.length === QUANTISED_COLUMNS;
  for (let row = 0; row < best.length; row++) {
    let own = distanceTo(rows, row, centroids, best[row]!);
    let next = single ? Infinity : distanceTo(rows, row, centroids, second[row]!);
    // The kernel rounds centroids, so that it may take two for each other that are equally far.
    if (next < own) {
      centroid[row] = second[row]!;
      [own, next] = [next, own];
    }
    distance[row] = own;
    secondDistance[row] = next;
  }
  return { centroid, distance, secondDistance };
}

function distanceTo(rows: Int16Array, row: number, centroids: Float32Array, c: number): number {
  const from = row * QUANTISED_COLUMNS;
  const to = c * QUANTISED_COLUMNS;
  let squared = 0;
  for (let i = 0; i < QUANTISED_COLUMNS; i++) {
    const difference = rows[from + i]! / QUANTISED_ONE - centroids[to + i]!;
    squared += difference * difference;
  }
  return Math.sqrt(squared);
}

/** Sum of squared distances of the rows to their centroids. */
export function inertia(nearest: Nearest): number {
  let sum = 0;
  for (const distance of nearest.distance) sum += distance * distance;
  return sum;
}

/**
 * Mean simplified silhouette: `(b - a) / max(a, b)` with the distances to the own and to the next
 * centroid in place of mean distances to all papers (Hruschka, de Castro and Campello 2004).
 * -1 to 1; 0 when there is one centroid only.
 */
export function simplifiedSilhouette(nearest: Nearest): number {
  let sum = 0;
  for (let row = 0; row < nearest.distance.length; row++) {
    const a = nearest.distance[row]!;
    const b = nearest.secondDistance[row]!;
    if (Number.isFinite(b) && b > 0) sum += (b - a) / b;
  }
  return nearest.distance.length > 0 ? sum / nearest.distance.length : 0;
}
