import { kmeans } from 'ml-kmeans';
import { kmeansPlusPlus } from './kmeansPlusPlus.ts';
import { assign, inertia, lloyd, simplifiedSilhouette, type Nearest } from './lloyd.ts';
import { sampleRows, seededRandom } from './random.ts';
import type { DenseRows } from './types.ts';

export const clusterDefaults = {
  /** Papers that `ml-kmeans` sees; our own iterations carry its centroids to the rest. */
  sample: 2048,
  /** k-means runs from different starts; the one with the least inertia is kept. */
  starts: 4,
  /** Iterations of such a run: the first few tell a good start from a bad one. */
  iterationsAStart: 12,
  maxIterations: 60,
} as const;

export interface Clusters {
  /** Topic id a paper; topic 0 has the most papers. */
  readonly topicOf: Uint16Array;
  /** Row-major `topics × columns`. */
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
 */
export function cluster(
  rows: DenseRows,
  topics: number,
  seed: number,
  onFraction: (fraction: number) => void,
): Clusters {
  const { sample, starts, iterationsAStart, maxIterations } = clusterDefaults;
  const random = seededRandom(seed);
  const sampled = takeRows(rows, sampleRows(rows.rows, sample, random));
  let best: { centroids: Float32Array; inertia: number } | undefined;
  for (let start = 0; start < starts; start++) {
    const seeds = kmeansPlusPlus(sampled, topics, random);
    const centroids = kmeansFrom(sampled, seeds, iterationsAStart);
    const score = inertia(assign(sampled, centroids));
    if (!best || score < best.inertia) best = { centroids, inertia: score };
    onFraction((0.8 * (start + 1)) / starts);
  }
  const { centroids, nearest } = lloyd(rows, best!.centroids, maxIterations);
  onFraction(1);
  return largestFirst(rows, centroids, nearest);
}

/** `ml-kmeans` from given centroids. */
function kmeansFrom(rows: DenseRows, start: Float32Array, maxIterations: number): Float32Array {
  const { columns, values } = rows;
  const rowsOf = (flat: Float32Array): Float32Array[] =>
    Array.from({ length: flat.length / columns }, (_, r) =>
      flat.subarray(r * columns, (r + 1) * columns),
    );
  const k = start.length / columns;
  if (k < 2 || k >= rows.rows) return start;
  // The package only reads its rows by index, so that views of typed arrays serve as well.
  const result = kmeans(rowsOf(values) as unknown as number[][], k, {
    initialization: rowsOf(start).map((row) => Array.from(row)),
    maxIterations,
  });
  return Float32Array.from(result.centroids.flat());
}

/** The given rows as a matrix of their own. */
export function takeRows(rows: DenseRows, chosen: Uint32Array): DenseRows {
  if (chosen.length === rows.rows) return rows;
  const { columns } = rows;
  const values = new Float32Array(chosen.length * columns);
  chosen.forEach((row, to) => {
    values.set(rows.values.subarray(row * columns, (row + 1) * columns), to * columns);
  });
  return { rows: chosen.length, columns, values };
}

/** Numbers the clusters by size, empty ones left out; of equals the one with the earliest paper. */
function largestFirst(rows: DenseRows, centroids: Float32Array, nearest: Nearest): Clusters {
  const { columns } = rows;
  const sizes = new Uint32Array(centroids.length / columns);
  const firstRow = new Uint32Array(sizes.length).fill(rows.rows);
  nearest.centroid.forEach((c, row) => {
    sizes[c]!++;
    if (row < firstRow[c]!) firstRow[c] = row;
  });
  const order = Array.from(sizes.keys())
    .filter((c) => sizes[c]! > 0)
    .sort((a, b) => sizes[b]! - sizes[a]! || firstRow[a]! - firstRow[b]!);
  const topicOfCentroid = new Uint16Array(sizes.length);
  const ordered = new Float32Array(order.length * columns);
  order.forEach((c, topic) => {
    topicOfCentroid[c] = topic;
    ordered.set(centroids.subarray(c * columns, (c + 1) * columns), topic * columns);
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
