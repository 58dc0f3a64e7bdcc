import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { buildAtlas } from '../../../src/core/buildAtlas.ts';
import type { Atlas, Paper } from '../../../src/core/types.ts';
import { madeCorpus, paper } from '../../support/coreCorpus.ts';
import { wrongNames } from '../../support/goodNames.ts';
import { paperBlocks } from '../../support/paperBlocks.ts';

const build = (papers: readonly Paper[], topics: number | 'auto', seed: number): Promise<Atlas> =>
  buildAtlas(paperBlocks(papers), { topics, seed }, inThread, () => undefined);

function wrongIn({ topics, themes }: Atlas, papers: readonly Paper[]): string[] {
  const texts = papers.map(({ title, abstract }) => `${title}. ${abstract}`);
  return [...wrongNames(topics, texts), ...wrongNames(themes, texts)];
}

test('names of made corpora are unique, in the texts, and free of filler, stop words and nesting', async () => {
  const corpora = fc.tuple(
    fc.integer({ min: 12, max: 160 }),
    fc.integer({ min: 2, max: 10 }),
    fc.nat(999),
  );
  await fc.assert(
    fc.asyncProperty(corpora, async ([size, topics, seed]) => {
      const papers = madeCorpus(size, seed);
      expect(wrongIn(await build(papers, topics, seed), papers)).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

/** The papers of a JSON Lines file, gzipped or not. */
function papersOf(file: URL): Paper[] {
  const bytes = readFileSync(file);
  const text = (file.pathname.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, i) => {
      const { title, abstract } = JSON.parse(line) as Partial<Paper>;
      return paper({ id: String(i), title: title ?? '', abstract: abstract ?? '' });
    });
}

describe.each([
  'data/papers.jsonl',
  '../shared/corpora/hf-daily.jsonl.gz',
  '../shared/corpora/vis-1990-2012.jsonl.gz',
  '../shared/corpora/arxiv-20cat-20k.jsonl.gz',
  '../shared/corpora/arxiv-100k.jsonl.gz',
])('%s', (path) => {
  const file = new URL(`../../../${path}`, import.meta.url);
  test.skipIf(!existsSync(file))(
    'has names that are unique, in the texts, and free of filler, stop words and nesting',
    { timeout: 180_000 },
    async () => {
      const papers = papersOf(file);
      expect(wrongIn(await build(papers, 'auto', 1), papers)).toEqual([]);
    },
  );
});
