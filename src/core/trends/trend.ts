import {
  dayNumber,
  firstDayOfPeriod,
  isoDay,
  parseDate,
  periodLabel,
  periodOfDay,
  type CalendarDate,
} from './calendar.ts';
import { benjaminiHochberg, cochranArmitage, normalPValue, theilSenSlope } from './statistics.ts';
import { trendSentence } from './trendSentence.ts';
import type { Period, PeriodUnit, TopicTrend, TrendKind, Trends } from '../types.ts';

export const trendDefaults = {
  /** Papers that at least half of the periods should hold. */
  papersAPeriod: 20,
  maxPeriods: 60,
  /** Below this many dated papers a topic's trend is unclear. */
  minTopicPapers: 10,
  /** Below this many whole periods every trend is unclear. */
  minPeriods: 4,
  /** False discovery rate at which a topic is called rising or falling. */
  falseDiscoveryRate: 0.05,
} as const;

const UNITS: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'year'];
const DAYS_A_YEAR = 365.2425;

/**
 * Shares of topics over time, and whether they rise or fall: Cochran-Armitage test over the whole
 * periods, Benjamini-Hochberg over the topics, and the Theil-Sen slope of the shares. The first and
 * the last period are partial when the corpus does not reach their ends, and are left out of tests.
 *
 * @param dates of the papers, as in `Paper.date`
 */
export function trend(
  dates: readonly (string | null)[],
  topicOf: Uint16Array,
  topics: number,
): { trends: Trends; topicTrends: TopicTrend[] } {
  const parsed = dates.map(parseDate);
  const unit = chooseUnit(parsed);
  if (unit === null) {
    const trends = { unit, periods: [], undated: dates.length };
    return { trends, topicTrends: Array.from({ length: topics }, () => unclear([], [])) };
  }
  const periodOf = parsed.map((date) =>
    date && isPreciseEnough(date, unit) ? periodOfDay(dayNumber(date), unit) : null,
  );
  const present = periodOf.filter((period) => period !== null);
  const first = present.reduce((a, b) => Math.min(a, b));
  const last = present.reduce((a, b) => Math.max(a, b));
  const length = last - first + 1;
  const totals = new Array<number>(length).fill(0);
  const counts = Array.from({ length: topics }, () => new Array<number>(length).fill(0));
  periodOf.forEach((period, row) => {
    if (period === null) return;
    totals[period - first]!++;
    counts[topicOf[row]!]![period - first]!++;
  });
  const dated = parsed.filter((date) => date !== null);
  const counted = dated.filter((date) => isPreciseEnough(date, unit));
  const periods = describePeriods(counted, unit, first, totals);
  return {
    trends: { unit, periods, undated: dates.length - present.length },
    topicTrends: judge(periods, counts),
  };
}

/**
 * The finest unit in which at least half of the periods hold enough papers and most papers have a
 * date precise enough; null when fewer than two papers are dated.
 */
function chooseUnit(dates: readonly (CalendarDate | null)[]): PeriodUnit | null {
  const dated = dates.filter((date) => date !== null);
  if (dated.length < 2) return null;
  const days = dated.map(dayNumber);
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  for (const unit of UNITS) {
    const precise = dated.filter((date) => isPreciseEnough(date, unit));
    if (precise.length < 0.9 * dated.length) continue;
    const periods = periodOfDay(last, unit) - periodOfDay(first, unit) + 1;
    if (periods > trendDefaults.maxPeriods || periods < trendDefaults.minPeriods) continue;
    const counts = new Map<number, number>();
    for (const date of precise) {
      const period = periodOfDay(dayNumber(date), unit);
      counts.set(period, (counts.get(period) ?? 0) + 1);
    }
    const full = [...counts.values()].filter((n) => n >= trendDefaults.papersAPeriod).length;
    if (full >= periods / 2) return unit;
  }
  return 'year';
}

