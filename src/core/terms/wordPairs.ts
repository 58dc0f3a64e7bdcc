import { BREAK } from '../text/corpus.ts';
import { MAX_MIDDLES, middleOf, NO_CODE, type WordCodes } from './wordCodes.ts';

/**
 * Pairs of content words in a text: side by side, or with one function word between them. Pair `p`
 * ends at word `ends[p]`; pairs are in the order of the text.
 */
export interface WordPairs {
  readonly length: number;
  /** First stem and middle word of each pair in one number, see `firstAndMiddle`. */
  readonly firsts: Uint32Array;
  /** Last stem of each pair. */
  readonly lasts: Uint32Array;
  readonly ends: Uint32Array;
}

/** The codes that pairs are read with. */
export type PairCodes = Pick<WordCodes, 'codes' | 'parts'>;

/** First stem and middle word (0 for none) as one number below 2^31. */
export const firstAndMiddle = (first: number, middle: number): number =>
  first * (MAX_MIDDLES + 1) + middle;
export const firstStem = (number: number): number => Math.floor(number / (MAX_MIDDLES + 1));
export const middleWord = (number: number): number => number & MAX_MIDDLES;

/**
 * A function that reads the pairs of stems that occur often enough to be part of a phrase. What it
 * returns holds until it is called again.
 *
 * Whether a word is a part of a phrase is a coin toss to a processor, which loses much time where it
 * guesses wrong: there are no branches on it, but masks, all bits of which are 1 for "no".
 */
export function pairReader({ codes, parts }: PairCodes): (words: Uint32Array) => WordPairs {
  const partCodes = codes.map((code) => (code < parts ? code : NO_CODE));
  let firsts = new Uint32Array();
  let lasts = firsts;
  let ends = firsts;
  return (words) => {
    if (words.length > ends.length) {
      firsts = new Uint32Array(words.length);
      lasts = new Uint32Array(words.length);
      ends = new Uint32Array(words.length);
    }
    let length = 0;
    /** `firstAndMiddle` of the words just before that a stem makes a pair with, or -1. */
    let before = NO_CODE;
    /** The same of the one word just before, which a function word may follow. */
    let open = NO_CODE;
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      const code = word === BREAK ? NO_CODE : partCodes[word]!;
      // Written anyway; counts only where both are stems.
      firsts[length] = before;
      lasts[length] = code;
      ends[length] = at;
      length += 1 + ((before | code) >> 31);

      const isNoStem = code >> 31;
      const middle = middleOf(code);
      const isNoMiddle = (middle - 1) >> 31;
      const first = firstAndMiddle(code, 0) & ~isNoStem;
      before = first | (isNoStem & ((open + middle) | (open >> 31) | isNoMiddle));
      open = first | isNoStem;
    }
    return { length, firsts, lasts, ends };
  };
}

/** Whether pair `p` and the one behind it are three content words side by side. */
export function beginsTriple({ length, firsts, ends }: WordPairs, p: number): boolean {
  return (
    p + 1 < length &&
    ends[p + 1] === ends[p]! + 1 &&
    middleWord(firsts[p]!) === 0 &&
    middleWord(firsts[p + 1]!) === 0
  );
}
