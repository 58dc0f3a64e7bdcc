import { describe, expect, it } from 'vitest';
import type { Period, TopicTrend } from '../../../src/core/types.ts';
import { periodCounts } from '../../../src/dashboard/trends/periodCounts.ts';
import { periodTicks } from '../../../src/dashboard/trends/periodTicks.ts';
import { largestShare, trendSeries } from '../../../src/dashboard/trends/trendSeries.ts';
import { trendShape } from '../../../src/dashboard/trends/trendShape.ts';
import { bySlope, verdictArrow, verdictText } from '../../../src/dashboard/trends/verdicts.ts';
import { NO_DAY } from '../../../src/core/types.ts';

function period(start: string, end: string, papers: number, partial = false): Period {
  return { label: start.slice(0, 7), start, end, papers, partial };
}

const periods = [
  period('2023-12-01', '2024-01-01', 4, true),
  period('2024-01-01', '2024-02-01', 10),
  period('2024-02-01', '2024-03-01', 0),
  period('2024-03-01', '2024-04-01', 20),
];
const trend: TopicTrend = {
  counts: [4, 2, 0, 10],
  shares: [1, 0.2, null, 0.5],
  kind: 'rising',
  slope: 3,
  q: 0.01,
  sentence: 'It rises.',
};

describe('trendSeries', () => {
  const points = trendSeries(periods, trend);

  it('leaves out periods without papers', () => {
    expect(points.map(({ index, count, total, share }) => [index, count, total, share])).toEqual([
      [0, 4, 4, 1],
      [1, 2, 10, 0.2],
      [3, 10, 20, 0.5],
    ]);
  });

  it('gives every share its interval', () => {
    for (const { low, share, high } of points) {
      expect(low).toBeLessThan(share);
      expect(high).toBeGreaterThan(share - 1e-12);
    }
  });

  it('is empty for a topic without a trend', () => {
    expect(trendSeries([], { ...trend, counts: [], shares: [] })).toEqual([]);
  });
});

describe('largestShare', () => {
  it('looks at whole periods only', () => {
    expect(largestShare(periods, [trend])).toBe(0.5);
  });

  it('is something to scale by even when there is nothing', () => {
    expect(largestShare([], [])).toBe(1);
    expect(largestShare(periods, [{ ...trend, shares: [0, 0, null, 0] }])).toBe(1);
  });
});

describe('trendShape', () => {
  const size = { width: 300, height: 100 };
  const shape = trendShape(trendSeries(periods, trend), periods.length, 0.5, size);

  it('spreads the periods over the width and the shares over the height', () => {
    expect([0, 3].map(shape.x)).toEqual([0, 300]);
    expect([0, 0.25, 0.5, 0.9].map(shape.y)).toEqual([100, 50, 0, 0]);
  });

  it('draws whole periods as one line and dashes the way to partial ones', () => {
    expect(shape.line).toMatch(/^M100,60/);
    expect(shape.line).toMatch(/300,0$/);
    expect(shape.partial).toMatch(/^M0,0.*100,60$/);
    expect(shape.band).toMatch(/^M.*Z$/);
  });

  it('draws a single period', () => {
    const alone = trendShape(trendSeries(periods.slice(1, 2), trend), 1, 1, size);
    expect(alone.x(0)).toBe(0);
    expect(alone.partial).toBe('');
  });
});

describe('periodTicks', () => {
  const months = Array.from({ length: 30 }, (_, i) => {
    const month = `${2023 + Math.floor((i + 4) / 12)}-${String(((i + 4) % 12) + 1).padStart(2, '0')}`;
    return period(`${month}-01`, `${month}-28`, 1);
  });

  it('names the years that begin', () => {
    expect(periodTicks(months, 5)).toEqual([
      { index: 8, text: '2024' },
      { index: 20, text: '2025' },
    ]);
  });

  it('names periods where no two years begin', () => {
    expect(periodTicks(months.slice(0, 6), 3).map(({ index }) => index)).toEqual([0, 2, 4]);
  });

  it('names no more than fit', () => {
    for (const most of [0, 1, 2, 7]) {
      expect(periodTicks(months, most).length).toBeLessThanOrEqual(Math.max(1, most));
    }
  });

  it('names nothing on an empty axis', () => {
    expect(periodTicks([], 5)).toEqual([]);
  });
});

describe('periodCounts', () => {
  const day = (date: string) => Date.parse(date) / 86_400_000;
  const days = Int32Array.from([
    day('2023-12-01'),
    day('2023-12-31'),
    day('2024-01-01'),
    day('2024-03-31'),
    day('2024-04-01'),
    day('2023-11-30'),
    NO_DAY,
  ]);

  it('counts days from the first of a period to before its end', () => {
    expect(periodCounts(periods, days, days.keys())).toEqual([2, 1, 0, 1]);
  });

  it('counts the given rows only', () => {
    expect(periodCounts(periods, days, [0, 3])).toEqual([1, 0, 0, 1]);
  });

  it('counts nothing without periods', () => {
    expect(periodCounts([], days, days.keys())).toEqual([]);
  });
});

describe('verdicts', () => {
  it('sorts by slope, the unclear last', () => {
    const topics = [null, -2, 3, 0, null].map((slope, id) => ({ id, trend: { ...trend, slope } }));
    expect(bySlope(topics).map(({ id }) => id)).toEqual([2, 3, 1, 0, 4]);
  });

  it('has a word for each and an arrow for two', () => {
    expect((['rising', 'falling', 'steady', 'unclear'] as const).map(verdictArrow)).toEqual([
      'up',
      'down',
      null,
      null,
    ]);
    expect(verdictText('unclear')).toBe('Too few to tell');
  });
});
