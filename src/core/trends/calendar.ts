import { NO_DAY, type PeriodUnit } from '../types.ts';

/** How precise a date is; also the smallest calendar unit that it can be counted in. */
export type Precision = 'day' | 'month' | 'year';

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12; 1 when the date has no month. */
  readonly month: number;
  /** 1 to 31; 1 when the date has no day. */
  readonly day: number;
  readonly precision: Precision;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const MILLISECONDS_A_DAY = 86_400_000;

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for anything else. */
export function parseDate(date: string | null): CalendarDate | null {
  const match = DATE.exec(date ?? '');
  if (!match) return null;
  return {
    year: Number(match[1]),
    month: match[2] ? Number(match[2]) : 1,
    day: match[3] ? Number(match[3]) : 1,
    precision: match[3] ? 'day' : match[2] ? 'month' : 'year',
  };
}

/** Days since 1970-01-01 of the first day that a date covers. */
export function dayNumber(date: Pick<CalendarDate, 'year' | 'month' | 'day'>): number {
  return Math.round(Date.UTC(date.year, date.month - 1, date.day) / MILLISECONDS_A_DAY);
}

/** The first day that each date covers, `NO_DAY` for none. */
export function daysOf(dates: readonly (string | null)[]): Int32Array {
  return Int32Array.from(dates, (date) => {
    const parsed = parseDate(date);
    return parsed ? dayNumber(parsed) : NO_DAY;
  });
}

/** `YYYY-MM-DD` of a day number. */
export function isoDay(day: number): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** Number of the calendar period that a day lies in; periods of one unit count up by one. */
export function periodOfDay(day: number, unit: PeriodUnit): number {
  const date = new Date(day * MILLISECONDS_A_DAY);
  const year = date.getUTCFullYear();
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      // Weeks begin on Mondays; 1970-01-01 was a Thursday.
      return Math.floor((day + 3) / 7);
    case 'month':
      return year * 12 + date.getUTCMonth();
    case 'quarter':
      return year * 4 + Math.floor(date.getUTCMonth() / 3);
    case 'half-year':
      return year * 2 + Math.floor(date.getUTCMonth() / 6);
    case 'year':
      return year;
  }
}

/** First day of a period, as a day number. */
export function firstDayOfPeriod(period: number, unit: PeriodUnit): number {
  switch (unit) {
    case 'day':
      return period;
    case 'week':
      return period * 7 - 3;
    case 'month':
      return dayNumber({ year: Math.floor(period / 12), month: (period % 12) + 1, day: 1 });
    case 'quarter':
      return dayNumber({ year: Math.floor(period / 4), month: (period % 4) * 3 + 1, day: 1 });
    case 'half-year':
      return dayNumber({ year: Math.floor(period / 2), month: (period % 2) * 6 + 1, day: 1 });
    case 'year':
      return dayNumber({ year: period, month: 1, day: 1 });
  }
}

/** A period as people say it: "2024", "H1 2024", "Q3 2024", "May 2024", "12 May 2024". */
export function periodLabel(period: number, unit: PeriodUnit): string {
  const [year, month, day] = isoDay(firstDayOfPeriod(period, unit)).split('-').map(Number) as [
    number,
    number,
    number,
  ];
  const monthName = MONTHS[month - 1]!;
  switch (unit) {
    case 'day':
    case 'week':
      return `${day} ${monthName} ${year}`;
    case 'month':
      return `${monthName} ${year}`;
    case 'quarter':
      return `Q${(month + 2) / 3} ${year}`;
    case 'half-year':
      return `H${(month + 5) / 6} ${year}`;
    case 'year':
      return String(year);
  }
}
