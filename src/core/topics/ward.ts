import { QUANTISED_COLUMNS } from '../space/quantise.ts';

/** Clusters that are merged: their centroids, and how many rows each stands for. */
interface Merged {
  /** Row-major, 64 columns. */
  readonly centroids: Float64Array;
  readonly sizes: Float64Array;
  /** Numbers of the clusters that were not merged into another one, ascending. */
  alive: number[];
}

/**
 * Merges clusters into fewer by Ward's method (Ward 1963, Hierarchical grouping to optimize an
 * objective function): always the two whose merging adds the least to the sum of squared distances,
 * `size a * size b / (size a + size b) * squared distance`. Of equals the first.
 *
 * @param centroids row-major, 64 columns
 * @param sizes rows that each centroid stands for, 1 at least
 * @param wanted how many clusters to stop at; several numbers give several answers of one run
 * @returns the centroids that are left at each wanted number; all of them where there are no more
 */
export function mergeByWard(
  centroids: Float32Array,
  sizes: Uint32Array,
  wanted: readonly number[],
): Float32Array[] {
  const clusters: Merged = {
    centroids: Float64Array.from(centroids),
    sizes: Float64Array.from(sizes),
    alive: Array.from(sizes.keys()),
  };
  const nearest = new Int32Array(sizes.length);
  const cost = new Float64Array(sizes.length);
  for (const cluster of clusters.alive) findNearest(clusters, cluster, nearest, cost);
  const found = new Map<number, Float32Array>();
  const most = Math.max(...wanted);
  const least = Math.min(...wanted);
  if (clusters.alive.length <= most) {
    for (const count of wanted) if (count >= clusters.alive.length) found.set(count, centroids);
  }
  while (clusters.alive.length > least) {
    const one = cheapest(clusters.alive, cost);
    merge(clusters, one, nearest[one]!, nearest, cost);
    const left = clusters.alive.length;
    if (wanted.includes(left)) found.set(left, centroidsOf(clusters));
  }
  return wanted.map((count) => found.get(count)!);
}

function cheapest(alive: readonly number[], cost: Float64Array): number {
  return alive.reduce((best, cluster) => (cost[cluster]! < cost[best]! ? cluster : best));
}

/** What merging two clusters adds to the sum of squared distances. */
function costOf({ centroids, sizes }: Merged, a: number, b: number): number {
  let squared = 0;
  for (let i = 0; i < QUANTISED_COLUMNS; i++) {
    const difference =
      centroids[a * QUANTISED_COLUMNS + i]! - centroids[b * QUANTISED_COLUMNS + i]!;
    squared += difference * difference;
  }
  return (squared * sizes[a]! * sizes[b]!) / (sizes[a]! + sizes[b]!);
}

/** Writes with which other cluster one is merged at the least cost. */
function findNearest(
  clusters: Merged,
  cluster: number,
  nearest: Int32Array,
  cost: Float64Array,
): void {
  cost[cluster] = Infinity;
  for (const other of clusters.alive) {
    if (other === cluster) continue;
    const value = costOf(clusters, cluster, other);
    if (value < cost[cluster]!) {
      cost[cluster] = value;
      nearest[cluster] = other;
    }
  }
}

/** Puts `b` into `a`, and sets right what was known of the nearest ones. */
function merge(
  clusters: Merged,
  a: number,
  b: number,
  nearest: Int32Array,
  cost: Float64Array,
): void {
  const { centroids, sizes } = clusters;
  const size = sizes[a]! + sizes[b]!;
  for (let i = 0; i < QUANTISED_COLUMNS; i++) {
    const at = a * QUANTISED_COLUMNS + i;
    const sum = centroids[at]! * sizes[a]! + centroids[b * QUANTISED_COLUMNS + i]! * sizes[b]!;
    centroids[at] = sum / size;
  }
  sizes[a] = size;
  clusters.alive = clusters.alive.filter((cluster) => cluster !== b);
  findNearest(clusters, a, nearest, cost);
  for (const cluster of clusters.alive) {
    if (cluster === a) continue;
    if (nearest[cluster] === a || nearest[cluster] === b) {
      findNearest(clusters, cluster, nearest, cost);
      continue;
    }
    const value = costOf(clusters, cluster, a);
    if (value >= cost[cluster]!) continue;
    cost[cluster] = value;
    nearest[cluster] = a;
  }
}

function centroidsOf({ centroids, alive }: Merged): Float32Array {
  const left = new Float32Array(alive.length * QUANTISED_COLUMNS);
  alive.forEach((cluster, to) => {
    const from = cluster * QUANTISED_COLUMNS;
    left.set(centroids.subarray(from, from + QUANTISED_COLUMNS), to * QUANTISED_COLUMNS);
  });
  return left;
}
