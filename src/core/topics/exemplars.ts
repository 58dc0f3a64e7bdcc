import type { Clusters } from './cluster.ts';
import { rowsByGroup } from './rowsByGroup.ts';
import { median } from '../trends/statistics.ts';
import type { SparseRows } from '../types.ts';

export const exemplarDefaults = {
  /** Exemplars a topic. */
  count: 5,
  /** Papers nearest to the centroid that they are chosen from. */
  nearest: 40,
  /** Cosine of the TF-IDF rows from which two papers are too alike to stand beside each other. */
  alike: 0.5,
  /** Terms a paper must use, over the median of its topic: fewer are a title without an abstract. */
  leastText: 0.5,
} as const;

/**
 * The papers that show what a topic is: the most central ones, firmly in it (membership not below
 * the median), with an abstract, that use one of the topic's terms and are not near-duplicates of a
 * more central one. A topic too small for all of that gets the next most central papers.
 *
 * @param tfidf   rows of unit length
 * @param termsOf columns of each topic's telling terms
 * @returns rows of each topic, the most central first
 */
export function chooseExemplars(
  clusters: Pick<Clusters, 'topicOf' | 'distance' | 'membership'>,
  tfidf: SparseRows,
  termsOf: readonly (readonly number[])[],
): number[][] {
  const { topicOf, distance, membership } = clusters;
  const { count, nearest, alike, leastText } = exemplarDefaults;
  const { indptr, indices } = tfidf;
  const textOf = (row: number): number => indptr[row + 1]! - indptr[row]!;
  return rowsByGroup(topicOf, termsOf.length).map((members, topic) => {
    const rows = Array.from(members);
    if (rows.length === 0) return [];
    const leastMembership = median(rows.map((row) => membership[row]!));
    const leastTerms = leastText * median(rows.map(textOf));
    const terms = new Set(termsOf[topic]);
    const telling = (row: number): boolean =>
      terms.size === 0 || indices.subarray(indptr[row], indptr[row + 1]).some((t) => terms.has(t));
    const good = rows.filter(
      (row) => membership[row]! >= leastMembership && textOf(row) >= leastTerms && telling(row),
    );
    const central = nearestRows(good, distance, nearest);
    const chosen: number[] = [];
    for (const row of central) {
      if (chosen.length === count) break;
      if (chosen.every((other) => cosine(tfidf, row, other) < alike)) chosen.push(row);
    }
    if (chosen.length === count) return chosen;
    const others = nearestRows(rows, distance, 2 * count).filter((row) => !chosen.includes(row));
    // Near-duplicates come last: they are taken only where there is nothing else.
    const fresh = others.filter((row) => chosen.every((one) => cosine(tfidf, row, one) < alike));
    const rest = [...fresh, ...others.filter((row) => !fresh.includes(row))];
    return [...chosen, ...rest.slice(0, count - chosen.length)];
  });
}

/** The rows at the smallest distances, nearest first; of equals the first. */
function nearestRows(rows: readonly number[], distance: Float32Array, limit: number): number[] {
  const found: number[] = [];
  for (const row of rows) {
    let place = found.length;
    while (place > 0 && distance[row]! < distance[found[place - 1]!]!) place--;
    if (place < limit) found.splice(place, 0, row);
    if (found.length > limit) found.pop();
  }
  return found;
}

/** Scalar product of two rows, which are of unit length with ascending columns. */
function cosine({ indptr, indices, values }: SparseRows, one: number, other: number): number {
  let sum = 0;
  let a = indptr[one]!;
  let b = indptr[other]!;
  while (a < indptr[one + 1]! && b < indptr[other + 1]!) {
    if (indices[a] === indices[b]) sum += values[a++]! * values[b++]!;
    else if (indices[a]! < indices[b]!) a++;
    else b++;
  }
  return sum;
}
