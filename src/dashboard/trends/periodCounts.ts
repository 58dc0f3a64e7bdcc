import { NO_DAY, type MapColumns } from '../../atlas/readAtlas.ts';
import type { Period } from '../../core/types.ts';

/** Papers of some rows in each period; papers without a day are in none. */
export function periodCounts(
  periods: readonly Period[],
  day: MapColumns['day'],
  rows: Iterable<number>,
): number[] {
  const counts = periods.map(() => 0);
  const starts = periods.map(({ start }) => Date.parse(start) / 86_400_000);
  const end = Date.parse(periods.at(-1)?.end ?? '') / 86_400_000;
  for (const row of rows) {
    const at = day[row]!;
    if (at === NO_DAY || !(at < end) || at < starts[0]!) continue;
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    counts[low]!++;
  }
  return counts;
}
