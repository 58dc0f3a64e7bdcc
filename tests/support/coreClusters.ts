import { seededRandom } from '../../src/core/random.ts';

/** Points around given centres: `each` a centre, none further than `spread` along an axis. */
export function blobs(
  centres: readonly (readonly number[])[],
  each: number,
  spread: number,
  seed = 7,
): number[][] {
  const random = seededRandom(seed);
  return centres.flatMap((centre) =>
    Array.from({ length: each }, () => centre.map((value) => value + (2 * random() - 1) * spread)),
  );
}

/**
 * Adjusted Rand index of two partitions (Hubert and Arabie 1985): 1 when they are the same, about
 * 0 when they agree by chance only.
 */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const pairs = (n: number): number => (n * (n - 1)) / 2;
  const sumOfPairs = (labels: readonly string[]): number => {
    const counts = new Map<string, number>();
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    return [...counts.values()].reduce((sum, n) => sum + pairs(n), 0);
  };
  const rows = Array.from({ length: a.length }, (_, row) => row);
  const both = sumOfPairs(rows.map((row) => `${a[row]!} ${b[row]!}`));
  const first = sumOfPairs(rows.map((row) => `${a[row]!}`));
  const second = sumOfPairs(rows.map((row) => `${b[row]!}`));
  const expected = (first * second) / pairs(a.length);
  const most = (first + second) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}
