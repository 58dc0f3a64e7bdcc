import { describe, expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { chooseTopicCount, topicCountDefaults } from '../../../src/core/topics/topicCount.ts';
import { blobs } from '../../support/coreClusters.ts';
import { sparse } from '../../support/coreMatrices.ts';
import { quantisedPoints } from '../../support/quantisedPoints.ts';

const silent = (): void => undefined;
type Points = readonly (readonly number[])[];

/** Each paper has the terms of the columns in which it is large, and one that all have. */
const termsOf = (points: Points) =>
  sparse(points.map((point) => [1, ...point.map((value) => (value > 0.5 ? 1 : 0))]));
const choose = (points: Points, topics: number | 'auto' = 'auto', seed = 1) => {
  const { rows } = quantisedPoints(points);
  return chooseTopicCount(rows, termsOf(points), { topics, seed }, inThread, silent);
};

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

  test('recommends a range around the number that it takes', async () => {
    const { topics, evidence } = await choose(blobs([[0, 0]], 200, 1));
    const range = evidence.flatMap(({ recommended }, at) => (recommended ? [at] : []));
    expect(range).toEqual(range.map((_, i) => range[0]! + i));
    expect(range.map((at) => evidence[at]!.topics)).toContain(topics);
  });

  test('sees that runs agree where groups are apart, and less where there is none', async () => {
    const apart = await choose(blobs(corners(4), 50, 0.05));
    const one = await choose(blobs([[0, 0, 0, 0]], 200, 1));
    const at4 = ({ evidence }: typeof apart) => evidence.find(({ topics }) => topics === 4)!;
    expect(at4(apart).stability).toBe(1);
    expect(at4(one).stability).toBeLessThan(0.9);
    expect(
      apart.evidence.filter(({ topics }) => topics > 4).map((e) => e.stability < 1),
    ).not.toContain(false);
  });

  test('does not hang on the seed', async () => {
    const points = blobs(corners(5), 40, 0.4);
    expect(await choose(points, 'auto', 2)).toEqual(await choose(points, 'auto', 1));
  });

  test.each([12, 30, 60, 200])('gives %i papers few topics', async (papers) => {
    const { topics, evidence } = await choose(blobs(corners(6), Math.ceil(papers / 6), 0.6));
    expect(topics).toBeLessThanOrEqual(Math.sqrt(6 * Math.ceil(papers / 6)));
    expect(evidence.length).toBeGreaterThan(0);
  });

  test.each([2, 3, 5])('takes a corpus of %i papers', async (papers) => {
    const { topics } = await choose(Array.from({ length: papers }, (_, row) => [row, row * row]));
    expect(topics).toBeGreaterThanOrEqual(2);
    expect(topics).toBeLessThanOrEqual(papers);
  });

  test('takes papers that are all alike', async () => {
    const { topics, evidence } = await choose(new Array<number[]>(30).fill([1, 0]));
    expect(evidence.map((one) => one.topics)).toContain(topics);
    expect(evidence.every(({ silhouette }) => silhouette === 0)).toBe(true);
  });

  test('gives the same answer again', async () => {
    const points = blobs(corners(5), 40, 0.4);
    expect(await choose(points)).toEqual(await choose(points));
  });
});

test('goes on to 1', async () => {
  const fractions: number[] = [];
  const points = [[0], [1], [5], [6]];
  const { rows } = quantisedPoints(points);
  await chooseTopicCount(rows, termsOf(points), { topics: 'auto', seed: 1 }, inThread, (fraction) =>
    fractions.push(fraction),
  );
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
});
