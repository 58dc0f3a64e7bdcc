import { segmentWords } from '../text/segment.ts';
import { UserError, type BuildOptions, type NamingWords } from '../types.ts';
import type { Language } from './languages/language.ts';
import { keyWords, NO_KEY } from './wordKeys.ts';

/** Words as texts are split into them. */
const WORD = /\p{L}\p{M}*-(?:\p{L}\p{M}*){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** What a user's lists say of words and terms. */
export interface WordLists {
  /** Keys of words and of phrases that are no terms. */
  readonly stopKeys: ReadonlySet<string>;
  /** Words in lower case that are terms, whatever the language's list says. */
  readonly keptWords: ReadonlySet<string>;
  /** Keys of terms that may be names. */
  readonly keptKeys: ReadonlySet<string>;
}

/**
 * Reads the lists of stop words and of words to keep. Words are compared as terms are, so that one
 * form of a word speaks for all of them; an entry of several words is a phrase.
 *
 * @throws UserError when one entry is in both
 */
export function readLists(
  { stopWords = [], keepWords = [] }: Pick<BuildOptions, 'stopWords' | 'keepWords'>,
  language: Language,
): WordLists {
  const wordsOf = (entry: string): string[] =>
    (entry.normalize('NFKC').toLowerCase().match(WORD) ?? []).flatMap(segmentWords);
  const kept = keepWords.map(wordsOf).filter((words) => words.length > 0);
  const keptWords = new Set(kept.filter((words) => words.length === 1).flat());
  const keep = { stem: language.stem, isStopWord: (word: string) => isStop(word) };
  const isStop = (word: string): boolean => !keptWords.has(word) && language.isStopWord(word);
  const keyOf = (words: readonly string[]): string => keyWords(words, keep).join(' ');
  const keptKeys = new Set(kept.map(keyOf));
  const stopKeys = new Set<string>();
  for (const entry of stopWords) {
    const key = keyOf(wordsOf(entry));
    if (key !== '' && keptKeys.has(key)) {
      throw new UserError(
        `"${entry}" is in the stop words and in the words to keep; take it out of one of them`,
      );
    }
    if (key !== '') stopKeys.add(key);
  }
  return { stopKeys, keptWords, keptKeys };
}

/** The keys of words as the lists have it: none for stop words, stems for words to keep. */
export function applyLists(
  words: readonly string[],
  keys: readonly string[],
  { stopKeys, keptWords }: WordLists,
  { stem }: Language,
): readonly string[] {
  if (stopKeys.size + keptWords.size === 0) return keys;
  return keys.map((key, at) => {
    const lower = words[at]!.toLowerCase();
    const own = keptWords.has(lower) ? stem(lower) : key;
    return stopKeys.has(own) ? NO_KEY : own;
  });
}

/** What names are not made of in a language, without the words to keep. */
export function namingWords({ filler, support }: Language, { keptKeys }: WordLists): NamingWords {
  const without = (stems: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...stems].filter((stem) => !keptKeys.has(stem)));
  return { filler: without(filler), support: without(support), kept: keptKeys };
}
