import type { BlockPool } from '../blocks.ts';
import type { Clusters } from '../topics/cluster.ts';
import { layoutEpochs, type LayoutState, type Links } from '../kernels/layout.ts';
import { scaleDistances } from './multidimensionalScaling.ts';
import { neighbourLinks } from './neighbourLinks.ts';
import { seededRandom } from '../random.ts';
import type { RelatedPapers } from '../types.ts';

export const placeDefaults = {
  /** Passes over the links; fewer for a very large corpus, where they take long. */
  epochs: 150,
  epochsOfLargeCorpus: 120,
  largeCorpus: 20_000,
  /**
   * Strength of a push beside that of a pull. Trustworthiness grows with it, to 6: from 0.975 at 1
   * to 0.982 for 20,000 papers.
   */
  repulsion: 6,
  /** Half the width of the map that the papers start on; forces are strong up to distance 1. */
  startRadius: 10,
  /** Longest step, at the start. */
  learningRate: 1,
  /**
   * Parts of the epochs that are done in one go. The first is long: the thread that deals them out
   * has other work meanwhile, and the one that makes the map would wait for it.
   */
  firstPart: 0.5,
  laterParts: 0.1,
} as const;

/** Some epochs for a layout, wherever it has got to. */
export interface SettleBlock {
  readonly state: LayoutState;
  readonly steps: readonly number[];
}

/** The part of `place` that takes time. */
export function settleBlock(links: Links, { state, steps }: SettleBlock): LayoutState {
  return layoutEpochs(state, links, steps, placeDefaults.repulsion);
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
export async function place(
  related: RelatedPapers,
  clusters: Pick<Clusters, 'topicOf' | 'centroids' | 'topics'>,
  seed: number,
  pool: BlockPool,
  onFraction: (fraction: number) => void,
): Promise<{ x: Float32Array; y: Float32Array }> {
  const random = seededRandom(seed);
  const centres = scaleDistances(clusters.centroids, clusters.topics, random);
  const links = neighbourLinks(related);
  let state: LayoutState = {
    xy: startPositions(clusters.topicOf, centres, random),
    due: randomNumbers(links.weight.length, random),
    random: Uint32Array.from({ length: 4 }, () => 1 + Math.floor(random() * 0xfffffffe)),
  };
  const steps = stepLengths(clusters.topicOf.length);
  for (let done = 0; done < steps.length;) {
    const part = done === 0 ? placeDefaults.firstPart : placeDefaults.laterParts;
    const end = Math.min(steps.length, done + Math.ceil(part * steps.length));
    [state] = (await pool.map('settle', links, [{ state, steps: steps.slice(done, end) }])) as [
      LayoutState,
    ];
    done = end;
    onFraction(done / steps.length);
  }
  return fitToUnit(state.xy);
}

function randomNumbers(count: number, random: () => number): Float32Array {
  const numbers = new Float32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = random();
  return numbers;
}

/** The longest step of each epoch, shrinking evenly. */
function stepLengths(papers: number): number[] {
  const { epochs, epochsOfLargeCorpus, largeCorpus, learningRate } = placeDefaults;
  const count = papers > largeCorpus ? epochsOfLargeCorpus : epochs;
  return Array.from({ length: count }, (_, epoch) => learningRate * (1 - epoch / count));
}

/** A point of the unit disc around the centre of its topic, for every paper. */
function startPositions(
  topicOf: Uint16Array,
  centres: Float64Array,
  random: () => number,
): Float32Array {
  let reach = 0;
  for (const value of centres) reach = Math.max(reach, Math.abs(value));
  const scale = reach > 0 ? placeDefaults.startRadius / reach : 0;
  const xy = new Float32Array(topicOf.length * 2);
  topicOf.forEach((topic, row) => {
    xy[row * 2] = centres[topic * 2]! * scale + random() * 2 - 1;
    xy[row * 2 + 1] = centres[topic * 2 + 1]! * scale + random() * 2 - 1;
  });
  return xy;
}

/** Centres the map, turns its widest direction level, and scales it into -1 to 1. */
function fitToUnit(xy: Float32Array): { x: Float32Array; y: Float32Array } {
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
