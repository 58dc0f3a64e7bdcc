import { englishLanguage, isStopWord as isEnglishStopWord } from '../english.ts';
import type { Language } from './language.ts';

export interface LanguageWords {
  readonly stem: (word: string) => string;
  readonly stopWords: readonly string[];
  /** Words of academic writing that have no place in a name. */
  readonly filler: readonly string[];
}

/**
 * A language beside English. English function words and English filler count as such in all of them:
 * hardly a corpus has no English title or abstract in it.
 */
export function makeLanguage({ stem, stopWords, filler }: LanguageWords): Language {
  const stops = new Set(stopWords);
  // A stemmer that takes all letters away would make unlike words one.
  const stemOf = (word: string): string => stem(word) || word;
  return {
    stem: stemOf,
    isStopWord: (word) => stops.has(word) || isEnglishStopWord(word),
    filler: new Set([...englishLanguage.filler, ...filler.map(stemOf)]),
    support: englishLanguage.support,
  };
}
