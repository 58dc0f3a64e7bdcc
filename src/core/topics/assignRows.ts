import type { RowBlock } from '../blocks.ts';
import { nearestTwo } from '../kernels/nearest.ts';
import { QUANTISED_COLUMNS, quantise } from '../space/quantise.ts';

/** Rows (quantised) and centroids to assign them to. */
export interface AssignContext {
  readonly rows: Int16Array;
  readonly centroids: Int16Array;
  /** Half the squared length of each centroid. */
  readonly biases: Int32Array;
}

/** Some rows, and the centroids that they had before; null when they had none. */
export interface AssignBlock extends RowBlock {
  readonly previous: Uint16Array | null;
}

/** What a block of rows gives: the nearest two centroids of each, and how sums for the means change. */
export interface AssignedBlock {
  readonly best: Uint16Array;
  /** 0 when there is one centroid only. */
  readonly second: Uint16Array;
  /** To be added to the sums of each centroid: row-major, a row of 64 whole numbers each. */
  readonly sums: Int32Array;
  /** To be added to the rows of each centroid. */
  readonly counts: Int32Array;
}

/** The part of an iteration that one block of rows needs. */
export function assignBlock(
  { rows, centroids, biases }: AssignContext,
  { start, end, previous }: AssignBlock,
): AssignedBlock {
  const block = rows.subarray(start * QUANTISED_COLUMNS, end * QUANTISED_COLUMNS);
  const { best, second } = nearestTwo(block, centroids, biases);
  const sums = new Int32Array(centroids.length);
  const counts = new Int32Array(biases.length);
  for (let row = 0; row < best.length; row++) {
    const to = best[row]!;
    const from = previous?.[row];
    // Most rows stay where they are, and change no sum.
    if (from === to) continue;
    addRow(sums, to, block, row);
    counts[to]!++;
    if (from === undefined) continue;
    subtractRow(sums, from, block, row);
    counts[from]!--;
  }
  return { best, second, sums, counts };
}

function addRow(sums: Int32Array, centroid: number, rows: Int16Array, row: number): void {
  const to = centroid * QUANTISED_COLUMNS;
  const from = row * QUANTISED_COLUMNS;
  for (let i = 0; i < QUANTISED_COLUMNS; i++) sums[to + i]! += rows[from + i]!;
}

function subtractRow(sums: Int32Array, centroid: number, rows: Int16Array, row: number): void {
  const to = centroid * QUANTISED_COLUMNS;
  const from = row * QUANTISED_COLUMNS;
  for (let i = 0; i < QUANTISED_COLUMNS; i++) sums[to + i]! -= rows[from + i]!;
}

/** The centroids as the kernel takes them. */
export function assignContext(rows: Int16Array, centroids: Float32Array): AssignContext {
  const count = centroids.length / QUANTISED_COLUMNS;
  const quantised = quantise({ rows: count, columns: QUANTISED_COLUMNS, values: centroids });
  const biases = Int32Array.from({ length: count }, (_, c) => {
    let squared = 0;
    for (let i = c * QUANTISED_COLUMNS; i < (c + 1) * QUANTISED_COLUMNS; i++) {
      squared += quantised[i]! * quantised[i]!;
    }
    return Math.round(squared / 2);
  });
  return { rows, centroids: quantised, biases };
}
