import { describe, expect, test } from 'vitest';
import { inThread } from '../../src/core/blocks.ts';
import { buildAtlas, buildDefaults } from '../../src/core/buildAtlas.ts';
import { UserError, type Atlas, type Paper, type StageName } from '../../src/core/types.ts';
import { dozen } from '../support/atlasDozen.ts';
import { adjustedRand } from '../support/coreClusters.ts';
import { abstracts, madeCorpus, paper, subjectOf } from '../support/coreCorpus.ts';
import { paperBlocks } from '../support/paperBlocks.ts';

const silent = (): void => undefined;
const build = (papers: readonly Paper[], topics: number | 'auto' = 'auto'): Promise<Atlas> =>
  buildAtlas(paperBlocks(papers), { topics, seed: 1 }, inThread, silent);

describe('twelve papers about bread, sailing and the sky', async () => {
  const atlas = await build(dozen);

  test('are three topics that a reader would name so', () => {
    expect([...atlas.topicOf]).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2]);
    const [bread, sailing, sky] = atlas.topics.map(({ name }) => name);
    expect(bread).toMatch(/bread/i);
    expect(sailing).toMatch(/sail|boat|wind/i);
    expect(sky).toMatch(/star|telescope|galax|light curve/i);
  });

  test('have their related papers in their own topic first', () => {
    const { indptr, indices } = atlas.related;
    for (let row = 0; row < dozen.length; row++) {
      const nearest = [...indices.subarray(indptr[row], indptr[row]! + 3)];
      expect(nearest.map((other) => atlas.topicOf[other])).toEqual(
        new Array(3).fill(atlas.topicOf[row]),
      );
    }
  });

  test('keep their order, and their dates as days', () => {
    expect(atlas.papers).toBe(dozen.length);
    expect(atlas.dates).toEqual(dozen.map(({ date }) => date));
    const at = dozen.findIndex(({ date }) => date === '2020-02-29');
    expect(new Date(atlas.day[at]! * 86_400_000).toISOString().slice(0, 10)).toBe('2020-02-29');
    expect(atlas.trends.undated).toBe(1);
  });
});

describe('a corpus of six subjects', async () => {
  const papers = madeCorpus(240);
  const atlas = await build(papers);
  const rows = papers.map((_, row) => row);

  test('is divided by subject', () => {
    const six = adjustedRand(atlas.topicOf, rows.map(subjectOf));
    expect(six).toBeGreaterThan(0.95);
  });

  test('has topics that agree with its papers', () => {
    expect(atlas.topics.map(({ id }) => id)).toEqual([...atlas.topics.keys()]);
    expect(new Set(atlas.topics.map(({ name }) => name)).size).toBe(atlas.topics.length);
    for (const topic of atlas.topics) {
      const own = rows.filter((row) => atlas.topicOf[row] === topic.id);
      expect(topic.size).toBe(own.length);
      expect(topic.exemplars.every((row) => own.includes(row))).toBe(true);
      expect(atlas.themes[topic.theme]!.topics).toContain(topic.id);
      expect(topic.trend.counts).toHaveLength(atlas.trends.periods.length);
    }
  });

  test('has themes that hold every topic and paper once', () => {
    const topics = atlas.themes.flatMap((theme) => theme.topics);
    expect([...topics].sort((a, b) => a - b)).toEqual([...atlas.topics.keys()]);
    for (const theme of atlas.themes) {
      const papersOf = theme.topics.reduce((sum, topic) => sum + atlas.topics[topic]!.size, 0);
      expect(theme.size).toBe(papersOf);
    }
  });

  test('has numbers within their bounds', () => {
    const within = (values: Iterable<number>, low: number, high: number): boolean =>
      [...values].every((value) => value >= low && value <= high);
    expect(within(atlas.x, -1, 1) && within(atlas.y, -1, 1)).toBe(true);
    expect(within(atlas.membership, 0.5, 1)).toBe(true);
    expect(within(atlas.related.similarity, -1, 1)).toBe(true);
    expect(within(Object.values(atlas.quality).slice(0, 3), 0, 1)).toBe(true);
    expect(atlas.quality.trustworthiness).toBeGreaterThan(0.7);
    expect(atlas.quality.withoutTerms).toBe(0);
  });

  test('names its heaviest terms in rows of at most unit length', () => {
    const { paperTerms, vocabulary } = atlas;
    expect(paperTerms.rows).toBe(papers.length);
    expect(paperTerms.columns).toBe(vocabulary.keys.length);
    for (const row of rows) {
      const [start, end] = [paperTerms.indptr[row]!, paperTerms.indptr[row + 1]!];
      expect(Math.hypot(...paperTerms.values.subarray(start, end))).toBeLessThan(1 + 1e-5);
    }
  });
});

