import { expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { cluster } from '../../../src/core/topics/cluster.ts';
import { describeThemes, describeTopics } from '../../../src/core/topics/describe.ts';
import type { NamedGroup } from '../../../src/core/topics/name.ts';
import type { TopicTrend } from '../../../src/core/types.ts';
import { quantisedPoints } from '../../support/quantisedPoints.ts';

const named = (name: string): NamedGroup => ({
  name,
  terms: [{ label: name, weight: 1 }],
});
const trend: TopicTrend = {
  counts: [],
  shares: [],
  kind: 'unclear',
  slope: null,
  q: null,
  sentence: '',
};
// Seven papers on a line: topic 0 around 1, topic 1 around 20.
const points = [0, 20, 1, 2, 1.1, 0.9, 4];
const { rows } = quantisedPoints(points.map((at) => [at]));
const clusters = await cluster(rows, 2, 1, inThread, () => undefined);
const x = Float32Array.from([0, 9, 1, 2, 3, 4, 5]);
const y = Float32Array.from([10, -1, 20, 30, 40, 50, 60]);

test('a topic has its size, its exemplars and its place', () => {
  const topics = describeTopics(
    clusters.topicOf,
    [named('Rye'), named('Keel')],
    [[4, 2], [1]],
    Uint16Array.of(1, 0),
    [trend, trend],
    x,
    y,
  );
  expect(topics[0]).toEqual({
    id: 0,
    name: 'Rye',
    terms: [{ label: 'Rye', weight: 1 }],
    size: 6,
    theme: 1,
    exemplars: [4, 2],
    x: 2.5,
    y: 35,
    trend,
  });
  expect(topics[1]).toMatchObject({ id: 1, size: 1, theme: 0, exemplars: [1], x: 9, y: -1 });
});

test('a theme has its topics, largest first, and the papers of them all', () => {
  const topicOf = Uint16Array.of(0, 0, 0, 1, 1, 2);
  const places = Float32Array.of(1, 2, 3, 4, 5, 6);
  const themes = describeThemes(
    topicOf,
    Uint16Array.of(0, 1, 0),
    [named('Food'), named('Boats')],
    places,
    places,
  );
  expect(themes.map(({ size, topics, x: at }) => ({ size, topics, at }))).toEqual([
    { size: 4, topics: [0, 2], at: 2.5 },
    { size: 2, topics: [1], at: 4.5 },
  ]);
  expect(themes[0]).toMatchObject({ id: 0, name: 'Food', y: 2.5 });
});
