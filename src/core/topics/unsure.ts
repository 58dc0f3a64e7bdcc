/** Papers with less membership are between topics, unless a share of them is asked for. */
export const UNSURE_BELOW = 0.515;

/** Which papers are shown as between topics. */
export interface Unsure {
  /** Those with less membership than this. */
  readonly below: number;
  readonly papers: number;
}

/**
 * Finds the papers that are as near to another topic as to their own. They keep their topic.
 *
 * @param membership 0.5 is halfway between the nearest two topics, 1 is on the centroid
 * @param share part of the papers that are to be unsure, 0 to 1; the threshold follows. Of equals
 *   all or none are unsure, and then none. Undefined takes those below `UNSURE_BELOW`
 */
export function unsurePapers(membership: Float32Array, share: number | undefined): Unsure {
  const sorted = membership.slice().sort();
  const below = share === undefined ? UNSURE_BELOW : thresholdFor(sorted, share);
  return { below, papers: countBelow(sorted, below) };
}

/**
 * The membership below which a share of the papers lies.
 *
 * @param sorted memberships, ascending
 */
export function thresholdFor(sorted: Float32Array, share: number): number {
  const papers = Math.round(share * sorted.length);
  // Above the highest membership all are unsure.
  return papers < sorted.length ? sorted[papers]! : Infinity;
}

/** How many of the sorted values are below a threshold. */
export function countBelow(sorted: Float32Array, threshold: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < threshold) low = middle + 1;
    else high = middle;
  }
  return low;
}
