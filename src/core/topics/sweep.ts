import { startsFor } from './kmeansStart.ts';
import { lloydOnSample } from './lloyd.ts';
import { assignContext, assignBlock } from './assignRows.ts';
import { measureNearest, simplifiedSilhouette } from './nearestCentroid.ts';
import { QUANTISED_COLUMNS, sampleQuantised } from '../space/quantise.ts';
import { seededRandom } from '../random.ts';

/** Small clusters for each topic of the largest number: fewer than a single start has, for speed. */
const SMALL_CLUSTERS = 3;

/** What numbers of topics are tried on. */
export interface SweepContext {
  /** Quantised. */
  readonly sample: Int16Array;
  /** Numbers of topics. */
  readonly counts: readonly number[];
  /** Rows of the sample that a run sees. */
  readonly seen: number;
  readonly maxIterations: number;
}

/** What a run says of one number of topics. */
export interface SweptCount {
  /** Group of every row of the sample, seen or not. */
  readonly groups: Uint16Array;
  /** Mean simplified silhouette over the sample. */
  readonly silhouette: number;
}

/**
 * Finds topics in some rows of a sample, once for each number of topics, and puts all rows of the
 * sample into them. What two runs agree on does not hang on which papers they saw.
 * @param seed of the rows that are seen, and of the start
 */
export function sweepOnce(
  { sample, counts, seen, maxIterations }: SweepContext,
  seed: number,
): SweptCount[] {
  const random = seededRandom(seed);
  const part = sampleQuantised(sample, seen, random);
  return startsFor(part, counts, SMALL_CLUSTERS, random).map((start) => {
    const { centroids } = lloydOnSample(part, start, maxIterations);
    const all = { start: 0, end: sample.length / QUANTISED_COLUMNS, previous: null };
    const { best, second } = assignBlock(assignContext(sample, centroids), all);
    const nearest = measureNearest({ centroids }, { rows: sample, best, second });
    return { groups: best, silhouette: simplifiedSilhouette(nearest) };
  });
}
