import { englishLanguage } from './english.ts';
import type { Language } from './languages/language.ts';

/** Words that a task works on. */
export const WORDS_A_BLOCK = 8192;

/** The key of words that are in no term and no phrase, because somebody said so. */
export const NO_KEY = '';

/**
 * What words are compared by: the stem of a word in lower case. A function word, single letter or
 * number keeps its form, with a point behind it, so that it never has the key of a content word.
 */
export function keyWords(
  words: readonly string[],
  { stem, isStopWord }: Pick<Language, 'stem' | 'isStopWord'> = englishLanguage,
): string[] {
  return words.map((word) => {
    const lower = word.toLowerCase();
    return isStopWord(lower) ? `${lower}.` : stem(lower);
  });
}

export const isFunctionWord = (key: string): boolean => key.endsWith('.');
