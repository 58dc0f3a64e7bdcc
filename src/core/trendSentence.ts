import type { Period, TrendKind } from './types.ts';

const VERDICTS: Readonly<Record<Exclude<TrendKind, 'unclear'>, string>> = {
  rising: 'Rising',
  falling: 'Falling',
  steady: 'Steady',
};

/** The evidence of a verdict in one sentence: shares at both ends, slope and corrected p value. */
export function trendSentence(
  kind: Exclude<TrendKind, 'unclear'>,
  periods: readonly Period[],
  shares: readonly (number | null)[],
  slope: number,
  q: number,
): string {
  const whole = periods
    .map((period, i) => ({ label: period.label, share: shares[i]!, partial: period.partial }))
    .filter(({ share, partial }) => share !== null && !partial);
  const first = whole[0]!;
  const last = whole[whole.length - 1]!;
  const points = `${slope < 0 ? '−' : '+'}${Math.abs(slope).toFixed(1)} percentage points a year`;
  const evidence = q < 0.001 ? 'q < 0.001' : `q = ${q.toFixed(3)}`;
  return (
    `${VERDICTS[kind]}: ${percent(first.share)} of the papers in ${first.label}, ` +
    `${percent(last.share)} in ${last.label} (${points}, ${evidence}).`
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
