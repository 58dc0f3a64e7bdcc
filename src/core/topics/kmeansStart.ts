import { kmeans } from 'ml-kmeans';
import { kmeansPlusPlus } from './kmeansPlusPlus.ts';
import { lloydOnSample } from './lloyd.ts';
import { inertia, measureNearest, simplifiedSilhouette } from './nearestCentroid.ts';
import { QUANTISED_COLUMNS, QUANTISED_ONE, sampleQuantised } from '../space/quantise.ts';
import { seededRandom } from '../random.ts';

/** Rows that `ml-kmeans` sees of a sample. */
const DRAWN_ROWS = 1024;

/** The sample that runs from different starts are compared on. */
export interface StartContext {
  /** Quantised, at most 8,192 rows. */
  readonly sample: Int16Array;
  /** Iterations of `ml-kmeans` on a few drawn rows, each ten times as long as one of our own. */
  readonly drawnIterations: number;
  /** Iterations on the whole sample after these. */
  readonly maxIterations: number;
}

/** One run. */
export interface Start {
  readonly topics: number;
  readonly seed: number;
}

/** Where a run ended. */
export interface StartResult {
  /** Row-major, 64 columns; may be fewer than asked for. */
  readonly centroids: Float32Array;
  /** Sum of squared distances over the sample. */
  readonly inertia: number;
  /** Mean simplified silhouette over the sample. */
  readonly silhouette: number;
}

/**
 * A run of k-means on a sample, from its own seeded start: k-means++ and the first iterations on a
 * few drawn rows, which smooths the start (Bradley and Fayyad 1998, Refining initial points for
 * k-means clustering), the others on the whole sample.
 */
export function runFromStart(
  { sample, drawnIterations, maxIterations }: StartContext,
  { topics, seed }: Start,
): StartResult {
  const random = seededRandom(seed);
  const rows = sample.length / QUANTISED_COLUMNS;
  const drawn = sampleQuantised(sample, DRAWN_ROWS, random);
  const seeds = kmeansPlusPlus(drawn, Math.min(topics, rows), random);
  const settled = lloydOnSample(sample, refine(drawn, seeds, drawnIterations), maxIterations);
  const nearest = measureNearest(settled, { rows: sample, ...settled });
  return {
    centroids: settled.centroids,
    inertia: inertia(nearest),
    silhouette: simplifiedSilhouette(nearest),
  };
}

/** Some iterations of `ml-kmeans` from given centroids. */
function refine(rows: Int16Array, start: Float32Array, maxIterations: number): Float32Array {
  const k = start.length / QUANTISED_COLUMNS;
  if (maxIterations === 0 || k < 2 || k >= rows.length / QUANTISED_COLUMNS) return start;
  const points = Float32Array.from(rows, (value) => value / QUANTISED_ONE);
  // The package only reads its rows by index, so that views of typed arrays serve as well.
  const result = kmeans(rowsOf(points) as unknown as number[][], k, {
    initialization: rowsOf(start).map((row) => Array.from(row)),
    maxIterations,
  });
  return Float32Array.from(result.centroids.flat());
}

function rowsOf(flat: Float32Array): Float32Array[] {
  return Array.from({ length: flat.length / QUANTISED_COLUMNS }, (_, r) =>
    flat.subarray(r * QUANTISED_COLUMNS, (r + 1) * QUANTISED_COLUMNS),
  );
}
