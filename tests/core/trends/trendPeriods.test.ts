import { describe, expect, test } from 'vitest';
import type { PeriodUnit } from '../../../src/core/types.ts';
import { byYear, trendOf, two } from '../../support/coreDates.ts';

describe('the unit', () => {
  /** So many papers in each of so many periods, spread over the days of each. */
  const unitOf = (
    periods: number,
    papers: number,
    dateOf: (period: number, paper: number) => string | null,
  ): PeriodUnit | null =>
    trendOf(
      Array.from({ length: periods }, () => [papers]),
      dateOf,
    ).trends.unit;

  const inMonth = (period: number, paper: number): string =>
    `${2015 + Math.floor(period / 12)}-${two(1 + (period % 12))}-${two(1 + (paper % 28))}`;

  test.each<[PeriodUnit | null, number, number, (period: number, paper: number) => string | null]>([
    ['day', 10, 25, (period) => `2024-05-${two(1 + period)}`],
    [
      'week',
      10,
      25,
      (period, paper) =>
        new Date(Date.UTC(2024, 0, 1 + 7 * period + (paper % 7))).toISOString().slice(0, 10),
    ],
    ['month', 12, 25, inMonth],
    ['quarter', 24, 8, inMonth],
    ['year', 60, 3, inMonth],
    ['year', 5, 25, byYear],
    ['year', 2, 1, byYear],
    ['month', 12, 25, (period) => `2015-${two(1 + period)}`],
    [null, 1, 1, byYear],
    [null, 3, 3, () => null],
  ])('is the %s where the papers fill it (%i periods of %i papers)', (unit, ...corpus) => {
    expect(unitOf(...corpus)).toBe(unit);
  });

  test('is as coarse as most dates are', () => {
    // Every fifth paper has a month only: days and weeks are out.
    const unit = unitOf(12, 100, (period, paper) =>
      paper % 5 === 0 ? inMonth(period, paper).slice(0, 7) : inMonth(period, paper),
    );
    expect(unit).toBe('month');
  });
});

test('papers whose date is not precise enough are left out, like those without one', () => {
  const { trends } = trendOf(
    Array.from({ length: 12 }, () => [25]),
    (period, paper) => {
      if (period === 0 && paper === 0) return '2015';
      if (period === 1 && paper === 0) return null;
      return `2015-${two(1 + period)}-${two(1 + paper)}`;
    },
  );
  expect(trends.unit).toBe('month');
  expect(trends.undated).toBe(2);
  expect(trends.periods.map(({ papers }) => papers)).toEqual([24, 24, ...new Array(10).fill(25)]);
});

test('a period is partial when the papers that are counted begin or end inside it', () => {
  const { trends } = trendOf(
    Array.from({ length: 8 }, () => [30]),
    (period, paper) => {
      // A bare year says nothing about where the corpus begins or ends.
      if (period === 3 && paper === 0) return '2015';
      const day = period === 0 ? 20 : period === 7 ? 10 : 1 + (paper % 28);
      return `2015-${two(3 + period)}-${two(day)}`;
    },
  );
  expect(trends.unit).toBe('month');
  expect(trends.periods.map(({ partial }) => partial)).toEqual([
    true,
    ...new Array(6).fill(false),
    true,
  ]);
});
