import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { cluster } from '../../../src/core/topics/cluster.ts';
import { place } from '../../../src/core/map/place.ts';
import { relate } from '../../../src/core/related/relate.ts';
import type { RelatedPapers } from '../../../src/core/types.ts';
import { blobs } from '../../support/coreClusters.ts';
import { pointTables, unit } from '../../support/coreMatrices.ts';
import { quantisedPoints } from '../../support/quantisedPoints.ts';

const silent = (): void => undefined;

async function placed(table: readonly (readonly number[])[], topics: number, seed = 1) {
  const { rows } = quantisedPoints(table.map(unit));
  const clusters = await cluster(rows, topics, seed, inThread, silent);
  const { related } = await relate(rows, inThread, seed, silent);
  return { ...(await place(related, clusters, seed, inThread, silent)), clusters };
}

const groups = blobs(
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  25,
  0.2,
);

describe('three groups of papers', async () => {
  const { x, y, clusters } = await placed(groups, 3);

  test('become three places on the map', () => {
    const distance = (a: number, b: number): number => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
    let nearestOfOwn = 0;
    x.forEach((_, row) => {
      const others = [...x.keys()].filter((other) => other !== row);
      const nearest = others.reduce((a, b) => (distance(row, b) < distance(row, a) ? b : a));
      if (clusters.topicOf[nearest] === clusters.topicOf[row]) nearestOfOwn++;
    });
    expect(nearestOfOwn).toBe(groups.length);
  });

  test('reach the edge of the map on its longer side, and lie in its middle', () => {
    const [left, right] = [Math.min(...x), Math.max(...x)];
    const [bottom, top] = [Math.min(...y), Math.max(...y)];
    expect(Math.max(right - left, top - bottom)).toBeCloseTo(2, 5);
    expect(left + right).toBeCloseTo(0, 5);
    expect(bottom + top).toBeCloseTo(0, 5);
  });

  test('are at the same place with the same seed, at another one with another', async () => {
    const again = await placed(groups, 3);
    expect(again.x).toEqual(x);
    expect(again.y).toEqual(y);
    expect((await placed(groups, 3, 2)).x).not.toEqual(x);
  });
});

test('the widest direction of the map is level', async () => {
  const { x, y } = await placed(
    blobs(
      [
        [1, 0],
        [0, 1],
      ],
      30,
      0.1,
    ),
    2,
  );
  const spread = (values: Float32Array): number => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  };
  expect(spread(x)).toBeGreaterThan(spread(y));
  const covariance = x.reduce((sum, value, row) => sum + value * y[row]!, 0);
  const mean = (values: Float32Array): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(Math.abs(covariance - x.length * mean(x) * mean(y))).toBeLessThan(1e-3 * spread(x));
});

test('papers that nothing relates have a place as well', async () => {
  const alone: RelatedPapers = {
    indptr: Uint32Array.of(0, 0, 0, 0),
    indices: new Uint32Array(),
    similarity: new Float32Array(),
  };
  const clusters = { topicOf: Uint16Array.of(0, 0, 0), centroids: Float32Array.of(1), topics: 1 };
  const { x, y } = await place(alone, clusters, 1, inThread, silent);
  expect([...x, ...y].every((value) => value >= -1 && value <= 1)).toBe(true);
});

test('a single paper lies in the middle', async () => {
  const related: RelatedPapers = {
    indptr: Uint32Array.of(0, 0),
    indices: new Uint32Array(),
    similarity: new Float32Array(),
  };
  const clusters = { topicOf: Uint16Array.of(0), centroids: Float32Array.of(1), topics: 1 };
  expect(await place(related, clusters, 1, inThread, silent)).toEqual({
    x: Float32Array.of(0),
    y: Float32Array.of(0),
  });
});

test('every place lies within -1 and 1', async () => {
  const tables = pointTables({ rows: [2, 12], columns: [2, 3] });
  await fc.assert(
    fc.asyncProperty(tables, fc.integer({ min: 1, max: 3 }), async (table, topics) => {
      const { x, y } = await placed(table, Math.min(topics, table.length));
      expect([...x, ...y].every((value) => value >= -1 && value <= 1)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('goes on from 0 to 1', async () => {
  const fractions: number[] = [];
  const related: RelatedPapers = {
    indptr: Uint32Array.of(0, 1, 2),
    indices: Uint32Array.of(1, 0),
    similarity: Float32Array.of(0.5, 0.5),
  };
  const clusters = { topicOf: Uint16Array.of(0, 0), centroids: Float32Array.of(1), topics: 1 };
  await place(related, clusters, 1, inThread, (fraction) => fractions.push(fraction));
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
});
