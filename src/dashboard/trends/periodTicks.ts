import type { Period } from '../../core/types.ts';

export interface PeriodTick {
  readonly index: number;
  readonly text: string;
}

/**
 * Names for a time axis: the years that begin on it where there are enough of them, otherwise the
 * first period, the last one and what fits between.
 *
 * @param most number of names that fit
 */
export function periodTicks(periods: readonly Period[], most: number): PeriodTick[] {
  const years = periods.flatMap(({ start }, index) =>
    start.endsWith('-01-01') ? [{ index, text: start.slice(0, 4) }] : [],
  );
  const ticks =
    years.length >= 2 ? years : periods.map(({ label }, index) => ({ index, text: label }));
  const step = Math.ceil(ticks.length / Math.max(most, 1));
  return ticks.filter((_, i) => i % step === 0);
}
