import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { BREAK, type WordBlock } from '../../../src/core/text/corpus.ts';
import { gather } from '../../../src/core/text/gather.ts';
import {
  ABSTRACT,
  AUTHORS,
  readPostings,
  TITLE,
  VENUE,
} from '../../../src/core/search/postings.ts';
import { foldWord, isCommonWord } from '../../../src/core/search/searchWords.ts';
import type { Paper, WordIndex } from '../../../src/core/types.ts';
import { indexWords, makeWordIndex } from '../../../src/core/search/wordIndex.ts';
import { madeCorpus, paper } from '../../support/coreCorpus.ts';
import { streamOf } from '../../support/paperBlocks.ts';

type Lists = Record<string, [row: number, fields: number][]>;

function listsOf({ words, offsets, postings }: WordIndex): Lists {
  return Object.fromEntries(
    words.map((word, w) => {
      const list: Lists[string] = [];
      readPostings(postings, offsets[w]!, offsets[w + 1]!, (row, fields) =>
        list.push([row, fields]),
      );
      return [word, list];
    }),
  );
}

async function indexOf(papers: readonly Paper[]): Promise<WordIndex> {
  return indexWords(await gather(streamOf(papers), inThread), inThread);
}

/** Blocks of the papers, each given as the words of its four fields. */
type PaperWords = readonly [
  title: number[],
  abstract: number[],
  authors: number[],
  venue: number[],
];
function blockOf(papers: readonly PaperWords[]): WordBlock {
  const ends = (lists: readonly number[][]): Uint32Array => {
    let end = 0;
    return Uint32Array.from(lists, (list) => (end += list.length));
  };
  const texts = papers.map(([title, abstract]) => [...title, BREAK, ...abstract, BREAK]);
  const names = papers.map(([, , authors, venue]) => [...authors, BREAK, ...venue]);
  const words = Uint32Array.from(texts.flat());
  const indptr = Uint32Array.of(0, ...ends(texts));
  return {
    rows: papers.length,
    words,
    joins: new Uint8Array(words.length),
    indptr,
    titleEnds: Uint32Array.from(papers, ([title], p) => indptr[p]! + title.length + 1),
    names: Uint32Array.from(names.flat()),
    namesPtr: Uint32Array.of(0, ...ends(names)),
  };
}

/** The same lists, made the slow way. */
function naiveLists(surfaces: readonly string[], blocks: readonly PaperWords[][]): Lists {
  const fields = [TITLE, ABSTRACT, AUTHORS, VENUE];
  const lists = new Map<string, Map<number, number>>();
  blocks.flat().forEach((paperWords, row) => {
    paperWords.forEach((surfacesOfField, f) => {
      for (const surface of surfacesOfField) {
        if (surface === BREAK) continue;
        const word = foldWord(surfaces[surface]!);
        const [letter, rest] = word.split('-');
        for (const part of rest === undefined ? [word] : [word, letter!, rest]) {
          if (isCommonWord(part)) continue;
          const rows = lists.get(part) ?? new Map<number, number>();
          rows.set(row, (rows.get(row) ?? 0) | fields[f]!);
          lists.set(part, rows);
        }
      }
    });
  });
  return Object.fromEntries([...lists].map(([word, rows]) => [word, [...rows]]));
}

describe('the index', () => {
  test('has the papers of each word, and the fields it is in', async () => {
    const index = await indexOf([
      paper({ title: 'Rye bread', abstract: 'The bread rises.', authors: ['Ada Rye', 'Bo Oven'] }),
      paper({ abstract: 'No oven' }),
      paper({ title: 'Ovens', authors: ['Ada Rye'], venue: 'Journal of Bread' }),
    ]);
    expect(listsOf(index)).toEqual({
      ada: [
        [0, AUTHORS],
        [2, AUTHORS],
      ],
      bo: [[0, AUTHORS]],
      bread: [
        [0, TITLE | ABSTRACT],
        [2, VENUE],
      ],
      journal: [[2, VENUE]],
      no: [[1, ABSTRACT]],
      oven: [
        [0, AUTHORS],
        [1, ABSTRACT],
      ],
      ovens: [[2, TITLE]],
      rises: [[0, ABSTRACT]],
      rye: [
        [0, TITLE | AUTHORS],
        [2, AUTHORS],
      ],
    });
    expect([...index.papers]).toEqual(index.words.map((word) => listsOf(index)[word]!.length));
  });

  test('folds words, and keeps numbers and single letters', async () => {
    const index = await indexOf([paper({ abstract: 'Naïve NAIVE naive, the K of 42' })]);
    expect(index.words).toEqual(['42', 'k', 'naive']);
  });

  test('has a letter and a hyphen with the word that follows, and both by themselves', async () => {
    const index = await indexOf([paper({ abstract: 'k-means and a-priori' })]);
    expect(index.words).toEqual(['a-priori', 'k', 'k-means', 'means', 'priori']);
  });

  test('has no names where papers have none', async () => {
    const index = await indexOf([paper({ abstract: 'Rye' }), paper({ abstract: 'Oven' })]);
    expect(listsOf(index)).toEqual({ oven: [[1, ABSTRACT]], rye: [[0, ABSTRACT]] });
  });

  test('of texts without words is empty', async () => {
    const index = await indexOf([paper({ title: '?!' }), paper({ abstract: 'of the' })]);
    expect(index).toEqual({
      words: [],
      papers: new Uint32Array(),
      offsets: Uint32Array.of(0),
      postings: new Uint8Array(),
    });
  });

  test('is what a slow count over all words gives', () => {
    const surfaces = ['Ice', 'ice', 'ICÉ', 'snow', 'the', 'k-ice', 'a-snow', '7', 'x', 'Zoë'];
    const word = fc.oneof(fc.nat(surfaces.length - 1), fc.constant(BREAK));
    const words = fc.array(word, { maxLength: 6 });
    const names = fc.array(fc.nat(surfaces.length - 1), { maxLength: 3 });
    const blocks = fc.array(
      fc.array(fc.tuple(words, words, names, names), { minLength: 1, maxLength: 5 }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(blocks, (papers) => {
        // A corpus lists no words that it does not use.
        const used = [...new Set(papers.flat(3))].filter((surface) => surface !== BREAK);
        const renumbered = papers.map((block) =>
          block.map(
            (fields) =>
              fields.map((list) =>
                list.map((surface) => (surface === BREAK ? BREAK : used.indexOf(surface))),
              ) as unknown as PaperWords,
          ),
        );
        const written = used.map((surface) => surfaces[surface]!);
        const index = makeWordIndex({ surfaces: written, blocks: renumbered.map(blockOf) });
        const expected = naiveLists(written, renumbered);
        expect(listsOf(index)).toEqual(expected);
        expect(index.words).toEqual(Object.keys(expected).sort());
        expect([...index.papers]).toEqual(index.words.map((w) => expected[w]!.length));
      }),
    );
  });

  test('is the same every time, and goes over the borders of blocks', async () => {
    const papers = madeCorpus(1100);
    const index = await indexOf(papers);
    expect(await indexOf(papers)).toEqual(index);
    const rows = listsOf(index)['sourdough']!.map(([row]) => row);
    const expected = papers.flatMap(({ title, abstract }, row) =>
      /sourdough/i.test(`${title} ${abstract}`) ? [row] : [],
    );
    expect(rows).toEqual(expected);
    expect(Math.max(...rows)).toBeGreaterThan(1000);
  });
});
