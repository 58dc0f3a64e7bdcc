import { sayDate } from '../ui/say.ts';

/** A span of time, from its first day to the first day after it, both ISO (`2023-01-01`). */
export interface TimeSpan {
  readonly start: string;
  readonly end: string;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO day, as in `MapColumns.day`. */
export function dayOf(iso: string): number {
  return Math.round(Date.parse(iso) / MILLISECONDS_A_DAY);
}

/**
 * A span as an address has it: its first and last year, month or day, whichever says it in full.
 * `2023..2024`, `2023-05..2023-07`, `2023-05-12..2023-05-20`; a single one stands alone: `2023`.
 */
export function encodeSpan(span: TimeSpan): string {
  const [first, last] = ends(span);
  return first === last ? first : `${first}..${last}`;
}

/** The span that `encodeSpan` wrote; null for what is none. */
export function decodeSpan(text: string | null): TimeSpan | null {
  const [first, last, more] = (text ?? '').split('..');
  const start = firstDay(first ?? '');
  const end = dayAfter(last ?? first ?? '');
  return more === undefined && start && end && start < end ? { start, end } : null;
}

/** "2023", "2023 to 2024", "May 2023 to July 2024". */
export function saySpan(span: TimeSpan): string {
  const [first, last] = ends(span);
  return first === last ? sayDate(first) : `${sayDate(first)} to ${sayDate(last)}`;
}

/** First and last year, month or day of a span: the coarsest that begin and end with it. */
function ends({ start, end }: TimeSpan): [string, string] {
  const lastDay = isoDay(dayOf(end) - 1);
  if (start.endsWith('-01-01') && end.endsWith('-01-01')) {
    return [start.slice(0, 4), lastDay.slice(0, 4)];
  }
  const months = start.endsWith('-01') && end.endsWith('-01');
  return months ? [start.slice(0, 7), lastDay.slice(0, 7)] : [start, lastDay];
}

/** The first day of a year, month or day; null when there is no such date. */
function firstDay(date: string): string | null {
  const [, year, month = '01', day = '01'] = DATE.exec(date) ?? [];
  const iso = `${year}-${month}-${day}`;
  return year && isDay(iso) ? iso : null;
}

/** The first day after a year, month or day; null when there is no such date. */
function dayAfter(date: string): string | null {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (!year || !firstDay(date)) return null;
  const parts = [Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1] as const;
  const [y, m, d] = day
    ? [parts[0], parts[1], parts[2] + 1]
    : month
      ? [parts[0], parts[1] + 1, 1]
      : [parts[0] + 1, 0, 1];
  return isoDay(Math.round(Date.UTC(y, m, d) / MILLISECONDS_A_DAY));
}

/** Whether a day is in the calendar: 30 February is not. */
function isDay(iso: string): boolean {
  return !Number.isNaN(Date.parse(iso)) && isoDay(dayOf(iso)) === iso;
}

function isoDay(day: number): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
