import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { isStopWord, stem } from '../../../src/core/terms/english.ts';
import { gather } from '../../../src/core/text/gather.ts';
import { tokenise, tokeniseDefaults } from '../../../src/core/terms/tokenise.ts';
import type { Paper } from '../../../src/core/types.ts';
import { abstracts, madeCorpus, paper } from '../../support/coreCorpus.ts';
import { writtenOut } from '../../support/coreMatrices.ts';
import { paperBlocks } from '../../support/paperBlocks.ts';

const silent = (): void => undefined;

async function termsOf(papers: readonly Paper[]) {
  const corpus = await gather(paperBlocks(papers), inThread);
  const { counts, vocabulary } = await tokenise(corpus, inThread, silent);
  return { counts, vocabulary, table: writtenOut(counts), ...vocabulary };
}

describe('counts', () => {
  const papers = [
    paper({ title: 'Rye bread', abstract: 'Bake rye breads. The oven is hot.' }),
    paper({ title: '', abstract: 'A rye bread; 2 breads.' }),
    paper({ title: 'Sailing', abstract: 'Sails in the wind. Sailing and the oven.' }),
    paper({ title: 'Wind', abstract: 'The wind.' }),
    paper({ title: '', abstract: '' }),
  ];

  test('stems that two papers share, those of the title twice', async () => {
    const { keys, labels, table } = await termsOf(papers);
    // "bake", "hot" and "sail" are in one paper only; "2" and the function words are no terms.
    expect(keys).toEqual(['bread', 'oven', 'rye', 'rye bread', 'wind']);
    expect(labels).toEqual(['bread', 'oven', 'rye', 'rye bread', 'wind']);
    expect(table).toEqual([
      [3, 1, 3, 3, 0],
      [2, 0, 1, 1, 0],
      [0, 1, 0, 0, 1],
      [0, 0, 0, 0, 3],
      [0, 0, 0, 0, 0],
    ]);
  });

  test('only terms that tell papers apart: not those of more than 4 papers in 10', async () => {
    const { keys } = await termsOf(
      abstracts('rye. oven', 'rye. oven', 'rye. wind', 'rye. wind', 'rye. keel'),
    );
    expect(keys).toEqual(['oven', 'wind']);
  });

  test('only terms of three papers once the corpus is larger', async () => {
    const texts = Array.from({ length: tokeniseDefaults.smallCorpus }, (_, row) =>
      row < 3 ? 'rye oven' : row < 5 ? 'rye keel' : 'the',
    );
    const { keys } = await termsOf(abstracts(...texts));
    expect(keys).toEqual(['oven', 'rye', 'rye oven']);
  });

  test('only terms of more papers in a corpus of many thousands', async () => {
    const texts = Array.from({ length: 2 * tokeniseDefaults.papersAPhrase }, (_, row) =>
      row < 3 ? 'rye oven' : row < 6 ? 'keel mast' : 'the',
    );
    const some = await termsOf(abstracts(...texts));
    expect(some.keys).toEqual(['keel', 'keel mast', 'mast', 'oven', 'rye', 'rye oven']);
    const more = 1.5 * tokeniseDefaults.papersAPhrase;
    const others = Array.from({ length: more }, (_, row) => (row === 0 ? 'keel mast' : 'of'));
    const { keys } = await termsOf(abstracts(...texts, ...others));
    expect(keys).toEqual(['keel', 'keel mast', 'mast', 'oven', 'rye']);
  });

  test('as 255 at most', async () => {
    const { table } = await termsOf(
      abstracts('rye '.repeat(300), 'rye keel', 'keel', 'oven', 'oven'),
    );
    expect(table[0]).toEqual([0, 0, 255]);
  });

  test('phrases with a hyphen, a function word, and of three words', async () => {
    const { labels } = await termsOf(
      abstracts(
        'low-rank rye. Mixture of experts. Monte Carlo tree.',
        'Low-rank oven. A mixture of experts. Monte Carlo tree!',
        'A keel in the wind, a keel',
        'the wind and a sail',
        'sail on',
      ),
    );
    expect(labels).toEqual([
      'Carlo',
      'Carlo tree',
      'experts',
      'low',
      'low-rank',
      'mixture',
      'mixture of experts',
      'Monte',
      'Monte Carlo',
      'Monte Carlo tree',
      'rank',
      'sail',
      'tree',
      'wind',
    ]);
  });

  test('neither numbers, years, commands of TeX, addresses nor notices of publishers', async () => {
    const notices = [
      '© 2019 Elsevier Ltd. All rights reserved.',
      'Published by Springer Nature. This is an open access article under the CC BY license.',
    ];
    const texts = [
      'Rye \\alpha \\mathcal in 2019, 3.14 and $x^2 + \\beta$; see https://rye.org/oven?a=b.',
      'Rye \\alpha \\mathcal in 2019, 3.14, $x^2 + \\beta$, www.rye.org, <b>oven</b> ½.',
    ].flatMap((text) => notices.map((notice) => `${text} ${notice}`));
    const { keys } = await termsOf(abstracts(...texts, 'keel', 'mast', 'keel', 'mast', '', '', ''));
    expect(keys).toEqual(['keel', 'mast', 'oven', 'rye']);
  });

  test('nothing where no words are shared', async () => {
    const { keys, counts } = await termsOf(abstracts('rye', 'oven', ''));
    expect(keys).toEqual([]);
    expect([...counts.indptr]).toEqual([0, 0, 0, 0]);
  });
});

