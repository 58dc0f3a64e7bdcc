import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trend, trendDefaults } from '../../../src/core/trends/trend.ts';
import { byYear, trendOf, two } from '../../support/coreDates.ts';

describe('shares', () => {
  const { trends, topicTrends } = trendOf(
    [
      [2, 8],
      [0, 0],
      [5, 5],
    ],
    byYear,
  );

  test('of a topic are its papers over all papers of the period', () => {
    expect(topicTrends[0]!.counts).toEqual([2, 0, 5]);
    expect(topicTrends[0]!.shares).toEqual([0.2, null, 0.5]);
    expect(topicTrends[1]!.shares).toEqual([0.8, null, 0.5]);
  });

  test('come with their periods, empty ones too', () => {
    expect(trends.unit).toBe('year');
    expect(trends.undated).toBe(0);
    expect(trends.periods).toEqual([
      { label: '2015', start: '2015-01-01', end: '2016-01-01', papers: 10, partial: false },
      { label: '2016', start: '2016-01-01', end: '2017-01-01', papers: 0, partial: false },
      { label: '2017', start: '2017-01-01', end: '2018-01-01', papers: 10, partial: false },
    ]);
  });
});

describe('a verdict', () => {
  test('is rising, falling or steady, with its evidence', () => {
    const { topicTrends } = trendOf(
      [
        [10, 60, 30],
        [20, 50, 30],
        [30, 40, 30],
        [40, 30, 30],
      ],
      byYear,
    );
    expect(topicTrends.map(({ kind }) => kind)).toEqual(['rising', 'falling', 'steady']);
    expect(topicTrends[0]!.slope).toBeCloseTo(10, 1);
    expect(topicTrends[1]!.slope).toBeCloseTo(-10, 1);
    expect(topicTrends[2]!.slope).toBe(0);
    expect(topicTrends[0]!.q).toBeLessThan(0.001);
    expect(topicTrends[2]!.q).toBeCloseTo(1, 9);
    expect(topicTrends[0]!.sentence).toBe(
      'Rising: 10.0% of papers in 2015, 40.0% of papers in 2018 (+10.0 percentage points a year, q < 0.001).',
    );
  });

  test.each([
    [
      'of too few papers',
      [
        [1, 30],
        [2, 30],
        [3, 30],
        [3, 30],
      ],
      0,
    ],
    [
      'over too few periods',
      [
        [10, 30],
        [20, 30],
        [30, 30],
      ],
      0,
    ],
  ])('%s is unclear', (_, counts, topic) => {
    expect(trendOf(counts, byYear).topicTrends[topic]).toMatchObject({
      kind: 'unclear',
      slope: null,
      q: null,
      sentence: 'Too few dated papers to tell a trend.',
    });
  });

  test('takes no notice of a first and a last period that are cut short', () => {
    const rising = [
      [40, 0],
      [4, 36],
      [12, 28],
      [20, 20],
      [28, 12],
      [0, 40],
    ];
    const fromJulyToJune = (period: number, paper: number): string => {
      const month = period === 0 ? 7 + (paper % 6) : 1 + (paper % (period === 5 ? 6 : 12));
      return `${2015 + period}-${two(month)}-${two(1 + (paper % 28))}`;
    };
    const { trends, topicTrends } = trendOf(rising, fromJulyToJune);
    expect(trends.periods.map(({ label, partial }) => `${label} ${partial}`)).toEqual([
      '2015 true',
      '2016 false',
      '2017 false',
      '2018 false',
      '2019 false',
      '2020 true',
    ]);
    expect(topicTrends.map(({ kind }) => kind)).toEqual(['rising', 'falling']);
    expect(trendOf(rising, byYear).topicTrends[0]!.kind).not.toBe('rising');
  });
});

test('a corpus without dates has no periods, and every trend is unclear', () => {
  const { trends, topicTrends } = trend([null, null, '2020'], Uint16Array.of(0, 1, 1), 2);
  expect(trends).toEqual({ unit: null, periods: [], undated: 3 });
  expect(topicTrends.map(({ kind, counts }) => ({ kind, counts }))).toEqual([
    { kind: 'unclear', counts: [] },
    { kind: 'unclear', counts: [] },
  ]);
});

describe('for any corpus', () => {
  const date = fc.oneof(
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.integer({ min: 2010, max: 2024 }).map(String) },
    {
      weight: 8,
      arbitrary: fc
        .tuple(
          fc.integer({ min: 2018, max: 2023 }),
          fc.integer({ min: 1, max: 12 }),
          fc.integer({ min: 1, max: 28 }),
        )
        .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`),
    },
  );
  const corpora = fc.array(fc.tuple(date, fc.nat(2)), { maxLength: 120 });
  const trendsOf = (corpus: readonly (readonly [string | null, number])[]) =>
    trend(
      corpus.map(([when]) => when),
      Uint16Array.from(corpus, ([, topic]) => topic),
      3,
    );

  test('periods follow each other and hold every dated paper once', () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        const { periods, undated, unit } = trendsOf(corpus).trends;
        periods.slice(1).forEach((period, i) => expect(period.start).toBe(periods[i]!.end));
        const papers = periods.reduce((sum, period) => sum + period.papers, 0);
        expect(papers + undated).toBe(corpus.length);
        expect(unit === null).toBe(periods.length === 0);
        if (unit !== 'year') expect(periods.length).toBeLessThanOrEqual(trendDefaults.maxPeriods);
      }),
    );
  });

  test('the shares of a period sum to 1, or are null', () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        const { trends, topicTrends } = trendsOf(corpus);
        trends.periods.forEach(({ papers }, period) => {
          const shares = topicTrends.map((topic) => topic.shares[period]!);
          if (papers === 0) expect(shares).toEqual([null, null, null]);
          else expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
          const counted = topicTrends.reduce((sum, topic) => sum + topic.counts[period]!, 0);
          expect(counted).toBe(papers);
        });
      }),
    );
  });

  test('a verdict comes with slope and q, or with neither', () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        const { topicTrends } = trendsOf(corpus);
        expect(topicTrends).toHaveLength(3);
        for (const { kind, slope, q, sentence } of topicTrends) {
          expect(slope === null).toBe(kind === 'unclear');
          expect(q === null).toBe(kind === 'unclear');
          if (kind === 'rising') expect(slope).toBeGreaterThan(0);
          if (kind === 'falling') expect(slope).toBeLessThan(0);
          expect(sentence.endsWith('.')).toBe(true);
        }
      }),
    );
  });
});
