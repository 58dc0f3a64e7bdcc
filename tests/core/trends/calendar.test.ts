import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayNumber,
  daysOf,
  firstDayOfPeriod,
  isoDay,
  parseDate,
  periodLabel,
  periodOfDay,
} from '../../../src/core/trends/calendar.ts';
import { NO_DAY, type PeriodUnit } from '../../../src/core/types.ts';

const units: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'half-year', 'year'];
const dayOf = (date: string): number => dayNumber(parseDate(date)!);

describe('parseDate', () => {
  test.each([
    ['2024', { year: 2024, month: 1, day: 1, precision: 'year' }],
    ['2024-05', { year: 2024, month: 5, day: 1, precision: 'month' }],
    ['2024-05-12', { year: 2024, month: 5, day: 12, precision: 'day' }],
  ])('reads %s', (date, parsed) => {
    expect(parseDate(date)).toEqual(parsed);
  });

  test.each([null, '', 'May 2024', '24', '2024-5', '2024-05-1', '2024/05/12', '2024-05-12T10:00'])(
    'takes no %s',
    (date) => {
      expect(parseDate(date)).toBeNull();
    },
  );
});

test('daysOf counts from 1970', () => {
  const dates = ['1970-01-01', '1970-01-02', '1969-12-31', '2000-02-29', '1971', '1970-02', null];
  expect([...daysOf(dates)]).toEqual([0, 1, -1, 11016, 365, 31, NO_DAY]);
});

test('isoDay is the way back', () => {
  expect(isoDay(11016)).toBe('2000-02-29');
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 60_000 }), (day) => {
      expect(dayOf(isoDay(day))).toBe(day);
    }),
  );
});

describe('periods', () => {
  test.each<[PeriodUnit, string, string, string]>([
    ['day', '2024-05-12', '2024-05-12', '12 May 2024'],
    ['week', '2024-05-12', '2024-05-06', '6 May 2024'],
    ['week', '2024-05-13', '2024-05-13', '13 May 2024'],
    ['month', '2024-05-31', '2024-05-01', 'May 2024'],
    ['quarter', '2024-05-31', '2024-04-01', 'Q2 2024'],
    ['quarter', '2024-12-31', '2024-10-01', 'Q4 2024'],
    ['half-year', '2024-06-30', '2024-01-01', 'H1 2024'],
    ['half-year', '2024-12-31', '2024-07-01', 'H2 2024'],
    ['year', '2024-12-31', '2024-01-01', '2024'],
    ['month', '1969-12-31', '1969-12-01', 'December 1969'],
  ])('the %s of %s begins on %s and is called %s', (unit, date, start, label) => {
    const period = periodOfDay(dayOf(date), unit);
    expect(isoDay(firstDayOfPeriod(period, unit))).toBe(start);
    expect(periodLabel(period, unit)).toBe(label);
  });

  test.each(units)('a %s holds its days, and the next one begins where it ends', (unit) => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 60_000 }), (day) => {
        const period = periodOfDay(day, unit);
        const start = firstDayOfPeriod(period, unit);
        const end = firstDayOfPeriod(period + 1, unit);
        expect(start <= day && day < end).toBe(true);
        expect(periodOfDay(start, unit)).toBe(period);
        expect(periodOfDay(end, unit)).toBe(period + 1);
      }),
    );
  });

  test('weeks begin on Mondays', () => {
    for (let week = 2800; week < 2810; week++) {
      const start = isoDay(firstDayOfPeriod(week, 'week'));
      expect(new Date(`${start}T00:00:00Z`).getUTCDay()).toBe(1);
    }
  });
});
