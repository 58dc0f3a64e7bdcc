import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '../../../src/core/text/utf8.ts';
import { hashBytes, WordTable } from '../../../src/core/text/wordTable.ts';

const wordsOf = (table: WordTable): string[] => {
  const { bytes, starts } = table.words();
  return Array.from({ length: table.size }, (_, word) =>
    decodeUtf8(bytes, starts[word], starts[word + 1]),
  );
};

test('numbers words as a map does, in the order in which they come', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', '麦'), maxLength: 4 }));
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 40 }), (all, expected) => {
      const table = new WordTable(expected);
      const distinct = [...new Set(all)];
      const numbers = all.map((word) => table.intern(encodeUtf8(word)));
      expect(numbers).toEqual(all.map((word) => distinct.indexOf(word)));
      expect(wordsOf(table)).toEqual(distinct);
      expect(table.size).toBe(distinct.length);
      expect([...table.hashes()]).toEqual(
        distinct.map((word) => hashBytes(encodeUtf8(word), 0, encodeUtf8(word).length)),
      );
    }),
  );
});

test('tells words apart whose hashes are the same', () => {
  const table = new WordTable(4);
  const [rye, oak] = [encodeUtf8('rye'), encodeUtf8('oak')];
  expect(table.intern(rye, 0, 3, 7)).toBe(0);
  expect(table.intern(oak, 0, 3, 7)).toBe(1);
  expect(table.intern(rye, 0, 3, 7)).toBe(0);
  expect(table.intern(rye, 0, 2, 7)).toBe(2);
  expect(wordsOf(table)).toEqual(['rye', 'oak', 'ry']);
});

test('grows with many words', () => {
  const table = new WordTable(1);
  const words = Array.from({ length: 5000 }, (_, i) => `word${i * i}`);
  for (const word of words) table.intern(encodeUtf8(word));
  expect(wordsOf(table)).toEqual(words);
  expect(words.map((word) => table.intern(encodeUtf8(word)))).toEqual([...words.keys()]);
});
