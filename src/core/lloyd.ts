import { inThread, rowBlocks, type BlockPool, type RowBlock } from './blocks.ts';
import { nearestTwo } from './kernels/nearest.ts';
import { QUANTISED_COLUMNS, QUANTISED_ONE, quantise } from './quantise.ts';

/** Share of rows that may still change when the iterations end: one in a thousand. */
const SETTLED = 0.001;

/** Rows a block. No sum of so many whole numbers of 16 bits leaves 31 bits. */
const ROWS_A_BLOCK = 8192;

/** Rows (quantised) and centroids to assign them to. */
export interface AssignContext {
  readonly rows: Int16Array;
  readonly centroids: Int16Array;
  /** Half the squared length of each centroid. */
  readonly biases: Int32Array;
}

/** What a block of rows gives: the nearest two centroids of each, and sums for the next means. */
export interface AssignedBlock {
  readonly best: Uint16Array;
  /** 0 when there is one centroid only. */
  readonly second: Uint16Array;
  /** Row-major, a row of 64 whole numbers a centroid. */
  readonly sums: Int32Array;
  readonly counts: Uint32Array;
}

/** The part of an iteration that one block of rows needs. */
export function assignBlock(
  { rows, centroids, biases }: AssignContext,
  { start, end }: RowBlock,
): AssignedBlock {
  const block = rows.subarray(start * QUANTISED_COLUMNS, end * QUANTISED_COLUMNS);
  const { best, second } = nearestTwo(block, centroids, biases);
  const sums = new Int32Array(centroids.length);
  const counts = new Uint32Array(biases.length);
  for (let row = 0; row < best.length; row++) {
    const from = row * QUANTISED_COLUMNS;
    const to = best[row]! * QUANTISED_COLUMNS;
    counts[best[row]!]!++;
    for (let i = 0; i < QUANTISED_COLUMNS; i++) sums[to + i]! += block[from + i]!;
  }
  return { best, second, sums, counts };
}

/** The centroids as the kernel takes them. */
function assignContext(rows: Int16Array, centroids: Float32Array): AssignContext {
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

/** Rows with their nearest two centroids, and the means of the rows of each centroid. */
interface Assigned {
  readonly best: Uint16Array;
  readonly second: Uint16Array;
  readonly means: Float32Array;
}

/** Puts blocks together; a centroid without rows has no mean. */
function join(blocks: readonly AssignedBlock[], rows: number): Assigned {
  const best = new Uint16Array(rows);
  const second = new Uint16Array(rows);
  const sums = new Float64Array(blocks[0]?.sums.length ?? 0);
  const counts = new Uint32Array(blocks[0]?.counts.length ?? 0);
  let start = 0;
  for (const block of blocks) {
    best.set(block.best, start);
    second.set(block.second, start);
    start += block.best.length;
    for (let i = 0; i < sums.length; i++) sums[i]! += block.sums[i]!;
    for (let c = 0; c < counts.length; c++) counts[c]! += block.counts[c]!;
  }
  const used = Array.from(counts.keys()).filter((c) => counts[c]! > 0);
  const means = new Float32Array(used.length * QUANTISED_COLUMNS);
  used.forEach((c, to) => {
    for (let i = 0; i < QUANTISED_COLUMNS; i++) {
      const sum = sums[c * QUANTISED_COLUMNS + i]!;
      means[to * QUANTISED_COLUMNS + i] = sum / counts[c]! / QUANTISED_ONE;
    }
  });
  return { best, second, means };
}

/** k-means that has ended: centroids (unit scale, row-major, 64 columns) and the nearest two of each row. */
export interface Settled {
  readonly centroids: Float32Array;
  readonly best: Uint16Array;
  readonly second: Uint16Array;
}

/**
 * Lloyd's iterations (k-means): assign, move each centroid to the mean of its rows, until fewer
 * than `SETTLED` of the rows change their centroid or `maxIterations` are done. A centroid that
 * loses all rows is dropped. Gives centroids to be assigned, and takes what came of it.
 */
function* iterate(
  start: Float32Array,
  maxIterations: number,
): Generator<Float32Array, Settled, Assigned> {
  let centroids = start;
  let assigned = yield centroids;
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const moved = assigned.means;
    const next = yield moved;
    const settled = hasSettled(assigned.best, next.best, moved.length === centroids.length);
    centroids = moved;
    assigned = next;
    if (settled) break;
  }
  return { centroids, best: assigned.best, second: assigned.second };
}

/**
 * k-means of all rows from given centroids.
 *
 * @param rows quantised, on shared memory
 * @param start row-major, 64 columns, no row longer than 1
 */
export async function lloyd(
  rows: Int16Array,
  start: Float32Array,
  maxIterations: number,
  pool: BlockPool,
): Promise<Settled> {
  const count = rows.length / QUANTISED_COLUMNS;
  const blocks = rowBlocks(count, ROWS_A_BLOCK);
  const runner = blocks.length > 1 ? pool : inThread;
  const iterations = iterate(start, maxIterations);
  let step = iterations.next();
  while (!step.done) {
    const assigned = await runner.map('assign', assignContext(rows, step.value), blocks);
    step = iterations.next(join(assigned, count));
  }
  return step.value;
}

/** The same in this thread, for a sample of at most 8,192 rows. */
export function lloydOnSample(
  rows: Int16Array,
  start: Float32Array,
  maxIterations: number,
): Settled {
  const count = rows.length / QUANTISED_COLUMNS;
  const iterations = iterate(start, maxIterations);
  let step = iterations.next();
  while (!step.done) {
    const assigned = assignBlock(assignContext(rows, step.value), { start: 0, end: count });
    step = iterations.next(join([assigned], count));
  }
  return step.value;
}

/** @param sameCentroids whether none was dropped, so that their numbers mean the same */
function hasSettled(before: Uint16Array, after: Uint16Array, sameCentroids: boolean): boolean {
  if (!sameCentroids) return false;
  let changed = 0;
  for (let row = 0; row < after.length; row++) if (after[row] !== before[row]) changed++;
  return changed <= SETTLED * after.length;
}
