import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bestDate, normaliseDate } from '../../src/importers/dates.ts';

describe('normaliseDate', () => {
  it.each([
    [2019, '2019'],
    ['2019', '2019'],
    ['2019.0', '2019'],
    ['2019-03', '2019-03'],
    ['2019/3/1', '2019-03-01'],
    ['2019/03/12', '2019-03-12'],
    ['2019/03//', '2019-03'],
    ['2019///', '2019'],
    ['2019//Spring', '2019'],
    ['2019/03/12/Epub', '2019-03-12'],
    ['2019-03-12T10:30:00Z', '2019-03-12'],
    ['2019-03-12 10:30', '2019-03-12'],
    ['20190312', '2019-03-12'],
    ['12 March 2019', '2019-03-12'],
    ['12th of March, 2019', '2019-03-12'],
    ['12-15 March 2019', '2019-03-12'],
    ['12-Mar-2019', '2019-03-12'],
    ['March 12, 2019', '2019-03-12'],
    ['2019 Mar 12', '2019-03-12'],
    ['Mar 2019', '2019-03'],
    ['2019 Mar-Apr', '2019-03'],
    ['Sept. 2019', '2019-09'],
    ['May 2019', '2019-05'],
    ['Tue, 12 Mar 2019 10:30:00 GMT', '2019-03-12'],
    ['03/2019', '2019-03'],
    ['25/12/2019', '2019-12-25'],
    ['12/25/2019', '2019-12-25'],
    ['Marketing 2019', '2019'],
    ['Spring 2019', '2019'],
    ['c2019', '2019'],
    ['2019-2020', '2019'],
    [{ 'date-parts': [[2019, 3, 12]] }, '2019-03-12'],
    [{ 'date-parts': [['2019', '3']] }, '2019-03'],
    [{ raw: 'March 2019' }, '2019-03'],
    [{ literal: '2019' }, '2019'],
  ])('reads %j as %s', (value, expected) => {
    expect(normaliseDate(value)).toBe(expected);
  });

  it.each([
    ['2019-13', '2019'],
    ['2019-00-10', '2019'],
    ['2019-02-30', '2019-02'],
    ['2019-02-29', '2019-02'],
    ['2020-02-29', '2020-02-29'],
    ['1900-02-29', '1900-02'],
    ['31 June 2019', '2019-06'],
  ])('keeps what is in the calendar: %s is %s', (value, expected) => {
    expect(normaliseDate(value)).toBe(expected);
  });

  it('does not guess whether the day or the month is first', () => {
    expect(normaliseDate('03/04/2019')).toBe('2019');
    expect(normaliseDate('04/04/2019')).toBe('2019-04-04');
  });

  it.each([
    [null],
    [undefined],
    [''],
    ['n.d.'],
    ['in press'],
    ['Mar 12'],
    ['19'],
    [1499],
    [2101],
    [2019.5],
    [NaN],
    ['1234-5678'],
    [{ 'date-parts': [] }],
    [{ 'date-parts': [[]] }],
    [['2019']],
    [true],
  ])('gives null for %j', (value) => {
    expect(normaliseDate(value)).toBeNull();
  });

  test('every day of the calendar survives the ways in which sources write it', () => {
    const days = fc.date({
      min: new Date('1500-01-01T00:00:00Z'),
      max: new Date('2100-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        const name = date.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
        expect(normaliseDate(iso)).toBe(iso);
        expect(normaliseDate(`${year}/${month}/${day}/`)).toBe(iso);
        expect(normaliseDate(`${day} ${name} ${year}`)).toBe(iso);
        expect(normaliseDate(`${name.slice(0, 3)}. ${Number(day)}, ${year}`)).toBe(iso);
        expect(normaliseDate(iso.slice(0, 7))).toBe(iso.slice(0, 7));
      }),
    );
  });

  test('a day that is not in the calendar is a month or a year', () => {
    const number = (max: number, digits: number) =>
      fc.integer({ min: 0, max }).map((n) => String(n).padStart(digits, '0'));
    fc.assert(
      fc.property(number(2200, 4), number(14, 2), number(33, 2), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const isDay = (iso: string) => {
          const time = Date.parse(`${iso}T00:00:00Z`);
          return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
        };
        const found = [text, `${year}-${month}`, year].find((start) =>
          isDay(`${start}-01-01`.slice(0, 10)),
        );
        const isKnown = Number(year) >= 1500 && Number(year) <= 2100;
        expect(normaliseDate(text)).toBe(isKnown ? found : null);
      }),
      { numRuns: 2000 },
    );
  });

  test('any text gives null or a date of the calendar', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(normaliseDate(text) ?? '2000').toMatch(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
      }),
    );
  });
});

describe('bestDate', () => {
  it('takes the most precise date that agrees with the first', () => {
    expect(bestDate([2019, '12 Mar 2019', '2019-03'])).toBe('2019-03-12');
    expect(bestDate(['2019', 'Jan 2020'])).toBe('2019');
    expect(bestDate([null, 'n.d.', 2018])).toBe('2018');
    expect(bestDate([])).toBeNull();
  });
});
