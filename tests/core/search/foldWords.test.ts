import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMPOUND, foldWords, NONE } from '../../../src/core/search/foldWords.ts';
import { foldWord, isCommonWord } from '../../../src/core/search/searchWords.ts';
import { wordListOf } from '../../support/wordLists.ts';

/** The search words of each written one, as strings; '' is none. */
function folded(written: readonly string[]): string[][] {
  const { words, numbers, compounds } = foldWords(wordListOf(written));
  const decoder = new TextDecoder();
  const text = (word: number): string =>
    word === NONE
      ? ''
      : decoder.decode(words.bytes.slice(words.starts[word], words.starts[word + 1]));
  return Array.from(numbers, (number) => {
    const place = 3 * (COMPOUND - number);
    return Array.from(number >= 0 ? [number] : compounds.subarray(place, place + 3), text);
  });
}

test('folds words as a query is folded, and takes compounds apart', () => {
  const unit = fc.constantFrom('a', 'B', 'z', 'Z', '7', 'É', 'ø', 'ß', '麦', '‐');
  const plain = fc.string({ unit, minLength: 1, maxLength: 6 });
  const compound = fc.tuple(fc.constantFrom('k', 'A', 'é'), plain).map((parts) => parts.join('-'));
  const any = fc.oneof(plain, compound, fc.constantFrom('The', 'OF', 'we', 'x'.repeat(100)));
  fc.assert(
    fc.property(fc.uniqueArray(any), (written) => {
      expect(folded(written)).toEqual(
        written.map((word) => {
          const whole = foldWord(word);
          const hyphen = whole.indexOf('-');
          const parts = hyphen < 0 ? [] : [whole.slice(0, hyphen), whole.slice(hyphen + 1)];
          return [whole, ...parts].map((part) => (isCommonWord(part) ? '' : part));
        }),
      );
    }),
  );
});

test('gives words that fold alike one number', () => {
  const { numbers } = foldWords(wordListOf(['Rye', 'rye', 'RYÉ', 'oak']));
  expect(new Set(numbers).size).toBe(2);
});
