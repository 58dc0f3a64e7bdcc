import { kmeans } from 'ml-kmeans';
import { kmeansPlusPlus } from './kmeansPlusPlus.ts';
import { lloydOnSample } from './lloyd.ts';
import { inertia, measureNearest } from './nearestCentroid.ts';
import { QUANTISED_COLUMNS, QUANTISED_ONE, sampleQuantised } from '../space/quantise.ts';
import { seededRandom } from '../random.ts';
import { mergeByWard } from './ward.ts';

export const startDefaults = {
  /** Small clusters for each topic that is wanted. */
  smallClusters: 5,
  /** Small clusters at most, and rows of each at least. */
  mostSmallClusters: 1000,
  rowsASmallCluster: 2,
  /** Rows that small clusters are started from. */
  drawn: 2048,
  /** Rows that `ml-kmeans` sees of these, and how many topics at most it is asked for. */
  packageRows: 1024,
  packageClusters: 64,
  /** Iterations on the sample that small clusters get before they are merged. */
  smallIterations: 3,
} as const;

/** The sample that runs from different starts are compared on. */
export interface StartContext {
  /** Quantised, at most 16,384 rows. */
  readonly sample: Int16Array;
  /** Iterations on the sample after the start. */
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
}

/**
 * A run of k-means on a sample, from its own seeded start: many small clusters, merged by Ward's
 * method, then Lloyd's iterations. Different seeds end in almost the same place this way, and with
 * less inertia than the best of many starts from single papers.
 */
export function runFromStart(
  { sample, maxIterations }: StartContext,
  { topics, seed }: Start,
): StartResult {
  const random = seededRandom(seed);
  const [start] = startsFor(sample, [topics], startDefaults.smallClusters, random);
  const settled = lloydOnSample(sample, refine(sample, start!, random), maxIterations);
  const nearest = measureNearest(settled, { rows: sample, ...settled });
  return { centroids: settled.centroids, inertia: inertia(nearest) };
}

/**
 * Starting centroids for each number of topics, all from the same small clusters.
 * @param counts numbers of topics, in any order
 * @param smallClusters for each topic of the largest number
 */
export function startsFor(
  sample: Int16Array,
  counts: readonly number[],
  smallClusters: number,
  random: () => number,
): Float32Array[] {
  const { mostSmallClusters, rowsASmallCluster } = startDefaults;
  const rows = sample.length / QUANTISED_COLUMNS;
  const most = Math.max(...counts);
  const small = Math.min(
    most * smallClusters,
    mostSmallClusters,
    Math.floor(rows / rowsASmallCluster),
  );
  // Too few papers or too many topics for small clusters: topics begin at single papers.
  if (small < 2 * most) {
    return counts.map((count) => kmeansPlusPlus(sample, Math.min(count, rows), random));
  }
  const drawn = sampleQuantised(sample, startDefaults.drawn, random);
  const begun = kmeansPlusPlus(drawn, small, random);
  const { centroids, best } = lloydOnSample(sample, begun, startDefaults.smallIterations);
  const sizes = new Uint32Array(centroids.length / QUANTISED_COLUMNS);
  for (const cluster of best) sizes[cluster]!++;
  const used = Array.from(sizes.keys()).filter((cluster) => sizes[cluster]! > 0);
  const kept = new Float32Array(used.length * QUANTISED_COLUMNS);
  used.forEach((cluster, to) => {
    const from = cluster * QUANTISED_COLUMNS;
    kept.set(centroids.subarray(from, from + QUANTISED_COLUMNS), to * QUANTISED_COLUMNS);
  });
  return mergeByWard(
    kept,
    Uint32Array.from(used, (cluster) => sizes[cluster]!),
    counts,
  );
}

/** An iteration of `ml-kmeans` on a few rows; where it would take long, none. */
function refine(sample: Int16Array, start: Float32Array, random: () => number): Float32Array {
  const k = start.length / QUANTISED_COLUMNS;
  if (k < 2 || k > startDefaults.packageClusters) return start;
  const rows = sampleQuantised(sample, startDefaults.packageRows, random);
  if (k >= rows.length / QUANTISED_COLUMNS) return start;
  const points = Float32Array.from(rows, (value) => value / QUANTISED_ONE);
  // The package only reads its rows by index, so that views of typed arrays serve as well.
  const result = kmeans(rowsOf(points) as unknown as number[][], k, {
    initialization: rowsOf(start).map((row) => Array.from(row)),
    maxIterations: 1,
  });
  return Float32Array.from(result.centroids.flat());
}

function rowsOf(flat: Float32Array): Float32Array[] {
  return Array.from({ length: flat.length / QUANTISED_COLUMNS }, (_, r) =>
    flat.subarray(r * QUANTISED_COLUMNS, (r + 1) * QUANTISED_COLUMNS),
  );
}
