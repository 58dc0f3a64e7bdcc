import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  moveEdge,
  nextWindow,
  shiftWindow,
  spanOfWindow,
  windowOfSpan,
  type PeriodWindow,
} from '../../../src/dashboard/trends/brush.ts';
import { TimePlayer } from '../../../src/dashboard/trends/playTime.svelte.ts';

const periods = ['2020', '2021', '2022', '2023'].map((year) => ({
  start: `${year}-01-01`,
  end: `${Number(year) + 1}-01-01`,
}));
const anyWindow = fc
  .tuple(fc.nat(3), fc.nat(3))
  .map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));

describe('a window of time', () => {
  it('is a span, and the span is that window', () => {
    fc.assert(
      fc.property(anyWindow, (window) => {
        expect(windowOfSpan(spanOfWindow(window, periods), periods)).toEqual(window);
      }),
    );
  });

  it('of everything filters nothing', () => {
    expect(spanOfWindow({ first: 0, last: 3 }, periods)).toBeNull();
    expect(windowOfSpan(null, periods)).toEqual({ first: 0, last: 3 });
  });

  it.each([
    [
      { start: '2021-06-01', end: '2022-02-01' },
      { first: 1, last: 2 },
    ],
    [
      { start: '2010-01-01', end: '2021-01-01' },
      { first: 0, last: 0 },
    ],
    [
      { start: '2030-01-01', end: '2031-01-01' },
      { first: 0, last: 3 },
    ],
  ])('has the periods that %o touches', (span, window) => {
    expect(windowOfSpan(span, periods)).toEqual(window);
  });

  it('has edges that do not pass each other, nor the ends', () => {
    expect(moveEdge({ first: 1, last: 2 }, 'first', 3, 4)).toEqual({ first: 2, last: 2 });
    expect(moveEdge({ first: 1, last: 2 }, 'first', -Infinity, 4)).toEqual({ first: 0, last: 2 });
    expect(moveEdge({ first: 1, last: 2 }, 'last', Infinity, 4)).toEqual({ first: 1, last: 3 });
    expect(moveEdge({ first: 1, last: 2 }, 'last', 0, 4)).toEqual({ first: 1, last: 1 });
  });

  it('keeps its length when it is moved', () => {
    expect(shiftWindow({ first: 1, last: 2 }, 5, 4)).toEqual({ first: 2, last: 3 });
    expect(shiftWindow({ first: 1, last: 2 }, -Infinity, 4)).toEqual({ first: 0, last: 1 });
  });

  it('moves on or grows by a period until the end', () => {
    expect(nextWindow({ first: 1, last: 2 }, false, 4)).toEqual({ first: 2, last: 3 });
    expect(nextWindow({ first: 0, last: 2 }, true, 4)).toEqual({ first: 0, last: 3 });
    expect(nextWindow({ first: 2, last: 3 }, false, 4)).toBeNull();
  });
});

describe('playing', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function player(start: PeriodWindow) {
    const shown: string[] = [];
    let window = start;
    const time = new TimePlayer({
      periods: 4,
      window: () => window,
      show: (next, done) => {
        window = next;
        shown.push(`${next.first}-${next.last}${done ? ' done' : ''}`);
      },
    });
    return { time, shown };
  }

  it('lets the field grow from its first period', () => {
    const { time, shown } = player({ first: 0, last: 3 });
    time.play();
    vi.runAllTimers();
    expect(shown).toEqual(['0-0', '0-1', '0-2', '0-3', '0-3 done']);
    expect(time.playing).toBe(false);
  });

  it('moves a window to the end, and from there starts anew', () => {
    const { time, shown } = player({ first: 1, last: 2 });
    time.play();
    vi.runAllTimers();
    expect(shown).toEqual(['2-3', '2-3 done']);
    time.play();
    expect(shown.at(-1)).toBe('0-1');
    time.stop();
    expect(shown.at(-1)).toBe('0-1 done');
  });

  it('takes one step at a time where nothing may move by itself', () => {
    const { time, shown } = player({ first: 0, last: 3 });
    for (let step = 0; step < 3; step++) time.step();
    expect(shown).toEqual(['0-0 done', '0-1 done', '0-2 done']);
  });
});
