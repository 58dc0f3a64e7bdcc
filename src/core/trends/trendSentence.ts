import type { Period, TrendKind } from '../types.ts';

const VERDICTS: Readonly<Record<Exclude<TrendKind, 'unclear'>, string>> = {
  rising: 'Rising',
  falling: 'Falling',
  peaked: 'Peaked',
  steady: 'Steady',
};

/**
 * The evidence of a verdict in one sentence: the share in the first and in the last quarter of the
 * whole periods (single periods hold too few papers to stand for an end), slope and corrected p
 * value, and whether the test contradicts a steady verdict.
 *
 * @param counts papers of the topic a period
 * @param slope  percentage points a year
 */
export function trendSentence(
  kind: Exclude<TrendKind, 'unclear'>,
  periods: readonly Period[],
  counts: readonly number[],
  slope: number,
  q: number,
  significant: boolean,
): string {
  const whole = periods
    .map(({ label, papers, partial }, i) => ({ label, papers, partial, count: counts[i]! }))
    .filter(({ papers, partial }) => papers > 0 && !partial);
  const quarter = Math.max(1, Math.floor(whole.length / 4));
  const first = describe(whole.slice(0, quarter));
  const last = describe(whole.slice(-quarter));
  const points = `${slope < 0 ? '−' : '+'}${Math.abs(slope).toFixed(1)} percentage points a year`;
  const evidence = q < 0.001 ? 'q < 0.001' : `q = ${q.toFixed(3)}`;
  const contradicted = kind === 'steady' && significant ? 'the test disagrees, ' : '';
  return `${VERDICTS[kind]}: ${first}, ${last} (${points}, ${contradicted}${evidence}).`;
}

/** "5.0% of papers in 2021", or "… in 2021 to 2023" for several periods together. */
function describe(periods: readonly { label: string; papers: number; count: number }[]): string {
  const papers = periods.reduce((sum, period) => sum + period.papers, 0);
  const count = periods.reduce((sum, period) => sum + period.count, 0);
  const first = periods[0]!.label;
  const last = periods[periods.length - 1]!.label;
  const when = periods.length > 1 ? `${first} to ${last}` : first;
  return `${((100 * count) / papers).toFixed(1)}% of papers in ${when}`;
}
