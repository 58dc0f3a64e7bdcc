import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { gather } from '../../../src/core/text/gather.ts';
import { foldWord, isCommonWord, queryWords } from '../../../src/core/search/searchWords.ts';
import { streamOf } from '../../support/paperBlocks.ts';
import { paper } from '../../support/coreCorpus.ts';

describe('foldWord', () => {
  test.each([
    ['Schölkopf', 'scholkopf'],
    ['Scho\u0308lkopf', 'scholkopf'],
    ['Wiśniewski', 'wisniewski'],
    ['Łukasz', 'lukasz'],
    ['Søren', 'soren'],
    ['Straße', 'strasse'],
    ['Œuvre', 'oeuvre'],
    ['Διόφαντος', 'διοφαντος'],
    ['Ёлка', 'елка'],
    ['İstanbul', 'istanbul'],
    ['k‐Means', 'k-means'],
    ['GPT', 'gpt'],
    ['２０２４', '2024'],
    ['芳', '芳'],
    ['がん', 'がん'],
    ['한국', '한국'],
  ])('of %s is %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  test('of a folded word is the word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u), (word) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word));
      }),
    );
  });
});

describe('queryWords', () => {
  test.each([
    ['graph-based', ['graph', 'based']],
    ['k-means', ['k-means']],
    ['k means', ['k', 'means']],
    ['t‑SNE', ['t-sne']],
    ['"large language" models', ['large', 'language', 'models']],
    ['the loaf of Bayes’s baker', ['loaf', 'bayes', 'baker']],
    ['bread Bread BREAD', ['bread']],
    ['GPT-4', ['gpt', '4']],
    ['Q’s-learning', ['q', 'learning']],
    ['of the', []],
    ['?!', []],
    ['', []],
  ])('of %j are %j', (query, words) => {
    expect(queryWords(query)).toEqual(words);
  });

  test('are the words that the corpus has of the same text', async () => {
    const parts = ['k-', 't‑', 'SNE', 'Q', 'learning', 'é', 'o\u0308', '4', 'を', '’s', "'s", 'ﬁ'];
    const joints = ['', ' ', '-', '.', ' (', '½'];
    const text = fc
      .array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom(...joints)), { maxLength: 12 })
      .map((pieces) => pieces.flat().join(''));
    await fc.assert(
      fc.asyncProperty(text, async (abstract) => {
        const { surfaces } = await gather(streamOf([paper({ abstract })]), inThread);
        const folded = surfaces.map(foldWord).filter((word) => !isCommonWord(word));
        expect(queryWords(abstract)).toEqual([...new Set(folded)]);
      }),
    );
  });
});
