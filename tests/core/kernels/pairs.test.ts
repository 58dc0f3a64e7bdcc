import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPairDesk } from '../../../src/core/kernels/pairs.ts';
import { hashPair } from '../../../src/core/terms/pairTable.ts';
import { firstStem } from '../../../src/core/terms/wordPairs.ts';

const STEMS = 6;
const codes = Int32Array.from({ length: STEMS }, (_, word) => word);
const text = fc.array(fc.nat(STEMS - 1), { minLength: 1, maxLength: 600 });
const counters = fc.constantFrom(4, 64);

test('counts pairs in counters that others may share, up to 255', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), counters, (texts, size) => {
      const longest = Math.max(...texts.map((words) => words.length));
      const desk = openPairDesk(codes, new Uint8Array(size), new Float32Array(), longest);
      const expected = new Array<number>(size).fill(0);
      for (const words of texts) {
        desk.read(Uint32Array.from(words));
        desk.count();
        for (let at = 1; at < words.length; at++) {
          // A pair without a middle word has its first stem above 13 bits.
          const counter = hashPair(words[at - 1]! * 2 ** 13, words[at]!) & (size - 1);
          expected[counter] = Math.min(255, expected[counter]! + 1);
        }
      }
      expect([...desk.sketch()]).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

test('finds the pairs whose counters are as large as asked for', () => {
  const sketch = fc.uint8Array({ minLength: 16, maxLength: 16 });
  const weight = fc.float({ min: 0, max: 20, noNaN: true });
  const weights = fc.array(weight, { minLength: STEMS, maxLength: STEMS });
  fc.assert(
    fc.property(text, sketch, weights, fc.integer({ min: 1, max: 255 }), (words, s, w, enough) => {
      const desk = openPairDesk(codes, s, Float32Array.from(w), words.length);
      const { length, firsts, lasts } = desk.read(Uint32Array.from(words));
      const expected = [...new Array(length).keys()].filter((p) => {
        const count = s[hashPair(firsts[p]!, lasts[p]!) & 15]!;
        const product = w[firstStem(firsts[p]!)]! * w[lasts[p]!]!;
        return count >= enough && (count === 255 || count >= product);
      });
      expect([...desk.likely(enough)]).toEqual(expected);
    }),
  );
});
