import { describe, expect, it } from 'vitest';
import { measuresOf, recommendedRange } from '../../../src/dashboard/shell/evidenceMeasures.ts';

const curve = (...values: readonly number[]) =>
  values.map((silhouette, i) => ({ topics: 10 + 2 * i, silhouette }));

describe('measuresOf', () => {
  it('gives the measures that an atlas has, with their values', () => {
    const [only, ...others] = measuresOf(curve(0.1, 0.2));
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      key: 'silhouette',
      points: [
        { topics: 10, value: 0.1 },
        { topics: 12, value: 0.2 },
      ],
    });
  });

  it('passes over numbers of topics that lack a measure, and measures with one number only', () => {
    const [first, ...others] = curve(0.1, 0.2, 0.3);
    const evidence = [
      { ...first!, stability: 0.7, coherence: 0.1 },
      { ...others[0]!, stability: null },
      { ...others[1]!, stability: 0.8 },
    ];
    expect(measuresOf(evidence).map(({ key, points }) => [key, points.length])).toEqual([
      ['silhouette', 3],
      ['stability', 2],
    ]);
  });
});

describe('recommendedRange', () => {
  it('is what the build recommends', () => {
    const evidence = curve(0.2, 0.1, 0.1, 0.1).map((tried, i) => ({
      ...tried,
      recommended: i === 1 || i === 2,
    }));
    expect(recommendedRange(evidence, 12)).toEqual({ from: 12, to: 14 });
  });

  it.each([
    ['the numbers near the best', curve(0.1, 0.196, 0.2, 0.195, 0.1), 12, { from: 12, to: 16 }],
    ['without a gap', curve(0.2, 0.1, 0.2, 0.2), 14, { from: 14, to: 16 }],
    ['the chosen one alone', curve(0.1, 0.2), 10, { from: 10, to: 10 }],
    ['also of poor ones', curve(-0.2, -0.1, -0.104), 12, { from: 12, to: 14 }],
    ['a number that was not tried', curve(0.1, 0.2), 11, { from: 11, to: 11 }],
  ])('is %s', (_, evidence, chosen, range) => {
    expect(recommendedRange(evidence, chosen)).toEqual(range);
  });
});
