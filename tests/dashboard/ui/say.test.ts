import { describe, expect, it } from 'vitest';
import {
  countOf,
  sayDate,
  sayDateRange,
  sayPercent,
  sayPointsAYear,
  saySentence,
} from '../../../src/dashboard/ui/say.ts';

describe('numbers as people say them', () => {
  it.each([
    [countOf(1, 'paper'), '1 paper'],
    [countOf(0, 'paper'), '0 papers'],
    [countOf(9577, 'paper'), '9,577 papers'],
    [countOf(2, 'index', 'indices'), '2 indices'],
    [sayPercent(0), '0.0%'],
    [sayPercent(0.0004), 'under 0.1%'],
    [sayPercent(0.1234), '12.3%'],
    [sayPercent(1), '100.0%'],
    [sayPointsAYear(1.24), '+1.2 points a year'],
    [sayPointsAYear(-0.5), '−0.5 points a year'],
    [sayPointsAYear(0), '0.0 points a year'],
  ])('%j', (said, expected) => {
    expect(said).toBe(expected);
  });
});

describe('dates as people say them', () => {
  it.each([
    [sayDate('2024-05-03'), '3 May 2024'],
    [sayDate('2024-05'), 'May 2024'],
    [sayDate('2024'), '2024'],
    [sayDateRange('2024-05-03', '2026-08-17'), 'May 2024 – Aug 2026'],
    [sayDateRange('2024-05-03', '2024-05-17'), 'May 2024'],
    [sayDateRange('1990', '2012-03'), '1990 – 2012'],
  ])('%j', (said, expected) => {
    expect(said).toBe(expected);
  });
});

describe('saySentence', () => {
  it('ends what does not end', () => {
    expect(saySentence('it is damaged')).toBe('it is damaged.');
    expect(saySentence('Is it? Yes.')).toBe('Is it? Yes.');
  });
});
