import { assignBlock, assignContext, type AssignedBlock } from './assignRows.ts';
import { inThread, rowBlocks, type BlockPool } from '../blocks.ts';
import { QUANTISED_COLUMNS, QUANTISED_ONE } from '../space/quantise.ts';

/** Share of rows that may still change when the iterations end: less changes no topic. */
const SETTLED = 0.005;

/** How much further centroids are carried than their means have moved. */
const MOMENTUM = 0.7;

/** Rows a block. No sum of so many whole numbers of 16 bits leaves 31 bits. */
const ROWS_A_BLOCK = 8192;

/** Rows with their nearest two centroids, and the sums and numbers of rows of each centroid. */
interface Assigned {
  readonly best: Uint16Array;
  readonly second: Uint16Array;
  readonly sums: Float64Array;
  readonly counts: Int32Array;
}

/** Puts blocks together, and adds what they change to the sums that were there before. */
function join(
  blocks: readonly AssignedBlock[],
  rows: number,
  centroids: number,
  before: Assigned | null,
): Assigned {
  const best = new Uint16Array(rows);
  const second = new Uint16Array(rows);
  const sums = before?.sums.slice() ?? new Float64Array(centroids * QUANTISED_COLUMNS);
  const counts = before?.counts.slice() ?? new Int32Array(centroids);
  let start = 0;
  for (const block of blocks) {
    best.set(block.best, start);
    second.set(block.second, start);
    start += block.best.length;
    for (let i = 0; i < sums.length; i++) sums[i]! += block.sums[i]!;
    for (let c = 0; c < counts.length; c++) counts[c]! += block.counts[c]!;
  }
  return { best, second, sums, counts };
}

/** The mean of the rows of each centroid; a centroid without rows has none. */
function meansOf({ sums, counts }: Assigned): Float32Array {
  const used = Array.from(counts.keys()).filter((c) => counts[c]! > 0);
  const means = new Float32Array(used.length * QUANTISED_COLUMNS);
  used.forEach((c, to) => {
    for (let i = 0; i < QUANTISED_COLUMNS; i++) {
      const sum = sums[c * QUANTISED_COLUMNS + i]!;
      means[to * QUANTISED_COLUMNS + i] = sum / counts[c]! / QUANTISED_ONE;
    }
  });
  return means;
}

/** k-means that has ended: centroids (unit scale, row-major, 64 columns) and the nearest two of each row. */
export interface Settled {
  readonly centroids: Float32Array;
  readonly best: Uint16Array;
  readonly second: Uint16Array;
}

/** Centroids to assign rows to, and how they were assigned before if their numbers mean the same. */
interface Step {
  readonly centroids: Float32Array;
  readonly before: Assigned | null;
}

/**
 * Lloyd's iterations (k-means): assign, move each centroid to the mean of its rows, until fewer
 * than `SETTLED` of the rows change their centroid or `maxIterations` are done. Before the last
 * iteration centroids are carried further in the direction in which their means move (the heavy
 * ball of Polyak 1964): half as many iterations then come as far. A centroid that loses all rows is
 * dropped. Gives centroids to be assigned, and takes what came of it.
 */
function* iterate(start: Float32Array, maxIterations: number): Generator<Step, Settled, Assigned> {
  let centroids = start;
  let assigned = yield { centroids, before: null };
  let earlier: Float32Array | null = null;
  let settles = false;
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    const means = meansOf(assigned);
    const before = means.length === centroids.length ? assigned : null;
    const isPlain = settles || iteration === maxIterations || !before || !earlier;
    centroids = isPlain ? means : carried(means, earlier!);
    earlier = means;
    assigned = yield { centroids, before };
    settles =
      before !== null && changedRows(before.best, assigned.best) <= SETTLED * assigned.best.length;
    if (settles && isPlain) break;
  }
  return { centroids, best: assigned.best, second: assigned.second };
}

/** Centroids ahead of their means, by a part of the way that these came; none longer than 1. */
function carried(means: Float32Array, earlier: Float32Array): Float32Array {
  const ahead = means.map((value, i) => value + MOMENTUM * (value - earlier[i]!));
  for (let from = 0; from < ahead.length; from += QUANTISED_COLUMNS) {
    let squared = 0;
    for (let i = from; i < from + QUANTISED_COLUMNS; i++) squared += ahead[i]! * ahead[i]!;
    if (squared > 1) ahead.set(means.subarray(from, from + QUANTISED_COLUMNS), from);
  }
  return ahead;
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
  const ranges = rowBlocks(count, ROWS_A_BLOCK);
  const runner = ranges.length > 1 ? pool : inThread;
  const iterations = iterate(start, maxIterations);
  let step = iterations.next();
  while (!step.done) {
    const { centroids, before } = step.value;
    const blocks = ranges.map((range) => ({
      ...range,
      previous: before?.best.slice(range.start, range.end) ?? null,
    }));
    const context = assignContext(rows, centroids);
    const assigned = await runner.map('assign', context, blocks);
    step = iterations.next(join(assigned, count, context.biases.length, before));
  }
  return step.value;
}

/** The same in this thread, for a sample of at most 65,536 rows. */
export function lloydOnSample(
  rows: Int16Array,
  start: Float32Array,
  maxIterations: number,
): Settled {
  const count = rows.length / QUANTISED_COLUMNS;
  const iterations = iterate(start, maxIterations);
  let step = iterations.next();
  while (!step.done) {
    const { centroids, before } = step.value;
    const context = assignContext(rows, centroids);
    const block = { start: 0, end: count, previous: before?.best ?? null };
    const assigned = assignBlock(context, block);
    step = iterations.next(join([assigned], count, context.biases.length, before));
  }
  return step.value;
}

function changedRows(before: Uint16Array, after: Uint16Array): number {
  let changed = 0;
  for (let row = 0; row < after.length; row++) if (after[row] !== before[row]) changed++;
  return changed;
}
