import { dots } from '../space/dots.ts';
import { QUANTISED_COLUMNS, takeQuantised, unquantise } from '../space/quantise.ts';
import { sampleRows, seededRandom } from '../random.ts';
import type { DenseRows } from '../types.ts';

export const trustworthinessDefaults = { neighbours: 15, sample: 1000 } as const;

/** Some papers, and the cosines of their rows with each other, row-major. */
export interface ComparedPapers {
  readonly papers: Uint32Array;
  readonly similarity: Float64Array;
}

/** A seeded sample of papers by which a map is judged: what is needed of the quantised rows for it. */
export function comparePapers(points: Int16Array, seed: number): ComparedPapers {
  const rows = points.length / QUANTISED_COLUMNS;
  const papers = sampleRows(rows, trustworthinessDefaults.sample, seededRandom(seed));
  return { papers, similarity: similarities(unquantise(takeQuantised(points, papers))) };
}

/**
 * How far the neighbours on the map are neighbours in the text (Venna and Kaski 2001): 1 when all
 * of them are, about 0.5 for a random map. Measured on the compared papers, on their own.
 *
 * @param x, y places of all papers of the corpus
 * @returns 1 when there are too few papers to go wrong
 */
export function trustworthiness(
  { papers, similarity }: ComparedPapers,
  x: Float32Array,
  y: Float32Array,
): number {
  const n = papers.length;
  // The formula holds below half of the papers.
  const k = Math.min(trustworthinessDefaults.neighbours, Math.floor((n - 1) / 2));
  if (k < 1) return 1;
  const squared = new Float64Array(n);
  const neighbours = new Uint32Array(k);
  let penalty = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const dx = x[papers[i]!]! - x[papers[j]!]!;
      const dy = y[papers[i]!]! - y[papers[j]!]!;
      squared[j] = dx * dx + dy * dy;
    }
    findNearest(squared, i, neighbours);
    const own = similarity.subarray(i * n, (i + 1) * n);
    for (const j of neighbours) penalty += Math.max(0, rankOf(own, i, j) - k);
  }
  return 1 - (2 * penalty) / (n * k * (2 * n - 3 * k - 1));
}

/** Cosines of rows with each other, row-major. */
function similarities({ rows: n, columns, values }: DenseRows): Float64Array {
  const similarity = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    // What is before the diagonal is known from the rows before.
    const rest = similarity.subarray(i * n + i, (i + 1) * n);
    dots(values, i * columns, values, i, n - i, columns, rest);
    for (let j = 1; j < rest.length; j++) similarity[(i + j) * n + i] = rest[j]!;
  }
  return similarity;
}

/** Writes the others with the least distance to `found`, nearest first; of equals the first. */
function findNearest(distance: Float64Array, self: number, found: Uint32Array): void {
  let count = 0;
  for (let j = 0; j < distance.length; j++) {
    if (j === self) continue;
    const value = distance[j]!;
    if (count === found.length) {
      if (value >= distance[found[count - 1]!]!) continue;
      count--;
    }
    let slot = count++;
    for (; slot > 0 && distance[found[slot - 1]!]! > value; slot--) found[slot] = found[slot - 1]!;
    found[slot] = j;
  }
}

/** Place of `j` among the others by similarity, 1 for the most similar; of equals the first. */
function rankOf(similarity: Float64Array, self: number, j: number): number {
  const own = similarity[j]!;
  let rank = 1;
  for (let other = 0; other < j; other++) if (similarity[other]! >= own) rank++;
  for (let other = j + 1; other < similarity.length; other++) if (similarity[other]! > own) rank++;
  const isCounted = self < j ? similarity[self]! >= own : similarity[self]! > own;
  return isCounted ? rank - 1 : rank;
}
