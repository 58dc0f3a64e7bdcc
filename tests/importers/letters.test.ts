import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf, hashOf } from '../../src/importers/letters.ts';

/** What is compared of a text, by definition: letters and digits only, case-folded. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether the digest of a text is that of its letters, and counts them. */
function isRight(text: string): boolean {
  const letters = lettersOf(text);
  const digest = digestOf(text);
  return digest.letters === letters.length && digest.hash === digestOf(letters).hash;
}

describe('digestOf', () => {
  test('knows the letters of every character, alone and between others', () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x10000; code++) {
      const character = String.fromCharCode(code);
      const texts = [character, `a${character}b`, `ｶ${character}한`, `Σ${character}ß`];
      wrong.push(...texts.filter((text) => !isRight(text)));
    }
    expect(wrong).toEqual([]);
    expect(digestOf('ﬁ½').letters).toBe('fi12'.length);
  });

  test('is that of the letters for any text', () => {
    const characters = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('e\u0301', '\ud800', 'ΑΣ', 'Σ.', '\u1112\u1161\u11ab', '𝐀', 'İ', '“–”'),
    );
    fc.assert(
      fc.property(fc.array(characters), (parts) => {
        expect(isRight(parts.join(''))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves out what follows the first letters', () => {
    const characters = fc.array(fc.constantFrom('a', 'B', ' ', '½', 'é', '\u0301', 'Σ', '漢'));
    fc.assert(
      fc.property(characters, fc.integer({ min: 0, max: 9 }), (parts, most) => {
        const text = parts.join('');
        expect(digestOf(text, most)).toEqual(digestOf(lettersOf(text).slice(0, most)));
      }),
    );
  });

  test('differs where the letters do', () => {
    const texts = ['', 'a', 'b', 'ab', 'ba', 'aa', 'á', 'š', '1', 'a1', '\u0161a', 'aš'];
    expect(new Set(texts.map((text) => digestOf(text).hash)).size).toBe(texts.length);
    const words = Array.from({ length: 20_000 }, (_, i) => `Paper ${i} of ${i % 7}`);
    expect(new Set(words.map((text) => digestOf(text).hash)).size).toBe(words.length);
  });
});

describe('hashOf', () => {
  test('is a whole number that depends on text and seed', () => {
    const texts = Array.from({ length: 10_000 }, (_, i) => `2405.${i}`);
    const hashes = [1, 2].flatMap((seed) => texts.map((text) => hashOf(text, seed)));
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes.every((hash) => Number.isSafeInteger(hash) && hash >= 0)).toBe(true);
    expect(hashOf('a', 1)).toBe(hashOf('a', 1));
    expect(hashOf('A', 1)).not.toBe(hashOf('a', 1));
  });
});
