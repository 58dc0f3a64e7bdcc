import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { gather } from '../../../src/core/text/gather.ts';
import { groupTerms } from '../../../src/core/topics/groupTerms.ts';
import { nameDefaults, nameTopics } from '../../../src/core/topics/name.ts';
import { tokenise } from '../../../src/core/terms/tokenise.ts';
import type { Vocabulary } from '../../../src/core/types.ts';
import { madeCorpus, subjectOf, subjects } from '../../support/coreCorpus.ts';
import { countTables, termCounts } from '../../support/coreMatrices.ts';
import { paperBlocks } from '../../support/paperBlocks.ts';

/** Names groups from a table whose columns are these terms, which are their own keys. */
function named(
  terms: readonly string[],
  table: readonly (readonly number[])[],
  groupOf: readonly number[],
) {
  const vocabulary: Vocabulary = {
    keys: terms.map((term) => term.toLowerCase().replaceAll('-', ' ')),
    labels: terms,
    documentFrequency: Uint32Array.from(
      terms,
      (_, term) => table.filter((row) => row[term]! > 0).length,
    ),
  };
  const groups = Math.max(...groupOf) + 1;
  return nameTopics(groupTerms(termCounts(table), vocabulary, Uint16Array.from(groupOf), groups));
}

const names = (...from: Parameters<typeof named>): string[] =>
  named(...from).map(({ name }) => name);

describe('two groups of three papers', () => {
  const terms = ['bread', 'oven', 'rye bread', 'sail', 'wind'];
  const table = [
    [1, 0, 1, 0, 0],
    [1, 1, 1, 0, 0],
    [2, 1, 0, 0, 1],
    [0, 0, 0, 1, 1],
    [0, 0, 0, 1, 0],
    [0, 0, 0, 4, 1],
  ];
  const groups = named(terms, table, [0, 0, 0, 1, 1, 1]);

  test('are named by the terms that their papers share and others lack', () => {
    expect(groups.map(({ name }) => name)).toEqual(['Rye Bread & Oven', 'Sail & Wind']);
  });

  test('weigh a term by the share of the group that uses it and by its rarity', () => {
    // 6 papers in 2 groups: ln(1 + 3 / df). "oven" is used by 2 papers, both in the first group.
    expect(groups[0]!.terms[1]!.label).toBe('oven');
    expect(groups[0]!.terms[1]!.weight).toBeCloseTo((2 / 3) * Math.log(1 + 3 / 2), 9);
    // "sail" is used by the 3 papers of the second group.
    expect(groups[1]!.terms[0]!.weight).toBeCloseTo(Math.log(2), 9);
  });

  test('leave out a word that repeats a better phrase, and what one paper alone uses', () => {
    // "rye bread" would weigh 2/3 · ln(1 + 3/2) · 1.5 = 0.92: better than "bread" with ln 2 = 0.69.
    const shown = groups.map((group) => group.terms.map(({ label }) => label));
    expect(shown).toEqual([
      ['rye bread', 'oven'],
      ['sail', 'wind'],
    ]);
  });
});

test('a name leaves out words that say the same', () => {
  const table = [
    [1, 1, 1, 1],
    [1, 1, 1, 1],
    [1, 1, 1, 1],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ];
  const groupOf = [0, 0, 0, 1, 1];
  expect(names(['edit', 'editor', 'oven', 'rye'], table, groupOf)[0]).toBe('Edit & Oven');
  expect(names(['RAG', 'retrieval-augmented-generation', 'oven', 'rye'], table, groupOf)[0]).toBe(
    'Retrieval-Augmented-Generation & Oven',
  );
});

test('academic filler and words that need company never name a group', () => {
  const [group] = named(
    ['novel', 'model', 'propos', 'bread'],
    [
      [9, 9, 9, 1],
      [9, 9, 9, 1],
    ],
    [0, 0],
  );
  expect(group!.name).toBe('Bread');
  expect(group!.terms.map(({ label }) => label)).toEqual(['bread']);
});

