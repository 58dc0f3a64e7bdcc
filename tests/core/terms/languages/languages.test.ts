import { describe, expect, test } from 'vitest';
import { inThread } from '../../../../src/core/blocks.ts';
import { buildAtlas } from '../../../../src/core/buildAtlas.ts';
import {
  detectLanguages,
  mainLanguage,
} from '../../../../src/core/terms/languages/detectLanguages.ts';
import { loadLanguage } from '../../../../src/core/terms/languages/loadLanguage.ts';
import { LONGEST_MARKER, MARKERS } from '../../../../src/core/terms/languages/markers.ts';
import { gather } from '../../../../src/core/text/gather.ts';
import { abstracts, madeCorpus } from '../../../support/coreCorpus.ts';
import { paperBlocks } from '../../../support/paperBlocks.ts';
import { corpora } from './corpora.ts';

const silent = (): void => undefined;
const atlasOf = (texts: readonly string[]) =>
  buildAtlas(paperBlocks(abstracts(...texts)), { topics: 2, seed: 1 }, inThread, silent);
const languagesOf = async (texts: readonly string[]) =>
  detectLanguages(await gather(paperBlocks(abstracts(...texts)), inThread));

describe.each(Object.entries(corpora))('papers in %s', (code, texts) => {
  test('are told by their words', async () => {
    expect(await languagesOf(texts)).toEqual([{ code, papers: texts.length }]);
  });

  test('fall into their two subjects', async () => {
    const { topicOf, languages } = await atlasOf(texts);
    expect(languages[0]).toEqual({ code, papers: 12 });
    const sides = [...topicOf];
    const wrong = sides.filter((topic, row) => topic !== sides[row % 2]).length;
    expect(sides[0]).not.toBe(sides[1]);
    expect(wrong).toBeLessThanOrEqual(1);
  });

  test('have terms that are in the texts, and no function words', async () => {
    const { vocabulary, topics } = await atlasOf(texts);
    const { isStopWord } = await loadLanguage(code);
    const all = texts.join(' ').toLowerCase();
    expect(vocabulary.labels.length).toBeGreaterThan(8);
    for (const label of vocabulary.labels) {
      expect(all).toContain(label.toLowerCase());
      expect(isStopWord(label.toLowerCase())).toBe(false);
    }
    for (const { name, terms } of topics) {
      expect(name).not.toMatch(/^Topic \d/);
      expect(terms.length).toBeGreaterThan(2);
    }
  });
});

test.each([
  ['de', ['Brotes', 'Brote', 'Segel'], ['brot', 'brot', 'segel']],
  ['fr', ['voilier', 'voiliers'], ['voili', 'voili']],
  ['es', ['veleros', 'velero'], ['veler', 'veler']],
  ['ru', ['яхты', 'яхта'], ['яхт', 'яхт']],
  ['xx', ['boats'], ['boat']],
])('words of %s are compared by their stems', async (code, words, stems) => {
  const { stem } = await loadLanguage(code);
  expect(words.map((word) => stem(word.toLowerCase()))).toEqual(stems);
});

test('every language that is told has words of its own that are function words', async () => {
  for (const [code, markers] of MARKERS) {
    const { isStopWord } = await loadLanguage(code);
    expect(markers.filter((word) => word.length > LONGEST_MARKER)).toEqual([]);
    if (code === 'en') continue;
    expect(markers.filter((word) => !isStopWord(word))).toEqual([]);
  }
});

test('a mixed corpus is counted, most papers first', async () => {
  const { de, fr } = corpora;
  const texts = [
    ...de!.slice(0, 5),
    ...fr!.slice(0, 3),
    'p < 0.05',
    'The keel of the boat is in it.',
  ];
  expect(await languagesOf(texts)).toEqual([
    { code: 'de', papers: 5 },
    { code: 'fr', papers: 3 },
    { code: 'en', papers: 1 },
    { code: 'und', papers: 1 },
  ]);
});

test('English is the language of papers that do not tell', async () => {
  expect(mainLanguage([{ code: 'und', papers: 7 }])).toBe('en');
  expect(
    mainLanguage([
      { code: 'und', papers: 7 },
      { code: 'sv', papers: 1 },
    ]),
  ).toBe('sv');
  expect(await languagesOf(madeCorpus(60).map(({ abstract }) => abstract))).toEqual([
    { code: 'en', papers: 60 },
  ]);
});
