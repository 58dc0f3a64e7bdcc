import { sampleRows, seededRandom } from '../../src/core/random.ts';
import type { DenseRows } from '../../src/core/types.ts';
import { nearest, product } from './nearest.ts';

/**
 * The nearest rows of a seeded sample of rows, by comparing them with all rows, in plain arithmetic
 * of its own. Rows of zeros are never in the sample: nothing is near them.
 *
 * @param rows of unit length or zero
 * @returns by row of the sample, its `k` nearest others, nearest first, of equals the first
 */
export function exactNeighbours(
  rows: DenseRows,
  k: number,
  sample: number,
  seed: number,
): Map<number, Uint32Array> {
  const neighbours = new Map<number, Uint32Array>();
  const distance = new Float64Array(rows.rows);
  for (const row of sampleRows(rows.rows, sample, seededRandom(seed))) {
    if (product(rows, row, row) === 0) continue;
    for (let other = 0; other < rows.rows; other++) distance[other] = -product(rows, row, other);
    distance[row] = Infinity;
    neighbours.set(row, nearest(distance, k));
  }
  return neighbours;
}

/**
 * Share of the true neighbours that were found, 0 to 1.
 *
 * @param found row-major, `k` a row of the whole corpus
 */
export function recall(
  truth: ReadonlyMap<number, Uint32Array>,
  found: Uint32Array,
  k: number,
): number {
  let hits = 0;
  for (const [row, neighbours] of truth) {
    const own = found.subarray(row * k, (row + 1) * k);
    hits += neighbours.filter((other) => own.includes(other)).length;
  }
  return hits / (truth.size * k);
}
