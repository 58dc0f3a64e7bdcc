import fc from 'fast-check';
import porterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { expect, test } from 'vitest';
import { isFillerStem, isStopWord, isSupportStem, stem } from '../../../src/core/terms/english.ts';

test.each([
  ['networks', 'network'],
  ['baking', 'bake'],
  ['relational', 'relat'],
  ['galaxies', 'galaxi'],
  ['k-means', 'k-mean'],
])('the stem of %s is %s', (word, stemmed) => {
  expect(stem(word)).toBe(stemmed);
});

test('is the stem of the package, whether or not the package is asked', () => {
  const part = fc.constantFrom(
    ...'a b c e h i k o p u y 2 é 麦 eed ed ing ies sses at bl iz al er or ic ou ll s'.split(' '),
    ...'ational tional enci anci izer abli bli alli entli eli ousli ization ation ator'.split(' '),
    ...'alism iveness fulness ousness aliti iviti biliti logi icate ative alize iciti'.split(' '),
    ...'ical ful ness ance ence able ible ant ement ment ent ism ate iti ous ive ize ion'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const word = parts.join('');
      expect(stem(word)).toBe(porterStemmer.stem(word));
    }),
    { numRuns: 3000 },
  );
});

test('no word loses all its letters', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'aeioustionlybdrgné麦'),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(letters, (word) => {
      expect(stem(word)).not.toBe('');
    }),
  );
});

test.each(['the', 'of', 'via', 'et', 'x', '2024', '½'])('%s is a stop word', (word) => {
  expect(isStopWord(word)).toBe(true);
});

test.each(['bread', 'few', 'one', '3d', 'rt-pcr'])('%s is no stop word', (word) => {
  expect(isStopWord(word)).toBe(false);
});

test('filler and supporting words are told apart', () => {
  const kinds = ['propose', 'novel', 'model', 'network', 'bread'].map((word) => {
    const stemmed = stem(word);
    return isFillerStem(stemmed) ? 'filler' : isSupportStem(stemmed) ? 'support' : 'telling';
  });
  expect(kinds).toEqual(['filler', 'filler', 'support', 'support', 'telling']);
});

test('no supporting stem is filler as well', () => {
  const both = ['quality', 'method', 'approach', 'framework', 'question', 'rate', 'time', 'view'];
  for (const stemmed of both.map(stem)) {
    expect(isSupportStem(stemmed) && isFillerStem(stemmed)).toBe(false);
  }
});
