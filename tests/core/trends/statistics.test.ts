import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  benjaminiHochberg,
  cochranArmitage,
  median,
  normalPValue,
  theilSenSlope,
} from '../../../src/core/trends/statistics.ts';
import golden from '../../golden/trendStatistics.json' with { type: 'json' };

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

describe('median', () => {
  test.each([
    [[3], 3],
    [[5, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
    [[-1, 10, -5], -1],
    [[10, 9, 100], 10],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
    expect(median(Float32Array.from(values))).toBe(middle);
  });

  test('of nothing is no number', () => {
    expect(median([])).toBeNaN();
  });
});

describe('normalPValue', () => {
  test.each(golden.normalPValue)('of $z is $p', ({ z, p }) => {
    expect(Math.abs(normalPValue(z) - p)).toBeLessThanOrEqual(2e-7 * p);
    expect(normalPValue(-z)).toBe(normalPValue(z));
  });

  test('lies within 0 and 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (z) => {
        expect(normalPValue(z)).toBeGreaterThanOrEqual(0);
        expect(normalPValue(z)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('benjaminiHochberg', () => {
  test('corrects by rank, and never lets a smaller p have the larger q', () => {
    expect(benjaminiHochberg([0.01, 0.02, 0.9])).toEqual([0.03, 0.03, 0.9]);
    expect(benjaminiHochberg([0.5])).toEqual([0.5]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  test('agrees with statsmodels', () => {
    const { p, q } = golden.benjaminiHochberg;
    benjaminiHochberg(p).forEach((value, i) => expect(value).toBeCloseTo(q[i]!, 8));
  });

  test('keeps the order of p, is not below it and not above 1', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        const q = benjaminiHochberg(p);
        const order = p.map((_, i) => i).sort((a, b) => p[a]! - p[b]! || q[a]! - q[b]!);
        const ordered = order.map((i) => q[i]!);
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
        q.forEach((value, i) => expect(value > p[i]! * 0.999999 - 1e-300 && value <= 1).toBe(true));
      }),
    );
  });
});

describe('theilSenSlope', () => {
  test('finds the slope of a line in spite of an outlier', () => {
    expect(theilSenSlope([0, 1, 2, 3, 4], [1, 3, 5, 100, 9])).toBe(2);
  });

  test('agrees with SciPy', () => {
    const { x, y, slope } = golden.theilSenSlope;
    expect(theilSenSlope(x, y)).toBeCloseTo(slope, 8);
  });

  test('of fewer than two points is no number', () => {
    expect(theilSenSlope([1], [1])).toBeNaN();
  });
});

describe('cochranArmitage', () => {
  test('agrees with statsmodels', () => {
    expect.assertions(golden.cochranArmitage.length);
    for (const { scores, successes, totals, z } of golden.cochranArmitage) {
      expect(cochranArmitage(scores, successes, totals)).toBeCloseTo(z, 8);
    }
  });

  test('is 0 where there is nothing to test', () => {
    expect(cochranArmitage([0, 1], [0, 0], [5, 5])).toBe(0);
    expect(cochranArmitage([0, 1], [5, 5], [5, 5])).toBe(0);
    expect(cochranArmitage([3], [2], [5])).toBe(0);
    expect(cochranArmitage([], [], [])).toBe(0);
  });

  test('has the sign of the trend, turns with it, and does not mind where the scores begin', () => {
    const [scores, successes, totals] = [
      [0, 1, 2],
      [1, 4, 9],
      [20, 20, 20],
    ];
    const z = cochranArmitage(scores, successes, totals);
    expect(z).toBeGreaterThan(2);
    expect(cochranArmitage(scores, [...successes].reverse(), totals)).toBeCloseTo(-z, 12);
    expect(
      cochranArmitage(
        scores.map((s) => 50 + 2 * s),
        successes,
        totals,
      ),
    ).toBeCloseTo(z, 9);
  });
});
