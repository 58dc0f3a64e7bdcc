/** Numbers and dates as people say them. */

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const INTEGER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const ONE_DECIMAL = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** A message as a sentence: with a full stop at its end. */
export function saySentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

/** `9577` is "9,577". */
export function sayNumber(value: number): string {
  return INTEGER.format(value);
}

/** "1 paper", "9,577 papers". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${sayNumber(count)} ${count === 1 ? one : many}`;
}

/** `2024-05-23` is "23 May 2024", `2024-05` is "May 2024"; anything else is given back. */
export function sayDate(date: string): string {
  const [year, month, day] = date.split('-');
  if (!month) return date;
  const monthName = MONTHS[Number(month) - 1] ?? month;
  return day ? `${Number(day)} ${monthName} ${year}` : `${monthName} ${year}`;
}

/** "May 2024 – Aug 2026", by month where both ends have one and by year otherwise. */
export function sayDateRange(first: string, last: string): string {
  const length = Math.min(first.length, last.length) >= 7 ? 7 : 4;
  const [from, to] = [sayDate(first.slice(0, length)), sayDate(last.slice(0, length))];
  return from === to ? from : `${from} – ${to}`;
}

/** A share between 0 and 1: "0.4%", "12.3%", "under 0.1%". */
export function sayPercent(share: number): string {
  if (share > 0 && share < 0.001) return 'under 0.1%';
  return `${ONE_DECIMAL.format(share * 100)}%`;
}

/** A change of share: "+1.2 points a year". */
export function sayPointsAYear(points: number): string {
  const sign = points > 0 ? '+' : points < 0 ? '−' : '';
  return `${sign}${ONE_DECIMAL.format(Math.abs(points))} points a year`;
}
