import { dots, squaredLengths } from './dots.ts';
import type { DenseRows } from './types.ts';

/** Share of rows that may still change when the iterations end: one in a thousand. */
const SETTLED = 0.001;

/** For every row its nearest centroid, and the distance to that one and to the second nearest. */
export interface Nearest {
  readonly centroid: Uint16Array;
  readonly distance: Float32Array;
  /** Infinity when there is one centroid only. */
  readonly secondDistance: Float32Array;
}

/** Finds the nearest centroid (Euclidean) of every row; of equals the first one. */
export function assign(rows: DenseRows, centroids: Float32Array): Nearest {
  const { columns, values } = rows;
  const k = centroids.length / columns;
  const centroid = new Uint16Array(rows.rows);
  const distance = new Float32Array(rows.rows);
  const secondDistance = new Float32Array(rows.rows);
  const rowLengths = squaredLengths(values, columns);
  const centroidLengths = squaredLengths(centroids, columns);
  const products = new Float64Array(k);
  for (let row = 0; row < rows.rows; row++) {
    dots(values, row * columns, centroids, 0, k, columns, products);
    let best = Infinity;
    let second = Infinity;
    for (let c = 0; c < k; c++) {
      const squared = centroidLengths[c]! - 2 * products[c]!;
      if (squared < best) {
        second = best;
        best = squared;
        centroid[row] = c;
      } else if (squared < second) {
        second = squared;
      }
    }
    distance[row] = Math.sqrt(Math.max(0, rowLengths[row]! + best));
    secondDistance[row] = Math.sqrt(Math.max(0, rowLengths[row]! + second));
  }
  return { centroid, distance, secondDistance };
}

/**
 * Lloyd's iterations: assign, move each centroid to the mean of its rows, until fewer than
 * `SETTLED` of the rows change their centroid or `maxIterations` are done. A centroid that loses
 * all rows is dropped.
 */
export function lloyd(
  rows: DenseRows,
  start: Float32Array,
  maxIterations: number,
): { centroids: Float32Array; nearest: Nearest } {
  let centroids = start;
  let nearest = assign(rows, centroids);
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const moved = means(rows, nearest.centroid, centroids.length / rows.columns);
    const next = assign(rows, moved);
    let changed = moved.length === centroids.length ? 0 : rows.rows;
    next.centroid.forEach((c, row) => {
      if (c !== nearest.centroid[row]) changed++;
    });
    centroids = moved;
    nearest = next;
    if (changed <= SETTLED * rows.rows) break;
  }
  return { centroids, nearest };
}

/** Mean of the rows of each centroid; centroids without rows are left out. */
function means(rows: DenseRows, centroidOf: Uint16Array, k: number): Float32Array {
  const { columns, values } = rows;
  const sums = new Float64Array(k * columns);
  const counts = new Uint32Array(k);
  for (let row = 0; row < rows.rows; row++) {
    const c = centroidOf[row]!;
    counts[c]!++;
    for (let i = 0; i < columns; i++) sums[c * columns + i]! += values[row * columns + i]!;
  }
  const used = Array.from(counts.keys()).filter((c) => counts[c]! > 0);
  const result = new Float32Array(used.length * columns);
  used.forEach((c, to) => {
    for (let i = 0; i < columns; i++)
      result[to * columns + i] = sums[c * columns + i]! / counts[c]!;
  });
  return result;
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
