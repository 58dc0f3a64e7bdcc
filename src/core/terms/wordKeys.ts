import { isStopWord, stem } from './english.ts';

/** Words that a task works on. */
export const WORDS_A_BLOCK = 8192;

/**
 * What words are compared by: the stem of a word in lower case. A function word or number keeps its
 * form, with a point behind it, so that it never has the key of a content word.
 */
export function keyWords(words: readonly string[]): string[] {
  return words.map((word) => {
    const lower = word.toLowerCase();
    return isStopWord(lower) ? `${lower}.` : stem(lower);
  });
}

export const isFunctionWord = (key: string): boolean => key.endsWith('.');
