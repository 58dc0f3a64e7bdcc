import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/random.ts';
import { densityShapes, type DensityShape } from '../../../src/dashboard/map/density.ts';

/** Two groups of papers, one a theme, and one paper on its own. */
function twoGroups() {
  const random = seededRandom(3);
  const near = (centre: number) => centre + (random() - 0.5) * 0.2;
  const rows = 400;
  const x = Float32Array.from({ length: rows }, (_, row) => near(row % 2 === 0 ? -0.6 : 0.6));
  const y = Float32Array.from({ length: rows }, () => near(0));
  x[0] = 0;
  y[0] = 0.9;
  return { x, y, topic: Uint16Array.from({ length: rows }, (_, row) => row % 2) };
}

const edge = ({ rings }: DensityShape, pick: (values: number[]) => number) =>
  pick(rings.flatMap((ring) => ring.map(([x]) => x)));

describe('densityShapes', () => {
  it('draws land around each theme, and none around a paper on its own', () => {
    const shapes = densityShapes(twoGroups(), [0, 1], 2);
    const [left] = shapes.filter(({ theme, level }) => theme === 0 && level === 0);
    expect(edge(left!, (values) => Math.max(...values))).toBeLessThan(-0.3);
    expect(edge(left!, (values) => Math.min(...values))).toBeGreaterThan(-1);
    const [right] = shapes.filter(({ theme, level }) => theme === 1 && level === 0);
    expect(edge(right!, (values) => Math.min(...values))).toBeGreaterThan(0.3);
  });

  it('draws higher levels inside lower ones', () => {
    const land = densityShapes(twoGroups(), [0, 1], 2).filter(
      ({ theme, rings }) => theme === 1 && rings.length > 0,
    );
    expect(land.length).toBeGreaterThan(1);
    const widths = land.map(
      (shape) =>
        edge(shape, (values) => Math.max(...values)) - edge(shape, (values) => Math.min(...values)),
    );
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
  });

  it('draws nothing for a handful of papers far from each other', () => {
    const x = Float32Array.from([-1, 0, 1]);
    const y = Float32Array.from([0, 1, 0]);
    const shapes = densityShapes({ x, y, topic: new Uint16Array(3) }, [0], 1);
    expect(shapes.flatMap(({ rings }) => rings)).toEqual([]);
  });
});
