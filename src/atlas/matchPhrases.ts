import { ABSTRACT, AUTHORS, TITLE, VENUE } from '../core/search/postings.ts';
import { foldWord } from '../core/search/searchWords.ts';
import type { Paper } from '../core/types.ts';
import type { AskedPhrase } from './parseQuery.ts';

const BEYOND_ASCII = /[^\0-\x7f]/;
/** Scripts that have no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const LETTERS = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * Tells which papers have phrases: their words one after the other, whatever stands between words,
 * small and capital letters and accents alike. The index of words does not know where words are, so
 * that the texts are looked at.
 */
export function phraseMatcher(phrases: readonly AskedPhrase[]): (paper: Paper) => boolean {
  const asked = phrases.map(({ text, fields }) => ({ pattern: patternOf(text), fields }));
  return (paper) => {
    const texts: readonly (readonly [field: number, text: string])[] = [
      [TITLE, paper.title],
      [ABSTRACT, paper.abstract],
      ...paper.authors.map((author) => [AUTHORS, author] as const),
      [VENUE, paper.venue ?? ''],
    ];
    return asked.every(({ pattern, fields }) =>
      texts.some(([field, text]) => (fields & field) !== 0 && pattern.test(fold(text))),
    );
  };
}

function patternOf(phrase: string): RegExp {
  const words = phrase.match(LETTERS) ?? [];
  if (UNSPACED.test(phrase)) return new RegExp(words.join('\\s*'), 'u');
  return new RegExp(
    `(?<![\\p{L}\\p{N}\\p{M}])${words.join('[^\\p{L}\\p{N}\\p{M}]+')}(?![\\p{L}\\p{N}\\p{M}])`,
    'u',
  );
}

function fold(text: string): string {
  return BEYOND_ASCII.test(text) ? foldWord(text) : text.toLowerCase();
}
