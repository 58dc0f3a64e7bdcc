import { isFunctionWord } from './wordKeys.ts';
import { sharedInt32 } from '../sharedArrays.ts';

/** The code of words that are in no term and no phrase. */
export const NO_CODE = -1;
/** Stems that phrases are made of, at most; the commonest. */
export const MAX_PARTS = 1 << 18;
/** Function words and numbers that stand in the middle of phrases, at most; the commonest. */
export const MAX_MIDDLES = (1 << 13) - 1;

/** What the distinct words of a corpus are to terms, as numbers. */
export interface WordCodes {
  /**
   * Of each distinct word: position of its stem in `stems`, `middleCode(m)` of a function word or
   * number, or `NO_CODE`. On shared memory.
   */
  readonly codes: Int32Array;
  /** Stems that occur often enough to be terms, commonest first; of equals the first by letters. */
  readonly stems: readonly string[];
  /** How often each of the stems occurs. */
  readonly counts: Uint32Array;
  /** So many of the stems, from the first, occur often enough to be part of a phrase. */
  readonly parts: number;
  /** Function words and numbers that occur often enough to stand in a phrase; 0 is none of them. */
  readonly middles: readonly string[];
  /** How many words of the corpus are neither function words nor numbers. */
  readonly contentWords: number;
}

/** The code of a function word: from -2 on downwards, position 1 in `middles` first. */
export const middleCode = (middle: number): number => NO_CODE - middle;

/** The position in `middles` that a code below `NO_CODE` stands for. */
export const middleOf = (code: number): number => NO_CODE - code;

/**
 * Numbers the keys of the distinct words.
 *
 * @param words key of each distinct word, as `keyWords` gives them
 * @param uses  how often each word occurs
 */
export function codeWords(
  words: readonly string[],
  uses: Uint32Array,
  minWordCount: number,
  minPhraseCount: number,
): WordCodes {
  const keys: string[] = [];
  const counts: number[] = [];
  const isStop: boolean[] = [];
  const numberOf = new Map<string, number>();
  const keyOf = new Int32Array(words.length).fill(NO_CODE);
  words.forEach((key, s) => {
    // Some words are in names only.
    if (uses[s] === 0) return;
    let number = numberOf.get(key);
    if (number === undefined) {
      number = keys.length;
      numberOf.set(key, number);
      keys.push(key);
      counts.push(0);
      isStop.push(isFunctionWord(key));
    }
    counts[number]! += uses[s]!;
    keyOf[s] = number;
  });

  const byCount = (a: number, b: number): number =>
    counts[b]! - counts[a]! || (keys[a]! < keys[b]! ? -1 : 1);
  const all = keys.map((_, key) => key);
  const content = all.filter((k) => !isStop[k] && counts[k]! >= minWordCount).sort(byCount);
  const middles = all
    .filter((k) => isStop[k] && counts[k]! >= minPhraseCount)
    .sort(byCount)
    .slice(0, MAX_MIDDLES);
  const codeOf = new Int32Array(keys.length).fill(NO_CODE);
  content.forEach((key, code) => (codeOf[key] = code));
  middles.forEach((key, at) => (codeOf[key] = middleCode(at + 1)));
  const codes = sharedInt32(words.length);
  keyOf.forEach((key, s) => (codes[s] = key === NO_CODE ? NO_CODE : codeOf[key]!));
  const stemCounts = Uint32Array.from(content, (key) => counts[key]!);
  const rare = stemCounts.findIndex((count) => count < minPhraseCount);
  return {
    codes,
    stems: content.map((key) => keys[key]!),
    counts: stemCounts,
    parts: Math.min(MAX_PARTS, rare < 0 ? content.length : rare),
    middles: ['', ...middles.map((key) => keys[key]!)],
    contentWords: all.reduce((sum, key) => sum + (isStop[key] ? 0 : counts[key]!), 0),
  };
}
