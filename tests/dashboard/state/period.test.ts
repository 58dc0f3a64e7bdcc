import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, decodeSpan, encodeSpan, saySpan } from '../../../src/dashboard/state/period.ts';

const cases = [
  ['2023', { start: '2023-01-01', end: '2024-01-01' }, '2023'],
  ['2023..2024', { start: '2023-01-01', end: '2025-01-01' }, '2023 to 2024'],
  ['2023-05', { start: '2023-05-01', end: '2023-06-01' }, 'May 2023'],
  ['2023-05..2024-02', { start: '2023-05-01', end: '2024-03-01' }, 'May 2023 to Feb 2024'],
  ['2023-12-31', { start: '2023-12-31', end: '2024-01-01' }, '31 Dec 2023'],
  [
    '2024-02-28..2024-03-02',
    { start: '2024-02-28', end: '2024-03-03' },
    '28 Feb 2024 to 2 Mar 2024',
  ],
] as const;

describe('a span of time', () => {
  it.each(cases)('%s', (text, span, words) => {
    expect(encodeSpan(span)).toBe(text);
    expect(decodeSpan(text)).toEqual(span);
    expect(saySpan(span)).toBe(words);
  });

  it('comes back from the address as it was', () => {
    const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(fc.nat(40_000), fc.integer({ min: 1, max: 9000 }), (from, days) => {
        const span = { start: iso(from), end: iso(from + days) };
        expect(decodeSpan(encodeSpan(span))).toEqual(span);
        expect(dayOf(span.end) - dayOf(span.start)).toBe(days);
      }),
    );
  });

  it.each([null, '', 'soon', '2023..', '..2023', '2024..2023', '2023-02-30', '2023-13', '1..2..3'])(
    'is not read from %s',
    (text) => {
      expect(decodeSpan(text)).toBeNull();
    },
  );
});
