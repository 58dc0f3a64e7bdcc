import { describe, expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { chooseTopicCount, topicCountDefaults } from '../../../src/core/topics/topicCount.ts';
import { blobs } from '../../support/coreClusters.ts';
import { quantisedPoints } from '../../support/quantisedPoints.ts';

const silent = (): void => undefined;
const choose = (points: readonly (readonly number[])[], topics: number | 'auto' = 'auto') =>
  chooseTopicCount(quantisedPoints(points).rows, { topics, seed: 1 }, inThread, silent);

/** Corners of a simplex: all equally far from each other. */
const corners = (count: number): number[][] =>
  Array.from({ length: count }, (_, i) => Array.from({ length: count }, (_, j) => +(i === j)));

test('takes a number that is given, and tries nothing', async () => {
  expect(await choose([[0], [1], [2]], 2)).toEqual({ topics: 2, evidence: [] });
});

describe('auto', () => {
  test.each([3, 4, 5])('finds %i groups that are well apart', async (groups) => {
    const { topics } = await choose(blobs(corners(groups), 10, 0.05));
    expect(topics).toBe(groups);
  });

  test('says what it tried, ascending, and how well it went', async () => {
    const { topics, evidence } = await choose(blobs(corners(4), 30, 0.2));
    const tried = evidence.map((one) => one.topics);
    expect(tried).toEqual([...new Set(tried)].sort((a, b) => a - b));
    expect(tried.length).toBeLessThanOrEqual(topicCountDefaults.candidates);
    expect(tried).toContain(topics);
    for (const { silhouette } of evidence) {
      expect(silhouette).toBeGreaterThanOrEqual(-1);
      expect(silhouette).toBeLessThanOrEqual(1);
    }
  });

  test('prefers the smallest number that comes near the best', async () => {
    const { topics, evidence } = await choose(blobs([[0, 0]], 200, 1));
    const best = Math.max(...evidence.map(({ silhouette }) => silhouette));
    const near = evidence.filter(({ silhouette }) => silhouette >= best - 0.1 * Math.abs(best));
    expect(topics).toBe(near[0]!.topics);
  });

  test.each([2, 3, 5])('takes a corpus of %i papers', async (papers) => {
    const { topics } = await choose(Array.from({ length: papers }, (_, row) => [row, row * row]));
    expect(topics).toBeGreaterThanOrEqual(2);
    expect(topics).toBeLessThanOrEqual(papers);
  });

  test('takes papers that are all alike', async () => {
    const { topics, evidence } = await choose(new Array<number[]>(30).fill([1, 0]));
    expect(topics).toBe(evidence[0]!.topics);
    expect(evidence.every(({ silhouette }) => silhouette === 0)).toBe(true);
  });

  test('gives the same answer again', async () => {
    const points = blobs(corners(5), 40, 0.4);
    expect(await choose(points)).toEqual(await choose(points));
  });
});

test('goes on to 1', async () => {
  const fractions: number[] = [];
  const { rows } = quantisedPoints([[0], [1], [5], [6]]);
  await chooseTopicCount(rows, { topics: 'auto', seed: 1 }, inThread, (fraction) =>
    fractions.push(fraction),
  );
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
});
