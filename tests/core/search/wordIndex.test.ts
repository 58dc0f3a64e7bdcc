import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodePapers } from '../../../src/columns/paperBlock.ts';
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
import type { Paper, PaperBlock, WordIndex } from '../../../src/core/types.ts';
import { packWords } from '../../../src/core/search/packWords.ts';
import { indexWords } from '../../../src/core/search/wordIndex.ts';
import { wordListOf } from '../../support/wordLists.ts';
import { madeCorpus, paper } from '../../support/coreCorpus.ts';
import { streamOf } from '../../support/paperBlocks.ts';

/** The words of an index as strings. */
function wordsOf({ words: { bytes, offsets } }: WordIndex): string[] {
  const decoder = new TextDecoder();
  return Array.from(offsets.subarray(1), (end, w) => decoder.decode(bytes.slice(offsets[w], end)));
}

type Lists = Record<string, [row: number, fields: number][]>;

function listsOf(index: WordIndex): Lists {
  const { offsets, postings } = index;
  return Object.fromEntries(
    wordsOf(index).map((word, w) => {
      const list: Lists[string] = [];
      readPostings(postings, offsets[w]!, offsets[w + 1]!, (row, fields) =>
        list.push([row, fields]),
      );
      return [word, list];
    }),
  );
}

async function indexOf(papers: readonly Paper[]): Promise<WordIndex> {
  const packed = await packWords(await gather(streamOf(papers), inThread), inThread);
  return indexWords(packed, inThread);
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
    expect([...index.papers]).toEqual(wordsOf(index).map((word) => listsOf(index)[word]!.length));
  });

  test('folds words, and keeps numbers and single letters', async () => {
    const index = await indexOf([paper({ abstract: 'Naïve NAIVE naive, the K of 42' })]);
    expect(wordsOf(index)).toEqual(['42', 'k', 'naive']);
  });

  test('has a letter and a hyphen with the word that follows, and both by themselves', async () => {
    const index = await indexOf([paper({ abstract: 'k-means and a-priori' })]);
    expect(wordsOf(index)).toEqual(['a-priori', 'k', 'k-means', 'means', 'priori']);
  });

  test('has no names where papers have none', async () => {
    const index = await indexOf([paper({ abstract: 'Rye' }), paper({ abstract: 'Oven' })]);
    expect(listsOf(index)).toEqual({ oven: [[1, ABSTRACT]], rye: [[0, ABSTRACT]] });
  });

  test('of texts without words is empty', async () => {
    const index = await indexOf([paper({ title: '?!' }), paper({ abstract: 'of the' })]);
    expect(index).toEqual({
      words: { bytes: new Uint8Array(), offsets: Int32Array.of(0) },
      papers: new Uint32Array(),
      offsets: Uint32Array.of(0),
      postings: new Uint8Array(),
    });
  });

  test('is what a slow count over all words gives', async () => {
    const surfaces = ['Ice', 'ice', 'ICÉ', 'snow', 'the', 'k-ice', 'a-snow', '7', 'x', 'Zoë', '𐐀'];
    const word = fc.oneof(fc.nat(surfaces.length - 1), fc.constant(BREAK));
    const words = fc.array(word, { maxLength: 6 });
    const names = fc.array(fc.nat(surfaces.length - 1), { maxLength: 3 });
    const blocks = fc.array(
      fc.array(fc.tuple(words, words, names, names), { minLength: 1, maxLength: 5 }),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(blocks, async (papers) => {
        const corpus = { blocks: papers.map(blockOf), words: wordListOf(surfaces) };
        const index = await indexWords(await packWords(corpus, inThread), inThread);
        const expected = naiveLists(surfaces, papers);
        expect(listsOf(index)).toEqual(expected);
        expect(wordsOf(index)).toEqual(Object.keys(expected).sort());
        expect([...index.papers]).toEqual(wordsOf(index).map((w) => expected[w]!.length));
      }),
    );
  });

  test('forgets the words of a block that is replaced', async () => {
    const blockOfWords = (number: number, ...abstracts: string[]) =>
      encodePapers(
        number,
        abstracts.map((abstract) => paper({ abstract })),
      );
    const [first, second, third] = [
      blockOfWords(0, 'rye bread', 'oven'),
      blockOfWords(1, 'oak bread'),
      blockOfWords(0, 'rye', 'yeast'),
    ];
    const indexed = async (blocks: readonly PaperBlock[]): Promise<WordIndex> =>
      indexWords(await packWords(await gather(blocks, inThread), inThread), inThread);
    const index = await indexed([first, second, third]);
    expect(listsOf(index)).toEqual({
      bread: [[2, ABSTRACT]],
      oak: [[2, ABSTRACT]],
      rye: [[0, ABSTRACT]],
      yeast: [[1, ABSTRACT]],
    });
    expect(index).toEqual(await indexed([third, second]));
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
