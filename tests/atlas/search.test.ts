import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../support/atlasFiles.ts';
import { encodeTable, numberColumn } from '../../src/atlas/arrow.ts';
import { encodeWordIndex, openSearch, type Search } from '../../src/atlas/search.ts';
import { inThread } from '../../src/core/blocks.ts';
import { gather } from '../../src/core/text/gather.ts';
import { packWords } from '../../src/core/search/packWords.ts';
import { foldWord } from '../../src/core/search/searchWords.ts';
import { UserError, type Paper } from '../../src/core/types.ts';
import { indexWords } from '../../src/core/search/wordIndex.ts';
import { dozen } from '../support/atlasDozen.ts';
import { madeCorpus, paper } from '../support/coreCorpus.ts';
import { streamOf } from '../support/paperBlocks.ts';

async function indexOf(papers: readonly Paper[]): Promise<Uint8Array> {
  const packed = await packWords(await gather(streamOf(papers), inThread), inThread);
  return encodeWordIndex(await indexWords(packed, inThread));
}
const searchOf = async (papers: readonly Paper[]): Promise<Search> =>
  openSearch(await indexOf(papers), papers.length);
const rowsOf = async (papers: readonly Paper[], query: string): Promise<number[]> =>
  (await searchOf(papers)).find(query).map(({ row }) => row);

const search = await searchOf(dozen);
const ids = (query: string): string[] => search.find(query).map(({ row }) => dozen[row]!.id);

describe('finds', () => {
  test('a word of the title or the abstract', () => {
    expect(ids('reefing')[0]).toBe('sail-3');
    expect(ids('compass')).toEqual(['sail-2']);
  });

  test('the beginning of a word', () => {
    expect(ids('leath')).toEqual(['bread-2']);
    expect(ids('ferm').sort()).toEqual(['bread-4']);
  });

  test('a misspelt word', () => {
    expect(ids('telesocpe')[0]).toMatch(/^sky/);
    expect(ids('sourdogh')).toEqual(['bread-1']);
  });

  test('an author, whatever the alphabet', () => {
    expect(ids('Nordmann').sort()).toEqual(['sail-3', 'sail-4']);
    expect(ids('Wiśniewski').sort()).toEqual(['bread-1', 'bread-3']);
    expect(ids('芳').sort()).toEqual(['sky-1', 'sky-2', 'sky-4']);
  });

  test('a name without its accents', () => {
    expect(ids('wisniewski')).toEqual(ids('Wiśniewski'));
    expect(ids('emile')).toEqual(ids('Émile'));
  });

  test('a venue', () => {
    expect(ids('Letters').sort()).toEqual(['sky-2', 'sky-4']);
  });

  test('papers that have all the words only', () => {
    expect(ids('steam crust')).toEqual(['bread-2']);
    expect(ids('steam telescope')).toEqual([]);
    expect(ids('Seaman reef')).toEqual(['sail-3']);
  });

  test('the words of a query in quotes, wherever they are', () => {
    expect(ids('"crust steam"')).toEqual(['bread-2']);
  });

  test('small and capital letters alike', () => {
    expect(ids('SOURDOUGH')).toEqual(ids('sourdough'));
  });

  test('nothing for nothing', () => {
    expect(ids('')).toEqual([]);
    expect(ids('  ')).toEqual([]);
    expect(ids('?!')).toEqual([]);
    expect(ids('xylophone')).toEqual([]);
  });

  test('no function words, and does not ask for them', () => {
    expect(ids('the')).toEqual([]);
    expect(ids('The steam of the crust')).toEqual(['bread-2']);
  });
});

describe('hyphens', () => {
  const papers = [
    paper({ abstract: 'k-means clustering' }),
    paper({ abstract: 'kmeans clustering' }),
    paper({ abstract: 'a k of ten means little' }),
    paper({ abstract: 'graph-based methods' }),
    paper({ abstract: 'methods based upon a graph' }),
  ];

  test.each([
    ['k-means', [0, 1]],
    ['kmeans', [0, 1]],
    ['k means', [0, 2]],
    ['means', [0, 2]],
    ['graph-based', [3, 4]],
  ])('%s', async (query, rows) => {
    expect((await rowsOf(papers, query)).sort()).toEqual(rows);
  });
});

describe('the order', () => {
  test.each([
    [
      'a word of the title counts more than one of the abstract',
      'rye',
      [
        paper({ title: 'On ovens', abstract: 'About the rye in it.' }),
        paper({ title: 'On rye', abstract: 'About the oven for it.' }),
      ],
    ],
    [
      'an author counts more than a word of the abstract',
      'Baker',
      [paper({ abstract: 'a baker' }), paper({ abstract: 'a cook', authors: ['Ada Baker'] })],
    ],
    [
      'the word itself counts more than a longer one',
      'rye',
      [paper({ abstract: 'ryegrass' }), paper({ abstract: 'rye' })],
    ],
    [
      'a rare word counts more than a common one',
      'oven rye',
      [
        ...Array.from({ length: 5 }, () => paper({ title: 'Oven', abstract: 'nothing else' })),
        paper({ title: 'Oven', abstract: 'rye' }),
        paper({ title: 'Rye', abstract: 'oven' }),
      ],
    ],
    [
      'a short title counts more than a long one',
      'rye',
      [paper({ title: 'Rye, bread, ovens, yeast and flour' }), paper({ title: 'Rye bread' })],
    ],
    [
      'title and abstract count more than the title',
      'rye',
      [paper({ title: 'Rye', abstract: 'bread' }), paper({ title: 'Rye', abstract: 'rye' })],
    ],
  ])('%s', async (_, query, papers) => {
    expect((await rowsOf(papers, query))[0]).toBe(papers.length - 1);
  });

  test('of equals the first row comes first', async () => {
    const papers = Array.from({ length: 40 }, () => paper({ abstract: 'rye' }));
    expect(await rowsOf(papers, 'rye')).toEqual(papers.map((_paper, row) => row));
  });
});

