import porterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import naturalStopWords from 'natural/lib/natural/util/stopwords.js';
import type { Language } from './languages/language.ts';
import { FILLER_WORDS, MORE_STOP_WORDS, NO_STOP_WORDS, SUPPORT_WORDS } from './academicWords.ts';

/**
 * How words end that the stemmer changes: the last letters of all endings that its steps look for,
 * two of each that has two.
 */
const CHANGING_LETTERS = new Set('sye');
const CHANGING_ENDS = new Set(
  'ed ng al ul ll ce er or ic le nt sm ou te ti ve ze on ci li gi'.split(' '),
);

const STOP_WORDS = new Set([...naturalStopWords.words, ...MORE_STOP_WORDS]);
for (const word of NO_STOP_WORDS) STOP_WORDS.delete(word);
const SUPPORT_STEMS = new Set(SUPPORT_WORDS.map((word) => stem(word)));
const FILLER_STEMS = new Set(FILLER_WORDS.map((word) => stem(word)));
for (const support of SUPPORT_STEMS) FILLER_STEMS.delete(support);
const NUMBER = /^\p{N}+$/u;

/** Porter's stem of a word in lower case. */
export function stem(word: string): string {
  // The stemmer takes microseconds, and leaves every second word as it is.
  const mayChange = CHANGING_LETTERS.has(word.slice(-1)) || CHANGING_ENDS.has(word.slice(-2));
  return mayChange ? porterStemmer.stem(word) : word;
}

/** Whether a word (in lower case) is a function word, a single letter or a bare number. */
export function isStopWord(word: string): boolean {
  return word.length < 2 || STOP_WORDS.has(word) || NUMBER.test(word);
}

/** English, with Porter's stemmer. */
export const englishLanguage: Language = {
  stem,
  isStopWord,
  filler: FILLER_STEMS,
  support: SUPPORT_STEMS,
};

/** Whether a stem is filler of academic writing, which has no place in a name. */
export function isFillerStem(stemmed: string): boolean {
  return FILLER_STEMS.has(stemmed);
}

/** Whether a stem may stand in a name only beside a telling word. */
export function isSupportStem(stemmed: string): boolean {
  return SUPPORT_STEMS.has(stemmed);
}
