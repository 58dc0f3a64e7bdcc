import type { PeriodUnit, TopicTrend, TrendKind } from '../../core/types.ts';

/** Verdicts as they are shown, in the order of interest. */
export const VERDICTS: readonly { readonly kind: TrendKind; readonly text: string }[] = [
  { kind: 'rising', text: 'Rising' },
  { kind: 'falling', text: 'Falling' },
  { kind: 'peaked', text: 'Peaked' },
  { kind: 'steady', text: 'Steady' },
  { kind: 'unclear', text: 'Too few to tell' },
];

/** Where the arrow beside a name points; null for no arrow. */
export function verdictArrow(kind: TrendKind): 'up' | 'down' | null {
  if (kind === 'rising') return 'up';
  return kind === 'falling' ? 'down' : null;
}

export function verdictText(kind: TrendKind): string {
  return VERDICTS.find((verdict) => verdict.kind === kind)!.text;
}

/** Topics by the slope of their share, steepest rise first; those without one come last. */
export function bySlope<T extends { readonly trend: TopicTrend }>(topics: readonly T[]): T[] {
  const slope = ({ trend }: T): number => trend.slope ?? -Infinity;
  return [...topics].sort((a, b) => (slope(a) === slope(b) ? 0 : slope(b) - slope(a)));
}

/** "month" in "% of papers that month". */
export function unitWord(unit: PeriodUnit | null): string {
  return unit ?? 'period';
}
