import { describe, expect, it } from 'vitest';
import { nextStop, restingStop, sheetHeight } from '../../../src/dashboard/ui/sheetStops.ts';

const screen = 844;

describe('the stops of the sheet', () => {
  it('are three heights, and the search stays free', () => {
    const heights = (['peek', 'half', 'full'] as const).map((stop) => sheetHeight(stop, screen));
    expect(heights).toEqual([128, 422, 772]);
  });

  it('follow one another', () => {
    expect(nextStop('peek', 1)).toBe('half');
    expect(nextStop('full', 1)).toBe('full');
    expect(nextStop('half', -1)).toBe('peek');
    expect(nextStop('peek', -1)).toBe('peek');
  });

  it.each([
    ['the nearest', 'peek', 400, 0, 'half'],
    ['the nearest', 'half', 700, 0.1, 'full'],
    ['the next, when flicked up', 'peek', 150, 2, 'half'],
    ['the one before, when flicked down', 'full', 760, -2, 'half'],
  ] as const)('are left for %s (%s, %i px, %d px/ms)', (_, from, height, speed, expected) => {
    expect(restingStop(from, height, speed, screen)).toBe(expected);
  });
});