test('a term that another group has more of is in no name', () => {
  const table = [
    [1, 1, 0, 0],
    [1, 1, 0, 0],
    [1, 0, 1, 1],
    [0, 0, 1, 1],
  ];
  const [first, second] = named(['oven', 'rye', 'keel', 'wind'], table, [0, 0, 1, 1]);
  expect(first!.name).toBe('Rye & Oven');
  expect(second!.name).toBe('Keel & Wind');
});

test('a word that mostly stands before another one gives way to what it stands before', () => {
  const terms = ['sparse', 'sparse attention', 'sparse layer', 'keel'];
  const table = [
    [1, 1, 0, 0],
    [1, 0, 1, 0],
    [1, 1, 0, 0],
    [1, 0, 1, 0],
    [1, 0, 0, 0],
    [0, 0, 0, 1],
    [0, 0, 0, 1],
  ];
  const [first] = named(terms, table, [0, 0, 0, 0, 0, 1, 1]);
  expect(first!.name).toBe('Sparse Attention');
});

test('a phrase of supporting words names the group that it sets apart, and no other', () => {
  const terms = ['data set', 'oven', 'bread'];
  const apart = Array.from({ length: 12 }, (_, row) => (row < 2 ? [1, 0, 0] : [0, 1, row % 2]));
  const groupOf = apart.map((_, row) => (row < 2 ? 0 : 1));
  expect(names(terms, apart, groupOf)[0]).toBe('Data Set');
  const spread = apart.map((row) => [1, ...row.slice(1)]);
  expect(names(terms, spread, groupOf)[0]).toBe('Topic 1');
});

test('of two terms of one weight, the word is in the name, and the code comes after it', () => {
  const table = [
    [1, 1, 1],
    [1, 1, 1],
    [0, 0, 0],
    [0, 0, 0],
  ];
  expect(names(['FLUX', 'oven', 'rye'], table, [0, 0, 1, 1])[0]).toBe('Oven & Rye');
});

test('a group without words is known by its number', () => {
  expect(names(['oven'], [[1], [1], [0], [0]], [0, 0, 1, 1])).toEqual(['Oven', 'Topic 2']);
});

test('a term that a single paper uses does not name a larger group', () => {
  expect(
    names(
      ['oven', 'keel'],
      [
        [1, 9],
        [1, 0],
        [0, 0],
      ],
      [0, 0, 0],
    ),
  ).toEqual(['Oven']);
  expect(names(['keel'], [[9]], [0])).toEqual(['Keel']);
});

test('names are unique, terms best first and at most as many as there should be', () => {
  const terms = ['oven', 'rye', 'bread', 'keel', 'wind', 'sail', 'star', 'moon'];
  const tables = countTables({ rows: [4, 16], columns: [8, 8] });
  fc.assert(
    fc.property(tables, fc.integer({ min: 1, max: 4 }), (table, groups) => {
      const groupOf = table.map((_, row) => row % groups);
      const found = named(terms, table, groupOf);
      expect(found).toHaveLength(groups);
      expect(new Set(found.map(({ name }) => name)).size).toBe(groups);
      for (const group of found) {
        const weights = group.terms.map(({ weight }) => weight);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
        expect(weights.every((weight) => weight > 0)).toBe(true);
        expect(weights.length).toBeLessThanOrEqual(nameDefaults.terms);
        expect(group.terms.every(({ label }) => terms.includes(label))).toBe(true);
      }
    }),
  );
});

test('subjects of a corpus are named in words of its texts', async () => {
  const papers = madeCorpus(120);
  const corpus = await gather(paperBlocks(papers), inThread);
  const { counts, vocabulary } = await tokenise(corpus, inThread, () => undefined);
  const groupOf = Uint16Array.from(papers, (_, row) => subjectOf(row));
  const name = () => nameTopics(groupTerms(counts, vocabulary, groupOf, subjects));
  const groups = name();
  const text = papers.map(({ title, abstract }) => `${title}. ${abstract}`.toLowerCase());
  groups.forEach(({ name, terms }, group) => {
    const own = text.filter((_, row) => subjectOf(row) === group);
    for (const word of [...name.split(' & '), ...terms.map(({ label }) => label)]) {
      expect(own.some((one) => one.includes(word.toLowerCase()))).toBe(true);
    }
  });
  expect(name()).toEqual(groups);
});
