import type { DateOrder } from '../types.ts';

/**
 * Whether `other` came out before or after a paper. Dates are compared as precisely as both are
 * known: of `2012` and `2012-05` nobody can say which is first.
 *
 * @param date, other as `Paper.date`
 * @returns null when one has no date
 */
export function dateOrder(date: string | null, other: string | null): DateOrder | null {
  if (date === null || other === null) return null;
  const length = Math.min(date.length, other.length);
  const own = date.slice(0, length);
  const theirs = other.slice(0, length);
  if (own === theirs) return 'same time';
  return theirs < own ? 'before' : 'after';
}
