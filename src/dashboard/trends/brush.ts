import type { Period } from '../../core/types.ts';
import type { TimeSpan } from '../state/period.ts';

/** Periods from the first to the last, both included, by their numbers. */
export interface PeriodWindow {
  readonly first: number;
  readonly last: number;
}

/** The time that a window covers; null for all periods, which filter nothing. */
export function spanOfWindow(
  { first, last }: PeriodWindow,
  periods: readonly Pick<Period, 'start' | 'end'>[],
): TimeSpan | null {
  if (first <= 0 && last >= periods.length - 1) return null;
  return { start: periods[first]!.start, end: periods[last]!.end };
}

/** The periods that a time touches; all of them for null, and for a time that touches none. */
export function windowOfSpan(
  span: TimeSpan | null,
  periods: readonly Pick<Period, 'start' | 'end'>[],
): PeriodWindow {
  const all = { first: 0, last: periods.length - 1 };
  if (!span) return all;
  const first = periods.findIndex(({ end }) => end > span.start);
  const last = periods.findLastIndex(({ start }) => start < span.end);
  return first >= 0 && first <= last ? { first, last } : all;
}

/** A window with one edge at another period; the edges do not pass each other. */
export function moveEdge(
  window: PeriodWindow,
  edge: keyof PeriodWindow,
  to: number,
  periods: number,
): PeriodWindow {
  return edge === 'first'
    ? { first: Math.min(Math.max(to, 0), window.last), last: window.last }
    : { first: window.first, last: Math.max(Math.min(to, periods - 1), window.first) };
}

/** A window that is as long, so many periods later, or as many as there are. */
export function shiftWindow(window: PeriodWindow, by: number, periods: number): PeriodWindow {
  const shift = Math.min(Math.max(by, -window.first), periods - 1 - window.last);
  return { first: window.first + shift, last: window.last + shift };
}

/**
 * The next step of playing: a window moves on by a period. Where all is shown, the field grows from
 * its first period. Null at the end.
 *
 * @param grows whether the window keeps its first period
 */
export function nextWindow(
  window: PeriodWindow,
  grows: boolean,
  periods: number,
): PeriodWindow | null {
  if (window.last >= periods - 1) return null;
  return { first: grows ? window.first : window.first + 1, last: window.last + 1 };
}
