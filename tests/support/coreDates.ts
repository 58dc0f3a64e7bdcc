import { trend } from '../../src/core/trends/trend.ts';

/** A number with two digits, as dates have them. */
export const two = (number: number): string => String(number).padStart(2, '0');

export const byYear = (period: number): string => String(2015 + period);

/** Trends of `counts[period][topic]` papers, dated by their period and their number in it. */
export function trendOf(
  counts: readonly (readonly number[])[],
  dateOf: (period: number, paper: number) => string | null,
): ReturnType<typeof trend> {
  const dates: (string | null)[] = [];
  const topicOf: number[] = [];
  counts.forEach((topics, period) => {
    let paper = 0;
    topics.forEach((papers, topic) => {
      for (let i = 0; i < papers; i++) {
        dates.push(dateOf(period, paper++));
        topicOf.push(topic);
      }
    });
  });
  return trend(dates, Uint16Array.from(topicOf), counts[0]!.length);
}