test('the stages report in their order, each from its start to its end', async () => {
  const seen: [StageName, number][] = [];
  await buildAtlas(paperBlocks(madeCorpus(30)), buildDefaults, inThread, (...report) =>
    seen.push(report),
  );
  const stages = [...new Set(seen.map(([stage]) => stage))];
  expect(stages).toEqual([
    'tokenise',
    'weigh',
    'reduce',
    'cluster',
    'relate',
    'place',
    'name',
    'trend',
  ]);
  expect(seen.map(([stage]) => stages.indexOf(stage))).toEqual(
    seen.map(([stage]) => stages.indexOf(stage)).sort((a, b) => a - b),
  );
  for (const stage of stages) {
    const fractions = seen.filter(([of]) => of === stage).map(([, fraction]) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  }
});

describe('takes', () => {
  test('a given number of topics', async () => {
    const atlas = await build(dozen, 4);
    expect(atlas.topics).toHaveLength(4);
    expect(atlas.evidence).toEqual([]);
    expect(atlas.options).toEqual({ topics: 4, seed: 1 });
  });

  test('a single topic', async () => {
    const atlas = await build(dozen, 1);
    expect(atlas.topics).toHaveLength(1);
    expect(atlas.themes).toHaveLength(1);
    expect([...atlas.membership]).toEqual(new Array(12).fill(1));
  });

  test('as many topics as papers', async () => {
    const atlas = await build(dozen, 12);
    expect(atlas.topics.map(({ size }) => size)).toEqual(new Array(12).fill(1));
  });

  test('papers without a word of the vocabulary', async () => {
    const atlas = await build([...dozen, paper({ title: '' }), paper({ title: 'zzz' })]);
    expect(atlas.quality.withoutTerms).toBe(2);
    expect([...atlas.x, ...atlas.y].every(Number.isFinite)).toBe(true);
  });

  test('papers that are there twice', async () => {
    const atlas = await build([...dozen, ...dozen]);
    const { indptr, indices } = atlas.related;
    dozen.forEach((_, row) => expect(indices[indptr[row]!]).toBe(row + dozen.length));
  });
});

describe('refuses', () => {
  test.each([
    [
      'no papers',
      [],
      'the corpus has no papers, too few to tell topics apart or to draw a map; add more, at ' +
        'least 12 in all',
    ],
    [
      'eleven papers',
      dozen.slice(1),
      'the corpus has only 11 papers, too few to tell topics apart or to draw a map; add more, ' +
        'at least 12 in all',
    ],
    [
      'papers that are all the same',
      abstracts(...new Array<string>(12).fill('Rye bread from a hot oven')),
      'the 12 papers all have the same abstract, so there is nothing to tell apart; check that ' +
        'the abstracts were read from the right column',
    ],
    [
      'papers without a word in common',
      abstracts(...'rye keel star cello oak fern lynx moss gull opal iris zinc'.split(' ')),
      'the 12 papers have no words in common that tell some of them from the others; check that ' +
        'the titles and abstracts are text in one language, and not all the same',
    ],
  ])('%s', async (_, papers, message) => {
    await expect(build(papers)).rejects.toThrow(new UserError(message));
  });

  test('more topics than papers', async () => {
    await expect(build(dozen, 13)).rejects.toThrow(
      new UserError(
        '13 topics were asked for, but the corpus has only 12 papers; choose --topics 3 or auto',
      ),
    );
  });
});
