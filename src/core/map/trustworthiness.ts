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
    const ranks = ranksOf(similarity.subarray(i * n, (i + 1) * n), i, neighbours);
    for (const rank of ranks) penalty += Math.max(0, rank - k);
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

/**
 * Places of some papers among all others by similarity, in ascending order: 1 is the most similar;
 * of equals the first.
 */
function ranksOf(similarity: Float64Array, self: number, papers: Uint32Array): Uint32Array {
  const isBefore = (a: number, b: number): boolean =>
    similarity[a]! > similarity[b]! || (similarity[a] === similarity[b] && a < b);
  const sorted = papers.slice().sort((a, b) => (isBefore(a, b) ? -1 : 1));
  /** How many others come before each of the papers, but not before the one before it. */
  const ranks = new Uint32Array(sorted.length);
  for (let other = 0; other < similarity.length; other++) {
    let place = sorted.length;
    while (place > 0 && isBefore(other, sorted[place - 1]!)) place--;
    if (place < sorted.length && other !== self) ranks[place]!++;
  }
  let before = 0;
  return ranks.map((count) => 1 + (before += count));
}
