import { isFunctionWord, NO_KEY } from './wordKeys.ts';
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
  /** Stems that occur often enough to be terms, commonest first; of equals the one that came first. */
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

/** Words of a corpus, without those that are in names only. */
export interface UsedWords {
  /** Which of the distinct words they are. */
  readonly surfaces: Uint32Array;
  /** Key of each, as `keyWords` gives it. */
  readonly keys: readonly string[];
}

/**
 * Numbers the keys of the words of a corpus.
 *
 * @param uses how often each distinct word occurs
 */
export function codeWords(
  words: UsedWords,
  uses: Uint32Array,
  minWordCount: number,
  minPhraseCount: number,
): WordCodes {
  const { keys, counts, keyOf } = countKeys(words, uses);
  const isStop = keys.map(isFunctionWord);
  let contentWords = 0;
  const content: number[] = [];
  const functionWords: number[] = [];
  for (let key = 0; key < keys.length; key++) {
    const count = counts[key]!;
    if (keys[key] === NO_KEY) continue;
    if (!isStop[key]) contentWords += count;
    if (!isStop[key] && count >= minWordCount) content.push(key);
    if (isStop[key] && count >= minPhraseCount) functionWords.push(key);
  }
  const byCount = (a: number, b: number): number => counts[b]! - counts[a]!;
  content.sort(byCount);
  const middles = functionWords.sort(byCount).slice(0, MAX_MIDDLES);

  const codeOf = new Int32Array(keys.length).fill(NO_CODE);
  content.forEach((key, code) => (codeOf[key] = code));
  middles.forEach((key, at) => (codeOf[key] = middleCode(at + 1)));
  const codes = sharedInt32(uses.length).fill(NO_CODE);
  for (let w = 0; w < keyOf.length; w++) codes[words.surfaces[w]!] = codeOf[keyOf[w]!]!;
  const stemCounts = Uint32Array.from(content, (key) => counts[key]!);
  const rare = stemCounts.findIndex((count) => count < minPhraseCount);
  return {
    codes,
    stems: content.map((key) => keys[key]!),
    counts: stemCounts,
    parts: Math.min(MAX_PARTS, rare < 0 ? content.length : rare),
    middles: ['', ...middles.map((key) => keys[key]!)],
    contentWords,
  };
}

/** The distinct keys in the order in which they come, how often each occurs, and that of each word. */
function countKeys(
  words: UsedWords,
  uses: Uint32Array,
): { keys: string[]; counts: Uint32Array; keyOf: Uint32Array } {
  const numberOf = new Map<string, number>();
  const keys: string[] = [];
  const counts = new Uint32Array(words.keys.length);
  const keyOf = new Uint32Array(words.keys.length);
  for (let w = 0; w < keyOf.length; w++) {
    const key = words.keys[w]!;
    let number = numberOf.get(key);
    if (number === undefined) {
      number = keys.length;
      numberOf.set(key, number);
      keys.push(key);
    }
    counts[number]! += uses[words.surfaces[w]!]!;
    keyOf[w] = number;
  }
  return { keys, counts, keyOf };
}
