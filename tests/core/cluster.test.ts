import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cluster, clusterDefaults, takeRows, type Clusters } from '../../src/core/cluster.ts';
import golden from '../golden/kmeans.json' with { type: 'json' };
import { adjustedRand, blobs } from '../support/coreClusters.ts';
import { dense, euclidean, pointTables } from '../support/coreMatrices.ts';

type Points = readonly (readonly number[])[];

const silent = (): void => undefined;
const clustered = (points: Points, topics: number, seed = 1): Clusters =>
  cluster(dense(points), topics, seed, silent);
const inertiaOf = ({ distance }: Clusters): number => distance.reduce((sum, d) => sum + d * d, 0);

describe('on six points in two groups', () => {
  const points = [
    [0, 10],
    [0, 0],
    [1, 0],
    [0, 11],
    [0, 1],
    [1, 1],
  ];
  const found = clustered(points, 2);

  test('topics are numbered by size', () => {
    expect([...found.topicOf]).toEqual([1, 0, 0, 1, 0, 0]);
    expect([...found.sizes]).toEqual([4, 2]);
    expect(found.topics).toBe(2);
  });

  test('centroids are means, and distances are to them', () => {
    expect([...found.centroids]).toEqual([0.5, 0.5, 0, 10.5]);
    expect(found.distance[0]).toBeCloseTo(0.5, 6);
    expect(found.distance[1]).toBeCloseTo(Math.SQRT1_2, 6);
  });

  test('membership compares the own topic with the next', () => {
    const own = 0.5;
    const next = euclidean([0, 10], [0.5, 0.5]);
    expect(found.membership[0]).toBeCloseTo(next / (own + next), 6);
  });
});

test('of topics of one size the one with the earliest paper comes first', () => {
  expect([...clustered([[9], [0], [9.5], [0.5]], 2).topicOf]).toEqual([0, 1, 0, 1]);
});

test('a paper halfway between two topics has membership 0.5, and one on its centroid 1', () => {
  const { membership } = clustered([[0], [0], [0], [2], [2], [2]], 2);
  expect([...membership]).toEqual([1, 1, 1, 1, 1, 1]);
  const { membership: single } = clustered([[0], [4]], 1);
  expect([...single]).toEqual([1, 1]);
});

test('gives fewer topics when there are fewer distinct points', () => {
  const found = clustered(
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

test('gives every paper its own topic when as many are asked for', () => {
  expect([...clustered([[0], [5], [9]], 3).topicOf]).toEqual([0, 1, 2]);
});

test('every topic is in use, and what is said of it is so', () => {
  const tables = pointTables({ rows: [2, 30], columns: [1, 3] });
  fc.assert(
    fc.property(tables, fc.integer({ min: 1, max: 8 }), fc.nat(99), (points, topics, seed) => {
      const found = clustered(points, Math.min(topics, points.length), seed);
      const columns = points[0]!.length;
      expect(found.topics).toBeLessThanOrEqual(topics);
      expect(found.sizes).toHaveLength(found.topics);
      expect(found.centroids).toHaveLength(found.topics * columns);
      expect([...found.sizes]).toEqual([...found.sizes].sort((a, b) => b - a));
      found.sizes.forEach((size, topic) => {
        const own = points.filter((_, row) => found.topicOf[row] === topic);
        expect(own).toHaveLength(size);
        expect(size).toBeGreaterThan(0);
      });
      points.forEach((point, row) => {
        const centroid = found.centroids.subarray(
          found.topicOf[row]! * columns,
          (found.topicOf[row]! + 1) * columns,
        );
        expect(found.distance[row]).toBeCloseTo(euclidean(point, [...centroid]), 4);
        expect(found.membership[row]).toBeGreaterThanOrEqual(0.5);
        expect(found.membership[row]).toBeLessThanOrEqual(1);
      });
      expect(found.silhouette).toBeGreaterThanOrEqual(-1);
      expect(found.silhouette).toBeLessThanOrEqual(1);
    }),
  );
});

test('the same seed gives the same bytes', () => {
  const points = blobs(
    [
      [0, 0],
      [3, 3],
      [0, 5],
    ],
    30,
    2,
  );
  expect(clustered(points, 3, 4)).toEqual(clustered(points, 3, 4));
});

test('goes on from 0 to 1', () => {
  const fractions: number[] = [];
  cluster(dense([[0], [1], [2]]), 2, 1, (fraction) => fractions.push(fraction));
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
});

test('carries the topics of a sample to a corpus larger than the sample', () => {
  const centres = [
    [0, 0, 0],
    [9, 0, 0],
    [0, 9, 0],
  ];
  const each = clusterDefaults.sample;
  const truth = Array.from({ length: each * 3 }, (_, row) => Math.floor(row / each));
  const found = clustered(blobs(centres, each, 1), 3);
  expect(adjustedRand(found.topicOf, truth)).toBe(1);
  expect(found.distance).toHaveLength(each * 3);
});

test('takeRows takes rows in the order given', () => {
  const rows = dense([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
  expect([...takeRows(rows, Uint32Array.of(0, 2)).values]).toEqual([1, 2, 5, 6]);
  expect(takeRows(rows, Uint32Array.of(0, 1, 2))).toBe(rows);
});

describe('against scikit-learn', () => {
  test('its inertia is not worse than the best of ten runs by more than 2 %', () => {
    const { points, topics, inertia } = golden.overlapping;
    for (const seed of [1, 2, 3]) {
      expect(inertiaOf(clustered(points, topics, seed))).toBeLessThan(inertia * 1.02);
    }
  });

  test('it finds the same groups where they are apart', () => {
    const { points, topics, labels } = golden.apart;
    expect(adjustedRand(clustered(points, topics).topicOf, labels)).toBe(1);
  });
});
