import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { cluster, clusterDefaults } from '../../../src/core/topics/cluster.ts';
import golden from '../../golden/kmeans.json' with { type: 'json' };
import { adjustedRand, blobs } from '../../support/coreClusters.ts';
import { euclidean, pointTables } from '../../support/coreMatrices.ts';
import { quantisedPoints, roundingOf } from '../../support/quantisedPoints.ts';

type Points = readonly (readonly number[])[];

const silent = (): void => undefined;

/** Topics, with distances and centroids in the scale of the points. */
async function clustered(points: Points, topics: number, seed = 1) {
  const { rows, scale, written } = quantisedPoints(points);
  const found = await cluster(rows, topics, seed, inThread, silent);
  return {
    ...found,
    scale,
    centroids: written(found.centroids),
    distance: Array.from(found.distance, (distance) => distance * scale),
  };
}

const inertiaOf = ({ distance }: { readonly distance: readonly number[] }): number =>
  distance.reduce((sum, d) => sum + d * d, 0);

describe('on six points in two groups', async () => {
  const points = [
    [0, 10],
    [0, 0],
    [1, 0],
    [0, 11],
    [0, 1],
    [1, 1],
  ];
  const found = await clustered(points, 2);

  test('topics are numbered by size', async () => {
    expect([...found.topicOf]).toEqual([1, 0, 0, 1, 0, 0]);
    expect([...found.sizes]).toEqual([4, 2]);
    expect(found.topics).toBe(2);
  });

  test('centroids are means, and distances are to them', async () => {
    expect(found.centroids.map((row) => row.map((value) => Number(value.toFixed(2))))).toEqual([
      [0.5, 0.5],
      [0, 10.5],
    ]);
    expect(found.distance[0]).toBeCloseTo(0.5, 2);
    expect(found.distance[1]).toBeCloseTo(Math.SQRT1_2, 2);
  });

  test('membership compares the own topic with the next', async () => {
    const own = 0.5;
    const next = euclidean([0, 10], [0.5, 0.5]);
    expect(found.membership[0]).toBeCloseTo(next / (own + next), 3);
  });
});

test('of topics of one size the one with the earliest paper comes first', async () => {
  expect([...(await clustered([[9], [0], [9.5], [0.5]], 2)).topicOf]).toEqual([0, 1, 0, 1]);
});

test('a paper halfway between two topics has membership 0.5, and one on its centroid 1', async () => {
  const { membership } = await clustered([[0], [0], [0], [2], [2], [2]], 2);
  expect([...membership]).toEqual([1, 1, 1, 1, 1, 1]);
  const { membership: single } = await clustered([[0], [4]], 1);
  expect([...single]).toEqual([1, 1]);
});

test('gives fewer topics when there are fewer distinct points', async () => {
  const found = await clustered(
    [
      [1, 0],
      [1, 0],
      [0, 1],
      [1, 0],
    ],
    4,
  );
  expect(found.topics).toBe(2);
  expect([...found.topicOf]).toEqual([0, 0, 1, 0]);
});

test('gives every paper its own topic when as many are asked for', async () => {
  expect([...(await clustered([[0], [5], [9]], 3)).topicOf]).toEqual([0, 1, 2]);
});

test('every topic is in use, and what is said of it is so', async () => {
  const tables = pointTables({ rows: [2, 30], columns: [1, 3] });
  await fc.assert(
    fc.asyncProperty(
      tables,
      fc.integer({ min: 1, max: 8 }),
      fc.nat(99),
      async (points, topics, seed) => {
        const found = await clustered(points, Math.min(topics, points.length), seed);
        expect(found.topics).toBeLessThanOrEqual(topics);
        expect(found.sizes).toHaveLength(found.topics);
        expect(found.centroids).toHaveLength(found.topics);
        expect([...found.sizes]).toEqual([...found.sizes].sort((a, b) => b - a));
        found.sizes.forEach((size, topic) => {
          const own = points.filter((_, row) => found.topicOf[row] === topic);
          expect(own).toHaveLength(size);
          expect(size).toBeGreaterThan(0);
        });
        points.forEach((point, row) => {
          const centroid = found.centroids[found.topicOf[row]!]!;
          const off = Math.abs(found.distance[row]! - euclidean(point, centroid));
          expect(off).toBeLessThan(roundingOf(found.scale));
          expect(found.membership[row]).toBeGreaterThanOrEqual(0.5);
          expect(found.membership[row]).toBeLessThanOrEqual(1);
        });
        expect(found.silhouette).toBeGreaterThanOrEqual(-1);
        expect(found.silhouette).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('the same seed gives the same bytes', async () => {
  const points = blobs(
    [
      [0, 0],
      [3, 3],
      [0, 5],
    ],
    30,
    2,
  );
  const plain = async () => JSON.stringify(await clustered(points, 3, 4));
  expect(await plain()).toBe(await plain());
});

test('goes on from 0 to 1', async () => {
  const fractions: number[] = [];
  const { rows } = quantisedPoints([[0], [1], [2]]);
  await cluster(rows, 2, 1, inThread, (fraction) => fractions.push(fraction));
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
});

test.each([
  { than: 'the sample', each: clusterDefaults.sample },
  { than: 'twice the larger sample', each: Math.ceil(clusterDefaults.largerSample * 0.7) },
])('carries the topics of a sample to a corpus larger than $than', async ({ each }) => {
  const centres = [
    [0, 0, 0],
    [9, 0, 0],
    [0, 9, 0],
  ];
  const truth = Array.from({ length: each * 3 }, (_, row) => Math.floor(row / each));
  const found = await clustered(blobs(centres, each, 1), 3);
  expect(adjustedRand(found.topicOf, truth)).toBe(1);
  expect(found.distance).toHaveLength(each * 3);
});

describe('against scikit-learn', () => {
  test('its inertia is not worse than the best of ten runs by more than 2 %', async () => {
    const { points, topics, inertia } = golden.overlapping;
    for (const seed of [1, 2, 3]) {
      expect(inertiaOf(await clustered(points, topics, seed))).toBeLessThan(inertia * 1.02);
    }
  });

  test('it finds the same groups where they are apart', async () => {
    const { points, topics, labels } = golden.apart;
    expect(adjustedRand((await clustered(points, topics)).topicOf, labels)).toBe(1);
  });
});
