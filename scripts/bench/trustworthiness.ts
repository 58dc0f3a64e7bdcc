import { sampleRows, seededRandom } from '../../src/core/random.ts';
import type { DenseRows } from '../../src/core/types.ts';
import { nearest, product } from './nearest.ts';

/** Papers on a plane: paper `i` is at `x[i]`, `y[i]`. */
export interface Positions {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/**
 * How far the neighbours of papers on a map are neighbours in their dense rows (Venna and Kaski
 * 2001), by cosine distance there and Euclidean distance on the map, as scikit-learn's
 * `trustworthiness`. The benchmarks judge all maps by this function, which shares nothing with
 * the one that an atlas is made with, and by the same papers.
 *
 * @param rows of unit length or zero
 * @param papers how many are compared with each other: a seeded sample, or all when there are
 *   fewer
 * @param k neighbours, fewer than half of the papers
 */
export function mapTrustworthiness(
  rows: DenseRows,
  map: Positions,
  papers: number,
  k: number,
  seed: number,
): number {
  const sample = sampleRows(rows.rows, papers, seededRandom(seed));
  const n = sample.length;
  const inText = new Float64Array(n);
  const onMap = new Float64Array(n);
  let penalty = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      inText[j] = -product(rows, sample[i]!, sample[j]!);
      const dx = map.x[sample[i]!]! - map.x[sample[j]!]!;
      const dy = map.y[sample[i]!]! - map.y[sample[j]!]!;
      onMap[j] = dx * dx + dy * dy;
    }
    inText[i] = onMap[i] = Infinity;
    for (const j of nearest(onMap, k)) penalty += Math.max(0, rankOf(inText, j) - k);
  }
  return 1 - (2 * penalty) / (n * k * (2 * n - 3 * k - 1));
}

/** The place of a position in the order of distances, from 1 on; of equals the first. */
function rankOf(distances: Float64Array, position: number): number {
  const own = distances[position]!;
  let rank = 1;
  for (let other = 0; other < distances.length; other++) {
    const distance = distances[other]!;
    if (distance < own || (distance === own && other < position)) rank++;
  }
  return rank;
}
