import type { TextPairs } from '../kernels/pairs.ts';
import { MAX_MIDDLES, NO_CODE, type WordCodes } from './wordCodes.ts';

/** The codes that pairs are read with. */
export type PairCodes = Pick<WordCodes, 'codes' | 'parts'>;

/** The codes without the stems that are too rare to be part of a phrase. */
export function partCodes({ codes, parts }: PairCodes): Int32Array {
  return codes.map((code) => (code < parts ? code : NO_CODE));
}

/** First stem and middle word (0 for none) as one number below 2^31. */
export const firstAndMiddle = (first: number, middle: number): number =>
  first * (MAX_MIDDLES + 1) + middle;
export const firstStem = (number: number): number => Math.floor(number / (MAX_MIDDLES + 1));
export const middleWord = (number: number): number => number & MAX_MIDDLES;

/** Whether pair `p` and the one behind it are three content words side by side. */
export function beginsTriple({ length, firsts, ends }: TextPairs, p: number): boolean {
  return (
    p + 1 < length &&
    ends[p + 1] === ends[p]! + 1 &&
    middleWord(firsts[p]!) === 0 &&
    middleWord(firsts[p + 1]!) === 0
  );
}
