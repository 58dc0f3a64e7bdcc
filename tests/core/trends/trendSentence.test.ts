import { expect, test } from 'vitest';
import { trendSentence } from '../../../src/core/trends/trendSentence.ts';
import type { Period } from '../../../src/core/types.ts';

const yearly = (first: number, papers: readonly number[]): Period[] =>
  papers.map((n, i) => ({
    label: String(first + i),
    start: `${first + i}-01-01`,
    end: `${first + i + 1}-01-01`,
    papers: n,
    partial: i === 0,
  }));

const periods = yearly(2019, [20, 0, 20, 20, 20]);

test('names the shares at both ends of the whole periods', () => {
  expect(trendSentence('rising', periods, [18, 0, 1, 2, 4], 7.52, 0.0123, true)).toBe(
    'Rising: 5.0% of papers in 2021, 20.0% of papers in 2023 (+7.5 percentage points a year, q = 0.012).',
  );
});

test('has a minus for what falls, and does not boast with small numbers', () => {
  expect(trendSentence('falling', periods, [18, 0, 4, 2, 1], -7.5, 0.00001, true)).toBe(
    'Falling: 20.0% of papers in 2021, 5.0% of papers in 2023 (−7.5 percentage points a year, q < 0.001).',
  );
});

test('says what is steady, and when the test does not agree', () => {
  expect(trendSentence('steady', periods, [18, 0, 4, 2, 4], 0, 0.8, false)).toBe(
    'Steady: 20.0% of papers in 2021, 20.0% of papers in 2023 (+0.0 percentage points a year, q = 0.800).',
  );
  expect(trendSentence('steady', periods, [18, 0, 4, 2, 4], -0.1, 0.001, true)).toBe(
    'Steady: 20.0% of papers in 2021, 20.0% of papers in 2023 (−0.1 percentage points a year, the test disagrees, q = 0.001).',
  );
});

test('takes a quarter of the periods together, weighted by their papers', () => {
  const nine = yearly(2015, [5, 1, 99, 10, 10, 10, 10, 50, 50]);
  expect(trendSentence('rising', nine, [0, 1, 9, 0, 0, 0, 0, 20, 30], 6, 0.002, true)).toBe(
    'Rising: 10.0% of papers in 2016 to 2017, 50.0% of papers in 2022 to 2023 (+6.0 percentage points a year, q = 0.002).',
  );
});
