import type { Period, TopicTrend } from '../../core/types.ts';
import { wilsonInterval } from '../../core/trends/wilsonInterval.ts';

/** A topic in one period. */
export interface TrendPoint {
  /** Position of the period. */
  readonly index: number;
  readonly label: string;
  readonly count: number;
  /** Papers of the period. */
  readonly total: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly partial: boolean;
}

/** The shares of a topic with their 95% intervals; periods without papers are left out. */
export function trendSeries(periods: readonly Period[], trend: TopicTrend): TrendPoint[] {
  return periods.flatMap((period, index) => {
    const share = trend.shares[index] ?? null;
    if (share === null) return [];
    const count = trend.counts[index]!;
    const [low, high] = wilsonInterval(count, period.papers);
    const { label, papers: total, partial } = period;
    return [{ index, label, count, total, share, low, high, partial }];
  });
}

/** The largest share of any topic in a whole period: the top of a scale that all topics share. */
export function largestShare(periods: readonly Period[], trends: readonly TopicTrend[]): number {
  const shares = trends.flatMap(({ shares }) =>
    shares.filter((share, i) => share !== null && !periods[i]!.partial),
  );
  return shares.reduce((most: number, share) => Math.max(most, share ?? 0), 0) || 1;
}
