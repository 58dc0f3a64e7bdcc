import type { BlockPool } from '../blocks.ts';
import type { StartResult } from './kmeansStart.ts';
import { lloyd } from './lloyd.ts';
import { measureAll, simplifiedSilhouette, type Nearest } from './nearestCentroid.ts';
import { QUANTISED_COLUMNS, sampleQuantised } from '../space/quantise.ts';
import { seededRandom } from '../random.ts';

export const clusterDefaults = {
  /** Papers that runs from different starts are compared on. */
  sample: 16_384,
  /** k-means runs from different starts; the one with the least inertia is kept. */
  starts: 4,
  /** Iterations of such a run. */
  sampleIterations: 6,
  /** Papers that the best run goes on with when there are more than twice as many, and how long. */
  largerSample: 32_768,
  largerIterations: 8,
  maxIterations: 60,
} as const;

export interface Clusters {
  /** Topic id a paper; topic 0 has the most papers. */
  readonly topicOf: Uint16Array;
  /** Row-major `topics × 64`, in unit scale. */
  readonly centroids: Float32Array;
  readonly topics: number;
  /** Papers a topic; none is 0. */
  readonly sizes: Uint32Array;
  /** 0.5 is halfway between the nearest two topics, 1 is on the centroid. */
  readonly membership: Float32Array;
  /** Distance to the topic's centroid. */
  readonly distance: Float32Array;
  /** Mean simplified silhouette. */
  readonly silhouette: number;
}

/**
 * k-means topics: several seeded starts on a sample, the best of them carried to all papers until
 * it settles. Gives at most `topics` topics, none of them empty: fewer when the papers hold fewer
 * distinct points.
 *
 * @param rows quantised, on shared memory
 */
export async function cluster(
  rows: Int16Array,
  topics: number,
  seed: number,
  pool: BlockPool,
  onFraction: (fraction: number) => void,
): Promise<Clusters> {
  const { sample: size, starts: count, sampleIterations } = clusterDefaults;
  const { largerSample, largerIterations, maxIterations } = clusterDefaults;
  const random = seededRandom(seed);
  const sample = sampleQuantised(rows, size, random);
  const starts = Array.from({ length: count }, () => ({ topics, seed: random() * 2 ** 32 }));
  const context = { sample, maxIterations: sampleIterations };
  const results = await pool.map('start', context, starts, (done) =>
    onFraction((0.5 * done) / count),
  );
  let { centroids } = leastInertia(results);
  if (rows.length > 2 * largerSample * QUANTISED_COLUMNS) {
    const larger = sampleQuantised(rows, largerSample, random);
    ({ centroids } = await lloyd(larger, centroids, largerIterations, pool));
    onFraction(0.7);
  }
  const settled = await lloyd(rows, centroids, maxIterations, pool);
  onFraction(1);
  return largestFirst(settled.centroids, await measureAll(rows, settled, pool));
}

/** Of equals the first. */
export function leastInertia(results: readonly StartResult[]): StartResult {
  return results.reduce((best, result) => (result.inertia < best.inertia ? result : best));
}

/** Numbers the clusters by size, empty ones left out; of equals the one with the earliest paper. */
function largestFirst(centroids: Float32Array, nearest: Nearest): Clusters {
  const sizes = new Uint32Array(centroids.length / QUANTISED_COLUMNS);
  const firstRow = new Uint32Array(sizes.length).fill(nearest.centroid.length);
  nearest.centroid.forEach((c, row) => {
    sizes[c]!++;
    if (row < firstRow[c]!) firstRow[c] = row;
  });
  const order = Array.from(sizes.keys())
    .filter((c) => sizes[c]! > 0)
    .sort((a, b) => sizes[b]! - sizes[a]! || firstRow[a]! - firstRow[b]!);
  const topicOfCentroid = new Uint16Array(sizes.length);
  const ordered = new Float32Array(order.length * QUANTISED_COLUMNS);
  order.forEach((c, topic) => {
    topicOfCentroid[c] = topic;
    const from = c * QUANTISED_COLUMNS;
    ordered.set(centroids.subarray(from, from + QUANTISED_COLUMNS), topic * QUANTISED_COLUMNS);
  });
  return {
    topicOf: nearest.centroid.map((c) => topicOfCentroid[c]!),
    centroids: ordered,
    topics: order.length,
    sizes: Uint32Array.from(order, (c) => sizes[c]!),
    membership: nearest.distance.map((own, row) => membership(own, nearest.secondDistance[row]!)),
    distance: nearest.distance,
    silhouette: simplifiedSilhouette(nearest),
  };
}

/** `next / (own + next)` of the distances to the own and the next centroid. */
function membership(own: number, next: number): number {
  if (!Number.isFinite(next)) return 1;
  return own + next > 0 ? next / (own + next) : 0.5;
}
