import { BREAK } from '../../src/core/text/corpus.ts';
import { middleCode, NO_CODE, type WordCodes } from '../../src/core/terms/wordCodes.ts';

export const STOPS: readonly string[] = ['of', 'the'];

/** Texts of words, "|" for a break, as numbers; words are their own stems. */
export interface CodedTexts {
  readonly texts: readonly Uint32Array[];
  readonly surfaces: readonly string[];
  readonly uses: Uint32Array;
  readonly codes: WordCodes;
}

/** Codes for words that occur `minCount` times or more. */
export function codeTexts(texts: readonly string[], minCount: number): CodedTexts {
  const split = texts.map((text) => [...text.split(' ').filter(Boolean), '|']);
  const all = split.flat().filter((word) => word !== '|');
  const surfaces = [...new Set(all)];
  const uses = Uint32Array.from(surfaces, (word) => all.filter((other) => other === word).length);
  const usesOf = (word: string): number => uses[surfaces.indexOf(word)]!;
  const frequent = surfaces
    .filter((word) => usesOf(word) >= minCount)
    .sort((a, b) => usesOf(b) - usesOf(a));
  const stems = frequent.filter((word) => !STOPS.includes(word));
  const middles = ['', ...frequent.filter((word) => STOPS.includes(word))];
  const codeOf = (word: string): number =>
    stems.includes(word)
      ? stems.indexOf(word)
      : middles.includes(word)
        ? middleCode(middles.indexOf(word))
        : NO_CODE;
  return {
    texts: split.map((words) =>
      Uint32Array.from(words, (word) => (word === '|' ? BREAK : surfaces.indexOf(word))),
    ),
    surfaces,
    uses,
    codes: {
      codes: Int32Array.from(surfaces, codeOf),
      stems,
      counts: Uint32Array.from(stems, usesOf),
      parts: stems.length,
      middles,
      contentWords: all.filter((word) => !STOPS.includes(word)).length,
    },
  };
}