test('a hit has the row of its paper, a score and the words to be marked', () => {
  const hits = search.find('leath');
  expect(hits).toHaveLength(1);
  expect(hits[0]).toMatchObject({ row: 3, terms: ['leathery'] });
  expect(hits[0]!.score).toBeGreaterThan(0);
  expect(search.find('wisn oven')[0]!.terms).toEqual(['wisniewski', 'oven']);
});

/** Scores by the words of each paper alone, where each asked word is in the corpus as it is. */
function naiveScores(papers: readonly Paper[], asked: readonly string[]): Map<number, number> {
  const wordsOf = (text: string): string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(foldWord);
  const stop = new Set(['the', 'with', 'of', 'and', 'in', 'we', 'to']);
  const fields = papers.map(({ title, abstract, authors, venue }) => ({
    title: wordsOf(title),
    abstract: wordsOf(abstract),
    authors: wordsOf(authors.join(' ')),
    venue: wordsOf(venue ?? ''),
  }));
  const lengths = fields.map(({ title }) => new Set(title.filter((word) => !stop.has(word))).size);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / papers.length;
  const worth = (words: readonly string[], word: string): number => {
    if (words.includes(word)) return 1;
    const other = words.some((own) => own.startsWith(word) || `${own}s` === word);
    return other ? 0.5 : 0;
  };
  const scores = new Map(papers.map((_, row) => [row, 0]));
  for (const word of asked) {
    const parts = fields.map(
      ({ title, abstract, authors, venue }, row) =>
        (3 * worth(title, word)) / (0.5 + (0.5 * lengths[row]!) / mean) +
        worth(abstract, word) +
        2 * worth(authors, word) +
        worth(venue, word),
    );
    const matching = parts.filter((part) => part > 0).length;
    parts.forEach((part, row) => {
      const before = scores.get(row);
      if (part === 0) scores.delete(row);
      else if (before !== undefined) {
        scores.set(row, before + part * Math.log(1 + papers.length / matching));
      }
    });
  }
  return scores;
}

test('hits and scores are those of a scan of all texts', async () => {
  const papers = madeCorpus(60);
  const { find } = await searchOf(papers);
  const words = ['sail', 'bread', 'tomato', 'orchest', 'zoe', 'journal', 'wind', 'stars', 'li'];
  fc.assert(
    fc.property(fc.subarray(words, { minLength: 1, maxLength: 3 }), (asked) => {
      const hits = find(asked.join(' '));
      const expected = naiveScores(papers, asked);
      expect(new Set(hits.map(({ row }) => row))).toEqual(new Set(expected.keys()));
      for (const { row, score } of hits) expect(score).toBeCloseTo(expected.get(row)!, 9);
      const order = hits.map(({ row, score }) => ({ row, score }));
      expect(order).toEqual([...order].sort((a, b) => b.score - a.score || a.row - b.row));
    }),
  );
});

test('any longer word of an abstract finds its paper', async () => {
  const papers = madeCorpus(60);
  const { find } = await searchOf(papers);
  fc.assert(
    fc.property(fc.nat(59), fc.nat(30), (row, pick) => {
      const words = papers[row]!.abstract.match(/\p{L}{5,}/gu)!;
      const hits = find(words[pick % words.length]!);
      expect(hits.map((hit) => hit.row)).toContain(row);
    }),
  );
});

describe('the file', () => {
  test('has a row a word, with the number of its papers', async () => {
    const columns = columnsOf(await indexOf(dozen));
    expect(Object.keys(columns)).toEqual(['word', 'papers', 'postings']);
    const place = columns['word']!.indexOf('telescope');
    const using = dozen.filter(({ title, abstract }) => /telescope\b/.test(title + abstract));
    expect(columns['papers']![place]).toBe(using.length);
  });

  test('of the same papers has the same bytes', async () => {
    expect(await indexOf(dozen)).toEqual(await indexOf(dozen));
  });

  test('of a corpus without words opens, and finds nothing', async () => {
    expect(await rowsOf([paper({ title: '?!' })], 'rye')).toEqual([]);
  });

  test('is refused when it is not one', async () => {
    const whole = await indexOf(dozen);
    const refused = (bytes: Uint8Array) => () => openSearch(bytes, dozen.length);
    expect(refused(whole.slice(0, -100))).toThrow(
      new UserError('search/words.arrow is not a readable Arrow file; build the atlas again'),
    );
    expect(refused(new Uint8Array(7))).toThrow(UserError);
    expect(refused(encodeTable({ word: numberColumn(Uint32Array.of(1)) }))).toThrow(
      new UserError('search/words.arrow has no column "papers"; build the atlas again'),
    );
  });
});
