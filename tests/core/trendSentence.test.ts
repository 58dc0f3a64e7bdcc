import { expect, test } from 'vitest';
import { trendSentence } from '../../src/core/trendSentence.ts';
import type { Period } from '../../src/core/types.ts';

const periods: readonly Period[] = [2019, 2020, 2021, 2022, 2023].map((year) => ({
  label: String(year),
  start: `${year}-01-01`,
  end: `${year + 1}-01-01`,
  papers: year === 2020 ? 0 : 20,
  partial: year === 2019,
}));

test('names the shares at both ends of the whole periods', () => {
  expect(trendSentence('rising', periods, [0.9, null, 0.05, 0.1, 0.2], 7.52, 0.0123)).toBe(
    'Rising: 5.0 % of the papers in 2021, 20.0 % in 2023 (+7.5 percentage points a year, q = 0.012).',
  );
});

test('has a minus for what falls, and does not boast with small numbers', () => {
  expect(trendSentence('falling', periods, [0.9, null, 0.2, 0.1, 0.05], -7.5, 0.00001)).toBe(
    'Falling: 20.0 % of the papers in 2021, 5.0 % in 2023 (−7.5 percentage points a year, q < 0.001).',
  );
});

test('says what is steady', () => {
  expect(trendSentence('steady', periods, [0.9, null, 0.2, 0.1, 0.2], 0, 0.8)).toBe(
    'Steady: 20.0 % of the papers in 2021, 20.0 % in 2023 (+0.0 percentage points a year, q = 0.800).',
  );
});
