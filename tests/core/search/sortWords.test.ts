import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortWords } from '../../../src/core/search/sortWords.ts';
import { wordListOf } from '../../support/wordLists.ts';

const sorted = (words: readonly string[], numbers = words.map((_, word) => word)): string[] =>
  Array.from(sortWords(wordListOf(words), Uint32Array.from(numbers)), (word) => words[word]!);

test('puts words in the order in which strings are compared', () => {
  const letter = fc.constantFrom('a', 'b', 'é', '麦', '\u{e000}', 'ﬁ', '\u{10400}', '\u{2f800}');
  const word = fc.string({ unit: letter, minLength: 1, maxLength: 5 });
  const long = word.map((end) => `abcdef${end}`);
  fc.assert(
    fc.property(fc.uniqueArray(fc.oneof(word, long), { maxLength: 12 }), (words) => {
      expect(sorted(words)).toEqual([...words].sort());
    }),
  );
});

test('puts a word before those that it begins', () => {
  const words = ['abcdefgh', 'abcdef', 'abc', 'abcdefg', 'ab'];
  expect(sorted(words)).toEqual(['ab', 'abc', 'abcdef', 'abcdefg', 'abcdefgh']);
});

test('sorts the words that it is asked for', () => {
  expect(sorted(['c', 'b', 'a'], [0, 2])).toEqual(['a', 'c']);
});
