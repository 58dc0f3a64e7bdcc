import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder } from '../../../src/dashboard/map/nearest.ts';

const coordinate = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 1000);

describe('createFinder', () => {
  it('finds a paper as near as the nearest of all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 40 }),
        fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 5 }),
        (points, targets) => {
          const x = Float32Array.from(points, ([value]) => value);
          const y = Float32Array.from(points, ([, value]) => value);
          const find = createFinder({ x, y }, [...points.keys()]);
          for (const [atX, atY] of targets) {
            const distance = (row: number) => Math.hypot(x[row]! - atX, y[row]! - atY);
            const least = Math.min(...points.map((_, row) => distance(row)));
            expect(distance(find(atX, atY))).toBeCloseTo(least, 6);
          }
        },
      ),
    );
  });

  it('looks among the given rows only', () => {
    const x = Float32Array.from([0, 0.1, 5, 9]);
    const find = createFinder({ x, y: new Float32Array(4) }, [2, 3]);
    expect(find(0, 0)).toBe(2);
  });

  it('finds nothing among no papers', () => {
    const none = new Float32Array(0);
    expect(createFinder({ x: none, y: none }, [])(0, 0)).toBe(-1);
  });
});
