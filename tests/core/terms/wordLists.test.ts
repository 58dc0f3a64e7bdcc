import { describe, expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { tokenise, type TermOptions } from '../../../src/core/terms/tokenise.ts';
import { gather } from '../../../src/core/text/gather.ts';
import { nameability } from '../../../src/core/topics/nameable.ts';
import { UserError, type NamingWords } from '../../../src/core/types.ts';
import { abstracts, paper } from '../../support/coreCorpus.ts';
import { writtenOut } from '../../support/coreMatrices.ts';
import { paperBlocks } from '../../support/paperBlocks.ts';

const papers = abstracts(
  'Rye bread from the old oven. Rye bread.',
  'Rye breads, and another rye bread.',
  'The keel of a boat, the paper sail.',
  'Keel and paper sail; upon the wind.',
  'Wind upon a mast.',
);

const isNameable = (key: string, naming?: NamingWords) => nameability(key, naming) !== 'never';

async function termsOf(options: TermOptions) {
  const corpus = await gather(paperBlocks(papers), inThread);
  return (await tokenise(corpus, inThread, () => undefined, options)).vocabulary;
}

describe('stop words', () => {
  test('are no terms, in any form, nor parts of phrases', async () => {
    expect((await termsOf({})).keys).toContain('rye bread');
    const { keys } = await termsOf({ stopWords: ['Breads'] });
    expect(keys).toContain('rye');
    expect(keys.filter((key) => key.includes('bread'))).toEqual([]);
  });

  test('of several words leave out the phrase alone', async () => {
    const { keys } = await termsOf({ stopWords: ['rye breads'] });
    expect(keys).toContain('rye');
    expect(keys).toContain('bread');
    expect(keys).not.toContain('rye bread');
  });
});

describe('words to keep', () => {
  test('are terms though they are function words', async () => {
    expect((await termsOf({})).keys).not.toContain('upon');
    expect((await termsOf({ keepWords: ['upon'] })).keys).toContain('upon');
  });

  test('may be names though they are filler', async () => {
    expect(isNameable('paper', (await termsOf({})).naming)).toBe(false);
    const { naming } = await termsOf({ keepWords: ['papers'] });
    expect(isNameable('paper', naming)).toBe(true);
    expect(isNameable('paper sail', naming)).toBe(true);
    expect(isNameable('propos', naming)).toBe(false);
  });

  test('of several words may be a name as they stand', async () => {
    const { naming } = await termsOf({ keepWords: ['paper sail'] });
    expect(isNameable('paper sail', naming)).toBe(true);
    expect(isNameable('paper', naming)).toBe(false);
  });
});

test('a word in both lists is refused', async () => {
  const both = termsOf({ stopWords: ['keels'], keepWords: ['keel'] });
  await expect(both).rejects.toThrow(
    new UserError(
      '"keels" is in the stop words and in the words to keep; take it out of one of them',
    ),
  );
});

test('a word of a title counts as often as was asked for', async () => {
  const titled = [
    paper({ title: 'Rye', abstract: 'rye' }),
    paper({ title: 'Keel', abstract: 'rye keel' }),
    ...abstracts('wind', 'wind', 'keel'),
  ];
  const corpus = await gather(paperBlocks(titled), inThread);
  const ryeOf = async (options: TermOptions) =>
    writtenOut((await tokenise(corpus, inThread, () => undefined, options)).counts).map(
      (r) => r[1],
    );
  expect(await ryeOf({})).toEqual([3, 1, 0, 0, 0]);
  expect(await ryeOf({ titleWeight: 5 })).toEqual([6, 1, 0, 0, 0]);
  expect(await ryeOf({ titleWeight: 1 })).toEqual([2, 1, 0, 0, 0]);
});
