import type { Clusters } from './cluster.ts';
import { scaleDistances } from './multidimensionalScaling.ts';
import { seededRandom } from './random.ts';
import type { RelatedPapers } from './types.ts';

export const placeDefaults = {
  /** Passes over the links; fewer for a very large corpus, which has more pushes to settle by. */
  epochs: 300,
  epochsOfLargeCorpus: 200,
  largeCorpus: 20_000,
  /** Papers pushed away by each end of a link that pulls. */
  repulsions: 2,
  /** Half the width of the map that the papers start on; forces are strong up to distance 1. */
  startRadius: 10,
  /** Longest step, at the start. */
  learningRate: 1,
} as const;

/** The neighbour graph, each link once. */
interface Links {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** 0 to 1; how often an epoch follows the link. */
  readonly weight: Float32Array;
}

/**
 * A place on the map for every paper: related papers attract, random ones repel. The scheme is
 * UMAP's stochastic gradient descent with negative sampling (McInnes, Healy and Melville 2018)
 * with the Student-t kernel 1 / (1 + d²), which needs no powers; links are weighted by rank and
 * made symmetric. Topics are placed first, by multidimensional scaling of their centroids, and
 * every paper starts near the centre of its topic.
 *
 * @returns coordinates within -1 to 1, the widest direction level, aspect ratio kept
 */
export function place(
  related: RelatedPapers,
  clusters: Pick<Clusters, 'topicOf' | 'centroids' | 'topics'>,
  seed: number,
  onFraction: (fraction: number) => void,
): { x: Float32Array; y: Float32Array } {
  const random = seededRandom(seed);
  const centres = scaleDistances(clusters.centroids, clusters.topics, random);
  const xy = startPositions(clusters.topicOf, centres, random);
  settle(xy, neighbourLinks(related), random, onFraction);
  return fitToUnit(xy);
}

/** A point of the unit disc around the centre of its topic, for every paper. */
function startPositions(
  topicOf: Uint16Array,
  centres: Float64Array,
  random: () => number,
): Float64Array {
  let reach = 0;
  for (const value of centres) reach = Math.max(reach, Math.abs(value));
  const scale = reach > 0 ? placeDefaults.startRadius / reach : 0;
  const xy = new Float64Array(topicOf.length * 2);
  topicOf.forEach((topic, row) => {
    xy[row * 2] = centres[topic * 2]! * scale + random() * 2 - 1;
    xy[row * 2 + 1] = centres[topic * 2 + 1]! * scale + random() * 2 - 1;
  });
  return xy;
}

/** Links of both directions made one: half the weight of each. */
function neighbourLinks(related: RelatedPapers): Links {
  const rows = related.indptr.length - 1;
  const weights = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const start = related.indptr[row]!;
    const end = related.indptr[row + 1]!;
    for (let e = start; e < end; e++) {
      const other = related.indices[e]!;
      const rank = (e - start) / (end - start);
      const key = row < other ? row * rows + other : other * rows + row;
      weights.set(key, (weights.get(key) ?? 0) + 0.5 / (1 + 3 * rank));
    }
  }
  const keys = Float64Array.from(weights.keys()).sort();
  return {
    from: Uint32Array.from(keys, (key) => Math.floor(key / rows)),
    to: Uint32Array.from(keys, (key) => key % rows),
    weight: Float32Array.from(keys, (key) => weights.get(key)!),
  };
}

/** Moves the papers in place, `[x0, y0, x1, y1, …]`. */
function settle(
  xy: Float64Array,
  links: Links,
  random: () => number,
  onFraction: (fraction: number) => void,
): void {
  const { repulsions, learningRate } = placeDefaults;
  const rows = xy.length / 2;
  const epochs =
    rows > placeDefaults.largeCorpus ? placeDefaults.epochsOfLargeCorpus : placeDefaults.epochs;
  const due = Float32Array.from(links.weight, () => random());
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = learningRate * (1 - epoch / epochs);
    for (let l = 0; l < due.length; l++) {
      due[l]! += links.weight[l]!;
      if (due[l]! < 1) continue;
      due[l]! -= 1;
      const a = links.from[l]! * 2;
      const b = links.to[l]! * 2;
      attract(xy, a, b, step);
      for (let i = 0; i < repulsions; i++) {
        repel(xy, a, Math.floor(random() * rows) * 2, step);
        repel(xy, b, Math.floor(random() * rows) * 2, step);
      }
    }
    onFraction((epoch + 1) / epochs);
  }
}

/** Both ends of a link move towards each other. */
function attract(xy: Float64Array, a: number, b: number, step: number): void {
  const dx = xy[a]! - xy[b]!;
  const dy = xy[a + 1]! - xy[b + 1]!;
  const pull = -2 / (1 + dx * dx + dy * dy);
  const moveX = clip(pull * dx) * step;
  const moveY = clip(pull * dy) * step;
  xy[a]! += moveX;
  xy[a + 1]! += moveY;
  xy[b]! -= moveX;
  xy[b + 1]! -= moveY;
}

/** A paper moves away from another one. */
function repel(xy: Float64Array, a: number, other: number, step: number): void {
  if (a === other) return;
  const dx = xy[a]! - xy[other]!;
  const dy = xy[a + 1]! - xy[other + 1]!;
  const squared = dx * dx + dy * dy;
  const push = 2 / ((0.001 + squared) * (1 + squared));
  xy[a]! += clip(push * dx) * step;
  xy[a + 1]! += clip(push * dy) * step;
}

/** UMAP's bound of a step along one axis. */
function clip(value: number): number {
  return value > 4 ? 4 : value < -4 ? -4 : value;
}

/** Centres the map, turns its widest direction level, and scales it into -1 to 1. */
function fitToUnit(xy: Float64Array): { x: Float32Array; y: Float32Array } {
  const rows = xy.length / 2;
  let meanX = 0;
  let meanY = 0;
  for (let row = 0; row < rows; row++) {
    meanX += xy[row * 2]! / rows;
    meanY += xy[row * 2 + 1]! / rows;
  }
  let xx = 0;
  let xyProduct = 0;
  let yy = 0;
  for (let row = 0; row < rows; row++) {
    const dx = xy[row * 2]! - meanX;
    const dy = xy[row * 2 + 1]! - meanY;
    xx += dx * dx;
    xyProduct += dx * dy;
    yy += dy * dy;
  }
  // Direction of the larger eigenvector of the 2 × 2 covariance, without trigonometry.
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xyProduct * xyProduct);
  let axisX = half + root;
  let axisY = xyProduct;
  if (Math.abs(axisX) + Math.abs(axisY) < 1e-12) [axisX, axisY] = xx >= yy ? [1, 0] : [0, 1];
  const length = Math.sqrt(axisX * axisX + axisY * axisY);
  const cos = axisX / length;
  const sin = axisY / length;
  const x = new Float32Array(rows);
  const y = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const dx = xy[row * 2]! - meanX;
    const dy = xy[row * 2 + 1]! - meanY;
    x[row] = dx * cos + dy * sin;
    y[row] = dy * cos - dx * sin;
  }
  const [left, right] = extent(x);
  const [bottom, top] = extent(y);
  const reach = Math.max(right - left, top - bottom) / 2;
  for (let row = 0; row < rows; row++) {
    x[row] = reach > 0 ? (x[row]! - (left + right) / 2) / reach : 0;
    y[row] = reach > 0 ? (y[row]! - (bottom + top) / 2) / reach : 0;
  }
  return { x, y };
}

function extent(values: Float32Array): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}