/** Papers of few words, so that they share some. */
const smallCorpora = fc.array(
  fc
    .tuple(
      fc.array(fc.constantFrom('Rye', 'breads', 'of'), { maxLength: 3 }),
      fc.array(fc.constantFrom('rye', 'bread', 'oven', 'ovens', 'keel', 'the', 'wind.', '7'), {
        maxLength: 12,
      }),
    )
    .map(([title, abstract]) => paper({ title: title.join(' '), abstract: abstract.join(' ') })),
  { minLength: 1, maxLength: 7 },
);

describe('properties', () => {
  test('single words are counted as a plain loop counts them', async () => {
    await fc.assert(
      fc.asyncProperty(smallCorpora, async (papers) => {
        const { keys, table, documentFrequency } = await termsOf(papers);
        const naive = papers.map(({ title, abstract }) => {
          const tally = new Map<string, number>();
          const add = (text: string, weight: number): void => {
            for (const word of text.toLowerCase().match(/[a-z0-9]+/g) ?? []) {
              const key = stem(word);
              if (!isStopWord(word)) tally.set(key, (tally.get(key) ?? 0) + weight);
            }
          };
          add(title, 2);
          add(abstract, 1);
          return tally;
        });
        const most = Math.max(2, Math.floor(0.4 * papers.length));
        const used = (key: string): number => naive.filter((tally) => tally.has(key)).length;
        const expected = [...new Set(naive.flatMap((tally) => [...tally.keys()]))]
          .filter((key) => used(key) >= Math.min(2, papers.length) && used(key) <= most)
          .sort();
        expect(keys.filter((key) => !key.includes(' '))).toEqual(expected);
        keys.forEach((key, term) => {
          if (key.includes(' ')) return;
          expect(table.map((row) => row[term])).toEqual(naive.map((tally) => tally.get(key) ?? 0));
          expect(documentFrequency[term]).toBe(used(key));
        });
      }),
    );
  });

  test('rows are well formed and terms are unique and ascending', async () => {
    await fc.assert(
      fc.asyncProperty(smallCorpora, async (papers) => {
        const { counts, table, keys, documentFrequency } = await termsOf(papers);
        expect(counts.rows).toBe(papers.length);
        expect(counts.columns).toBe(keys.length);
        expect(counts.indptr[counts.rows]).toBe(counts.indices.length);
        for (let row = 0; row < counts.rows; row++) {
          const [start, end] = [counts.indptr[row]!, counts.indptr[row + 1]!];
          expect(start).toBeLessThanOrEqual(end);
          const columns = [...counts.indices.subarray(start, end)];
          expect(columns).toEqual([...new Set(columns)].sort((a, b) => a - b));
        }
        expect(counts.values.every((value) => value >= 1)).toBe(true);
        expect(keys).toEqual([...new Set(keys)].sort());
        keys.forEach((_, term) => {
          expect(documentFrequency[term]).toBe(table.filter((row) => row[term]! > 0).length);
        });
      }),
    );
  });

  test('papers in another order have the same terms', async () => {
    const shuffled = smallCorpora.chain((papers) =>
      fc.tuple(
        fc.constant(papers),
        fc.shuffledSubarray([...papers.keys()], { minLength: papers.length }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([papers, order]) => {
        const before = await termsOf(papers);
        const after = await termsOf(order.map((row) => papers[row]!));
        expect(after.vocabulary).toEqual(before.vocabulary);
        expect(after.table).toEqual(order.map((row) => before.table[row]));
      }),
    );
  });
});

test('no label is shown that is not in the texts, but for its capitals', async () => {
  const papers = madeCorpus(120);
  const { labels } = await termsOf(papers);
  const texts = papers.map(({ title, abstract }) => `${title}. ${abstract}`.toLowerCase());
  expect(labels.length).toBeGreaterThan(50);
  for (const label of labels) {
    expect(texts.some((text) => text.includes(label.toLowerCase()))).toBe(true);
  }
});

test('goes on from 0 to 1', async () => {
  const fractions: number[] = [];
  const corpus = await gather(paperBlocks(madeCorpus(12)), inThread);
  await tokenise(corpus, inThread, (fraction) => fractions.push(fraction));
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
});
