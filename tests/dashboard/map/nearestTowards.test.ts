import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIRECTIONS, nearestTowards } from '../../../src/dashboard/map/nearestTowards.ts';

/** A cross of papers around the first, with one askew. */
const map = {
  x: Float32Array.of(0, 1, -1, 0, 0, 0.5),
  y: Float32Array.of(0, 0, 0, 1, -1, 0.45),
};

describe('the nearest paper in a direction', () => {
  it.each([
    ['ArrowLeft', 2],
    ['ArrowUp', 4],
    ['ArrowDown', 3],
    // The one askew is nearer, but lies aside.
    ['ArrowRight', 1],
  ] as const)('%s', (key, row) => {
    expect(nearestTowards(map, [0, 0], DIRECTIONS[key], null)).toBe(row);
  });

  it('is lit', () => {
    const lit = Uint8Array.of(1, 0, 1, 1, 1, 1);
    expect(nearestTowards(map, [0, 0], DIRECTIONS.ArrowRight, lit)).toBe(5);
  });

  it('is none at the edge', () => {
    expect(nearestTowards(map, [1, 0], DIRECTIONS.ArrowRight, null)).toBeNull();
  });

  it('lies within 45 degrees of it', () => {
    const place = fc.float({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { minLength: 2 }), (places) => {
        const columns = {
          x: Float32Array.from(places, ([x]) => x),
          y: Float32Array.from(places, ([, y]) => y),
        };
        const from = [columns.x[0]!, columns.y[0]!] as const;
        const row = nearestTowards(columns, from, DIRECTIONS.ArrowUp, null);
        const above = places.some(
          (_, i) =>
            from[1] - columns.y[i]! > 0 &&
            Math.abs(columns.x[i]! - from[0]) <= from[1] - columns.y[i]!,
        );
        expect(row !== null).toBe(above);
        if (row !== null) {
          const up = from[1] - columns.y[row]!;
          expect(Math.abs(columns.x[row]! - from[0])).toBeLessThanOrEqual(up);
        }
      }),
    );
  });
});
