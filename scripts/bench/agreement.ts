/** How often each pair of a group of one grouping and a group of another meets. */
interface Contingency {
  readonly total: number;
  readonly both: ReadonlyMap<string, { readonly a: number; readonly b: number; count: number }>;
  readonly ofA: ReadonlyMap<number, number>;
  readonly ofB: ReadonlyMap<number, number>;
}

/**
 * Normalised mutual information of two groupings of the same papers, 0 to 1: mutual information
 * divided by the mean of the two entropies, as scikit-learn's `normalized_mutual_info_score`.
 *
 * @param a group of each paper
 * @param b group of each paper, as long as `a`
 */
export function normalisedMutualInformation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { total, both, ofA, ofB } = contingency(a, b);
  if (ofA.size <= 1 && ofB.size <= 1) return 1;
  let information = 0;
  for (const { a, b, count } of both.values()) {
    information += (count / total) * Math.log((count * total) / (ofA.get(a)! * ofB.get(b)!));
  }
  return Math.max(0, (2 * information) / (entropy(ofA, total) + entropy(ofB, total)));
}

/**
 * Adjusted Rand index of two groupings of the same papers (Hubert and Arabie 1985): 1 when they
 * are the same, about 0 when they agree as often as by chance.
 *
 * @param a group of each paper
 * @param b group of each paper, as long as `a`
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { total, both, ofA, ofB } = contingency(a, b);
  const together = pairs([...both.values()].map(({ count }) => count));
  const pairsA = pairs([...ofA.values()]);
  const pairsB = pairs([...ofB.values()]);
  const byChance = (pairsA * pairsB) / pairs([total]);
  const most = (pairsA + pairsB) / 2;
  // Both put all papers together, or each paper alone.
  return most === byChance || total < 2 ? 1 : (together - byChance) / (most - byChance);
}

function contingency(a: ArrayLike<number>, b: ArrayLike<number>): Contingency {
  const both = new Map<string, { a: number; b: number; count: number }>();
  const ofA = new Map<number, number>();
  const ofB = new Map<number, number>();
  for (let row = 0; row < a.length; row++) {
    const [one, other] = [a[row]!, b[row]!];
    const key = `${one} ${other}`;
    const cell = both.get(key);
    if (cell) cell.count++;
    else both.set(key, { a: one, b: other, count: 1 });
    ofA.set(one, (ofA.get(one) ?? 0) + 1);
    ofB.set(other, (ofB.get(other) ?? 0) + 1);
  }
  return { total: a.length, both, ofA, ofB };
}

function entropy(counts: ReadonlyMap<number, number>, total: number): number {
  let sum = 0;
  for (const count of counts.values()) sum -= (count / total) * Math.log(count / total);
  return sum;
}

function pairs(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}
