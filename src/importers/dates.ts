const FIRST_YEAR = 1500;
const LAST_YEAR = 2100;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAME =
  /(?<![a-z])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])/i;

/**
 * A date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or null when there is no year from 1500 to 2100 in it.
 *
 * Takes a year as a number, text as sources write it ("2019/03//", "12 March 2019", "Mar 2019",
 * ISO date-times) and dates of CSL-JSON (`date-parts`, `raw`, `literal`).
 * A part that is not in the calendar goes, with everything finer: "2019-13" is 2019 and
 * "2019-02-30" is 2019-02. Nothing is guessed: "03/04/2019" could be March or April, so it is 2019.
 */
export function normaliseDate(value: unknown): string | null {
  if (typeof value === 'number') return fromParts(value);
  if (typeof value === 'string') return fromText(value.trim());
  if (typeof value === 'object' && value !== null) return fromCsl(value);
  return null;
}

/**
 * The first candidate that is a date, or the most precise of those that agree with it: year 2019
 * and "12 Mar 2019" are 2019-03-12, year 2019 and "Jan 2020" are 2019.
 */
export function bestDate(candidates: readonly unknown[]): string | null {
  let best: string | null = null;
  for (const candidate of candidates) {
    const date = normaliseDate(candidate);
    if (best === null || (date && date.length > best.length && date.startsWith(best))) best = date;
  }
  return best;
}

function fromParts(year: number, month?: number, day?: number): string | null {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (!isWithin(month, 12)) return `${year}`;
  const yearMonth = `${year}-${String(month).padStart(2, '0')}`;
  return isWithin(day, lastDayOf(year, month))
    ? `${yearMonth}-${String(day).padStart(2, '0')}`
    : yearMonth;
}

function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isWithin(part: number | undefined, last: number): part is number {
  return part !== undefined && Number.isInteger(part) && part >= 1 && part <= last;
}

function fromText(text: string): string | null {
  if (isDay(text)) return text;

  const name = MONTH_NAME.exec(text);
  if (name) return fromNamedMonth(text, name);

  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return fromParts(Number(compact[1]), Number(compact[2]), Number(compact[3]));

  const yearFirst = /^(\d{4})(?:[-/.](\d{1,2})(?!\d)(?:[-/.](\d{1,2})(?!\d))?)?(?!\d)/.exec(text);
  if (yearFirst) {
    return fromParts(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  }

  const yearLast = /^(\d{1,2})[-/.](?:(\d{1,2})[-/.])?(\d{4})(?!\d)/.exec(text);
  if (yearLast) {
    const [first, second, year] = [Number(yearLast[1]), yearLast[2], Number(yearLast[3])];
    if (second === undefined) return fromParts(year, first);
    return fromAmbiguous(year, first, Number(second));
  }

  return fromParts(yearIn(text));
}

/** Whether a text is a day of the calendar as `YYYY-MM-DD` already, as most dates are. */
function isDay(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 7);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && isWithin(month, 12))) return false;
  return isWithin(digitsAt(text, 8, 10), lastDayOf(year, month));
}

/** The number between two positions; NaN when something else is there. */
function digitsAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    number = digit >= 0 && digit <= 9 ? 10 * number + digit : NaN;
  }
  return number;
}

/** Day and month in an order that only a number above 12 gives away. */
function fromAmbiguous(year: number, first: number, second: number): string | null {
  if (first > 12 || first === second) return fromParts(year, second, first);
  if (second > 12) return fromParts(year, first, second);
  return fromParts(year);
}

function fromNamedMonth(text: string, name: RegExpExecArray): string | null {
  const month = MONTHS.indexOf(name[0].slice(0, 3).toLowerCase()) + 1;
  const before = text.slice(0, name.index);
  const after = text.slice(name.index + name[0].length);
  // Of a range of days ("12-15 March") the first one counts.
  const day =
    /(?<!\d)(\d{1,2})(?:\s*[-–]+\s*\d{1,2})?(?:st|nd|rd|th)?(?:\s+of)?[\s.,/-]*$/.exec(before) ??
    /^[\s.,/-]*(\d{1,2})(?!\d)/.exec(after);
  return fromParts(yearIn(text), month, day ? Number(day[1]) : undefined);
}

/** First number of four digits that can be a year; NaN when there is none. */
function yearIn(text: string): number {
  const years = [...text.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map((match) => Number(match[0]));
  return years.find((year) => year >= FIRST_YEAR && year <= LAST_YEAR) ?? NaN;
}

function fromCsl(date: object): string | null {
  if ('date-parts' in date && Array.isArray(date['date-parts'])) {
    const [first] = date['date-parts'] as unknown[];
    if (Array.isArray(first) && first.length > 0) {
      const [year, month, day] = first.map(Number);
      return fromParts(year!, month, day);
    }
  }
  if ('raw' in date && typeof date.raw === 'string') return fromText(date.raw.trim());
  if ('literal' in date && typeof date.literal === 'string') return fromText(date.literal.trim());
  return null;
}
