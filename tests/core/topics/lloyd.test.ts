import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { lloyd, lloydOnSample } from '../../../src/core/topics/lloyd.ts';
import { inertia, measureNearest } from '../../../src/core/topics/nearestCentroid.ts';
import { blobs } from '../../support/coreClusters.ts';
import { pointTables } from '../../support/coreMatrices.ts';
import { quantisedPoints, roundingOf } from '../../support/quantisedPoints.ts';

const tables = pointTables({ rows: [1, 14], columns: [1, 4] });
/** Points and some of them as centroids. */
const pointsAndCentroids = tables.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.subarray(rows, { minLength: 1 })),
);

/** Iterations on the points of a line. */
function onLine(start: readonly number[], maxIterations: number) {
  const line = quantisedPoints([[0], [1], [10], [11], [14]]);
  const settled = lloydOnSample(line.rows, line.flat(start.map((value) => [value])), maxIterations);
  return {
    centroids: line.written(settled.centroids).map(([value]) => Number(value!.toFixed(2))),
    best: [...settled.best],
  };
}

describe('on a line', () => {
  test('moves centroids to the means of their rows', () => {
    expect(onLine([0, 1], 20)).toEqual({ centroids: [0.5, 11.67], best: [0, 0, 1, 1, 1] });
  });

  test('stops where it is told to', () => {
    expect(onLine([0, 1], 1).centroids).toEqual([0, 9]);
    expect(onLine([0, 1], 0).centroids).toEqual([0, 1]);
  });

  test('drops a centroid that no row is near', () => {
    expect(onLine([5, -14], 20).centroids).toEqual([7.2]);
  });
});

test('settles with every centroid on the mean of its rows, and never worse than it began', () => {
  fc.assert(
    fc.property(pointsAndCentroids, ([points, start]) => {
      const { rows, scale, flat, written } = quantisedPoints(points);
      const settled = lloydOnSample(rows, flat(start), 100);
      written(settled.centroids).forEach((centroid, c) => {
        const own = points.filter((_, row) => settled.best[row] === c);
        expect(own.length).toBeGreaterThan(0);
        centroid.forEach((value, i) => {
          const mean = own.reduce((sum, row) => sum + row[i]!, 0) / own.length;
          expect(Math.abs(value - mean)).toBeLessThan(roundingOf(scale));
        });
      });
      const begun = lloydOnSample(rows, flat(start), 0);
      expect(inertia(measureNearest(settled, { rows, ...settled }))).toBeLessThanOrEqual(
        inertia(measureNearest(begun, { rows, ...begun })) + 1e-3,
      );
    }),
  );
});

test('keeps centroids of rows that are as long as rows may be within their length', () => {
  // On the axes: a centroid that went beyond the end of its row would not fit into 16 bits.
  const axes = Array.from({ length: 12 }, (_, row) => (row % 3 === 0 ? [1, 0] : [0, 1]));
  const { rows, flat } = quantisedPoints([...axes, [0.6, 0.7], [0.7, 0.6]]);
  const start = [
    [0.2, 0.1],
    [0.1, 0.2],
  ];
  for (let iterations = 0; iterations < 6; iterations++) {
    const { best } = lloydOnSample(rows, flat(start), iterations);
    expect([...best.subarray(0, 3)]).toEqual([0, 1, 1]);
  }
});

test('gives the same in blocks as in one piece', async () => {
  const centres = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  // More rows than a block has, so that sums of several are added up.
  const { rows, flat } = quantisedPoints(blobs(centres, 3000, 0.7));
  const start = flat(centres.map((centre) => centre.map((value) => value / 2)));
  expect(await lloyd(rows, start, 8, inThread)).toEqual(lloydOnSample(rows, start, 8));
});
