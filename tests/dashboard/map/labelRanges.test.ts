import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  labelRanges,
  type LabelBox,
  type ZoomRange,
} from '../../../src/dashboard/map/labelRanges.ts';

/** Few enough places that labels often lie on each other, or in one line. */
const place = fc.integer({ min: -6, max: 6 }).map((value) => value / 6);
const size = (largest: number) => fc.integer({ min: 4, max: largest });
const coarse = fc.record({ x: place, y: place, width: size(200), height: size(40) });
const fine = fc.record({ x: place, y: place, width: size(200), height: size(40), dy: size(30) });
const anyLabels: fc.Arbitrary<LabelBox[]> = fc
  .tuple(fc.array(coarse), fc.array(coarse), fc.array(fine))
  .map(([themes, topics, titles]) => [
    ...themes.map((box) => ({ ...box, dy: 0, from: 0, until: 3 })),
    ...topics.map((box) => ({ ...box, dy: 0, from: 1, until: Infinity })),
    ...titles.map((box) => ({ ...box, from: 4, until: Infinity })),
  ]);
const fit = 100;

const isShown = (range: ZoomRange, zoom: number) => zoom >= range.min && zoom < range.max;

/** Pixels by which two labels overlap; zero or less when they do not. */
function overlap(a: LabelBox, b: LabelBox, zoom: number): number {
  const across = (a.width + b.width) / 2 - Math.abs(zoom * fit * (a.x - b.x));
  const down = (a.height + b.height) / 2 - Math.abs(zoom * fit * (a.y - b.y) + a.dy - b.dy);
  return Math.min(across, down);
}

describe('labelRanges', () => {
  it('never lets two labels overlap, at any zoom', () => {
    fc.assert(
      fc.property(
        anyLabels,
        fc.array(fc.double({ min: 0.3, max: 80, noNaN: true })),
        (labels, some) => {
          const ranges = labelRanges(labels, fit);
          // Every zoom at which something appears, and just after.
          const zooms = [...some, ...ranges.flatMap(({ min }) => [min, min * 1.001])];
          for (const zoom of zooms.filter((value) => value > 0 && Number.isFinite(value))) {
            const shown = labels.filter((_, i) => isShown(ranges[i]!, zoom));
            shown.forEach((a, i) =>
              shown.slice(i + 1).forEach((b) => expect(overlap(a, b, zoom)).toBeLessThan(1e-6)),
            );
          }
        },
      ),
    );
  });

  it('keeps what has appeared to the end of its level', () => {
    fc.assert(
      fc.property(anyLabels, (labels) => {
        const ranges = labelRanges(labels, fit);
        expect(ranges.map(({ max }) => max)).toEqual(labels.map(({ until }) => until));
        ranges.forEach(({ min }, i) => expect(min).toBeGreaterThanOrEqual(labels[i]!.from));
      }),
    );
  });

  it('finds in cells what a comparison of all pairs finds', () => {
    fc.assert(
      fc.property(anyLabels, (labels) => {
        // One label of a finer level, far away, puts all others among the coarse ones.
        const far = { x: 1e6, y: 1e6, width: 1, height: 1, dy: 0, from: 1e6, until: Infinity };
        expect(labelRanges([...labels, far], fit).slice(0, -1)).toEqual(labelRanges(labels, fit));
      }),
    );
  });

  const box = { y: 0, width: 100, height: 20, dy: 0, from: 0, until: Infinity };

  it('shows a label from the zoom at which an earlier one leaves it room', () => {
    // 50 pixels apart at zoom 1, and 100 wide: side by side from zoom 2 on.
    expect(
      labelRanges(
        [
          { ...box, x: 0 },
          { ...box, x: 0.5 },
        ],
        fit,
      ),
    ).toEqual([
      { min: 0, max: Infinity },
      { min: 2, max: Infinity },
    ]);
  });

  it('waits only as long as the other one is there', () => {
    const theme = { ...box, x: 0, until: 1.5 };
    expect(labelRanges([theme, { ...box, x: 0.5 }], fit)[1]!.min).toBe(1.5);
  });

  it('never shows the second of two in one place', () => {
    const [, second] = labelRanges(
      [
        { ...box, x: 0 },
        { ...box, x: 0 },
      ],
      fit,
    );
    expect(second!.min).toBe(Infinity);
  });

  it('gives nothing for nothing', () => {
    expect(labelRanges([], fit)).toEqual([]);
  });
});
