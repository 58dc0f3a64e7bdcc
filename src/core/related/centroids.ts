import { rowBlocks, type BlockPool, type RowBlock } from '../blocks.ts';
import { nearestRows } from '../kernels/nearest.ts';
import { lloyd } from '../topics/lloyd.ts';
import { QUANTISED_COLUMNS, QUANTISED_ONE, quantise, quantisedRows } from '../space/quantise.ts';
import { sampleRows } from '../random.ts';

export const centroidDefaults = {
  /** Iterations of k-means: further ones hardly make the lists better to search. */
  maxIterations: 2,
  rowsPerBlock: 2048,
} as const;

/** Rows to be compared with centroids. */
export interface CentroidContext {
  /** Quantised, on shared memory. */
  readonly rows: Int16Array;
  /** Quantised, of unit length; at most 65,535. */
  readonly centroids: Int16Array;
  /** How many of the nearest centroids are wanted; not more than there are. */
  readonly count: number;
}

/** The `count` centroids with the largest cosine for each row of the block, best first, row-major. */
export function nearestCentroids(
  { rows, centroids, count }: CentroidContext,
  { start, end }: RowBlock,
): Uint16Array {
  const candidates = {
    rows: centroids,
    numbers: Uint32Array.from({ length: centroids.length / QUANTISED_COLUMNS }, (_, c) => c),
  };
  // Rows have a number that no centroid has, so that none is left out.
  const queries = {
    rows: quantisedRows(rows, start, end),
    numbers: new Uint32Array(end - start).fill(candidates.numbers.length),
  };
  return Uint16Array.from(nearestRows(queries, candidates, count).numbers);
}

/** `nearestCentroids` of all rows, row-major. */
export async function findCentroids(
  context: CentroidContext,
  pool: BlockPool,
): Promise<Uint16Array> {
  const rows = context.rows.length / QUANTISED_COLUMNS;
  const blocks = rowBlocks(rows, centroidDefaults.rowsPerBlock);
  const found = new Uint16Array(rows * context.count);
  (await pool.map('nearestCentroids', context, blocks)).forEach((part, b) => {
    found.set(part, blocks[b]!.start * context.count);
  });
  return found;
}

/**
 * Directions that cut the rows into parts of about the same size: a few iterations of k-means from
 * random rows, the centroids scaled to unit length.
 *
 * @param rows quantised, none of them zero, on shared memory
 * @param wanted number of centroids; there may be fewer
 * @returns quantised
 */
export async function trainCentroids(
  rows: Int16Array,
  wanted: number,
  random: () => number,
  pool: BlockPool,
): Promise<Int16Array> {
  const drawn = sampleRows(rows.length / QUANTISED_COLUMNS, wanted, random);
  const start = new Float32Array(drawn.length * QUANTISED_COLUMNS);
  drawn.forEach((row, c) => {
    const from = row * QUANTISED_COLUMNS;
    for (let i = 0; i < QUANTISED_COLUMNS; i++) {
      start[c * QUANTISED_COLUMNS + i] = rows[from + i]! / QUANTISED_ONE;
    }
  });
  const { centroids } = await lloyd(rows, start, centroidDefaults.maxIterations, pool);
  return quantise({
    rows: centroids.length / QUANTISED_COLUMNS,
    columns: QUANTISED_COLUMNS,
    values: unitLength(centroids),
  });
}

/** Rows of 64 columns, scaled to unit length unless they are zero. */
function unitLength(rows: Float32Array): Float32Array {
  const scaled = rows.slice();
  for (let at = 0; at < rows.length; at += QUANTISED_COLUMNS) {
    let squared = 0;
    for (let i = at; i < at + QUANTISED_COLUMNS; i++) squared += rows[i]! * rows[i]!;
    const scale = squared > 0 ? 1 / Math.sqrt(squared) : 0;
    for (let i = at; i < at + QUANTISED_COLUMNS; i++) scaled[i]! *= scale;
  }
  return scaled;
}
