import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BREAK } from '../../../src/core/text/corpus.ts';
import { openPairDesk } from '../../../src/core/kernels/pairs.ts';
import { MAX_MIDDLES, MAX_PARTS, middleCode, NO_CODE } from '../../../src/core/terms/wordCodes.ts';
import { firstStem, middleWord, partCodes } from '../../../src/core/terms/wordPairs.ts';

const RARE = 3;
const PARTS = MAX_PARTS;
/** Stems (the first, one, the last), a stem too rare for a phrase, function words, and neither. */
const CODES = [0, 1, PARTS - 1, PARTS, middleCode(1), middleCode(MAX_MIDDLES), NO_CODE];

/** First stem, middle word, last stem and end of each pair, one word after the other. */
function naive(words: readonly number[]): number[][] {
  const codeAt = (at: number): number => CODES[words[at] ?? BREAK] ?? NO_CODE;
  const isStem = (at: number): boolean => codeAt(at) >= 0 && words[at] !== RARE;
  return words.flatMap((_, at) => {
    if (!isStem(at)) return [];
    if (isStem(at - 1)) return [[codeAt(at - 1), 0, codeAt(at), at]];
    const hasMiddle = codeAt(at - 1) < NO_CODE && isStem(at - 2);
    return hasMiddle ? [[codeAt(at - 2), NO_CODE - codeAt(at - 1), codeAt(at), at]] : [];
  });
}

test('reads pairs as one would word by word, one text after the other', () => {
  const text = fc.array(fc.oneof(fc.nat(CODES.length - 1), fc.constant(BREAK)));
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const codes = partCodes({ codes: Int32Array.from(CODES), parts: PARTS });
      const longest = Math.max(0, ...texts.map((words) => words.length));
      const desk = openPairDesk(codes, new Uint8Array(1), new Float32Array(), longest);
      for (const words of texts) {
        const { length, firsts, lasts, ends } = desk.read(Uint32Array.from(words));
        const read = Array.from({ length }, (_, p) => [
          firstStem(firsts[p]!),
          middleWord(firsts[p]!),
          lasts[p]!,
          ends[p]!,
        ]);
        expect(read).toEqual(naive(words));
      }
    }),
  );
});
