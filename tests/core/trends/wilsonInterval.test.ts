import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../src/core/trends/wilsonInterval.ts';

describe('wilsonInterval', () => {
  it.each([
    // Newcombe (1998), table I, method 3: the score method without continuity correction.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %d to %d', (count, total, low, high) => {
    const interval = wilsonInterval(count, total);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it('holds the share and lies within 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.nat({ max: 500 }), (count, more) => {
        const total = count + more + 1;
        const [low, high] = wilsonInterval(count, total);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(count / total + 1e-12);
        expect(high).toBeGreaterThanOrEqual(count / total - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('says nothing about no papers', () => {
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
  });
});