function isPreciseEnough(date: CalendarDate, unit: PeriodUnit): boolean {
  if (date.precision === 'day' || unit === 'year') return true;
  return date.precision === 'month' && (unit === 'month' || unit === 'quarter');
}

/** The periods from the first counted paper to the last, empty ones included. */
function describePeriods(
  dates: readonly CalendarDate[],
  unit: PeriodUnit,
  first: number,
  totals: readonly number[],
): Period[] {
  const lastDay = dates.map(lastDayOf).reduce((a, b) => Math.max(a, b));
  const firstDay = dates.map(dayNumber).reduce((a, b) => Math.min(a, b));
  return totals.map((papers, i) => {
    const start = firstDayOfPeriod(first + i, unit);
    const end = firstDayOfPeriod(first + i + 1, unit);
    // A tenth of the period may be missing at its edge: few corpora start on a first of January.
    const slack = (end - start) / 10;
    const partial =
      (i === 0 && firstDay > start + slack) ||
      (i === totals.length - 1 && lastDay < end - 1 - slack);
    return {
      label: periodLabel(first + i, unit),
      start: isoDay(start),
      end: isoDay(end),
      papers,
      partial,
    };
  });
}

/** The last day that a date may mean: 31 December for a bare year. */
function lastDayOf(date: CalendarDate): number {
  if (date.precision === 'day') return dayNumber(date);
  return date.precision === 'month'
    ? dayNumber({ year: date.year, month: date.month + 1, day: 1 }) - 1
    : dayNumber({ year: date.year + 1, month: 1, day: 1 }) - 1;
}

/** A verdict for every topic. */
function judge(periods: readonly Period[], counts: readonly (readonly number[])[]): TopicTrend[] {
  const whole = periods
    .map((period, index) => ({ period, index }))
    .filter(({ period }) => !period.partial && period.papers > 0);
  const years = whole.map(({ period }) => Date.parse(period.start) / 86_400_000 / DAYS_A_YEAR);
  const totals = whole.map(({ period }) => period.papers);
  const tested = counts.map((topicCounts) => {
    const successes = whole.map(({ index }) => topicCounts[index]!);
    const enough =
      whole.length >= trendDefaults.minPeriods &&
      successes.reduce((sum, n) => sum + n, 0) >= trendDefaults.minTopicPapers;
    if (!enough) return null;
    const shares = successes.map((n, i) => n / totals[i]!);
    return {
      p: normalPValue(cochranArmitage(years, successes, totals)),
      direction: cochranArmitage(years, successes, totals),
      slope: 100 * theilSenSlope(years, shares),
    };
  });
  const corrected = benjaminiHochberg(tested.filter((test) => test !== null).map(({ p }) => p));
  let next = 0;
  return counts.map((topicCounts, topic) => {
    const shares = topicCounts.map((n, i) =>
      periods[i]!.papers > 0 ? n / periods[i]!.papers : null,
    );
    const test = tested[topic]!;
    if (!test) return unclear(topicCounts, shares);
    const q = corrected[next++]!;
    const kind = verdict(q, test.direction, test.slope);
    const significant = q <= trendDefaults.falseDiscoveryRate;
    const sentence = trendSentence(kind, periods, topicCounts, test.slope, q, significant);
    return { counts: topicCounts, shares, kind, slope: test.slope, q, sentence };
  });
}

/** Rising or falling only when the test and the slope agree. */
function verdict(q: number, direction: number, slope: number): Exclude<TrendKind, 'unclear'> {
  if (q > trendDefaults.falseDiscoveryRate || direction * slope <= 0) return 'steady';
  return slope > 0 ? 'rising' : 'falling';
}

function unclear(counts: readonly number[], shares: readonly (number | null)[]): TopicTrend {
  return {
    counts,
    shares,
    kind: 'unclear',
    slope: null,
    q: null,
    sentence: 'Too few dated papers to tell a trend.',
  };
}
