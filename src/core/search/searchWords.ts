import { segmentWords } from '../text/segment.ts';

/**
 * How texts and queries become search words. The index and the search fold words by the same rules,
 * and so does the dashboard where it marks what was found.
 */

/** Words as `scanText` finds them: one letter and a hyphen belong to the word that follows. */
const WORD = /\p{L}\p{M}*[-‐‑﹣-](?:\p{L}\p{M}*){2}[\p{L}\p{M}]*|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const POSSESSIVE = /['’＇]s(?![\p{L}\p{N}\p{M}])/gu;

const BEYOND_ASCII = /[^\0-\x7f]/;
/** Accents of Latin, Greek and Cyrillic letters. The vowel signs of other scripts are no accents. */
const ACCENTS = /[\u0300-\u036f]+/g;
const HYPHENS = /‐/g;
/** Latin letters that Unicode does not take apart, as the Latin-ASCII transform of CLDR has them. */
const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};
const LATIN_LETTER = new RegExp(`[${Object.keys(LATIN_LETTERS).join('')}]`, 'g');

/**
 * Words that nearly every abstract has: they would take a third of the index, and tell nothing.
 * They are left out of the index and of what is asked for.
 */
export const commonWords: readonly string[] =
  `a an and are as at be been by can for from has have in into is it its more not of on or our such
  than that the their these they this to via was we were which while with`.split(/\s+/);
const COMMON_WORDS = new Set(commonWords);

/** The form in which words are compared: lower case, without accents. "Schölkopf" is "scholkopf". */
export function foldWord(word: string): string {
  if (!BEYOND_ASCII.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(LATIN_LETTER, (letter) => LATIN_LETTERS[letter]!)
    .replace(HYPHENS, '-')
    .normalize('NFC');
}

/** Whether a folded word is too common to be searched for. */
export function isCommonWord(folded: string): boolean {
  return COMMON_WORDS.has(folded);
}

/** The search words of a query, each once, without common ones. */
export function queryWords(query: string): string[] {
  const words = query.replace(POSSESSIVE, ' ').match(WORD) ?? [];
  return [...new Set(words.flatMap(segmentWords).map(foldWord))].filter(
    (word) => !isCommonWord(word),
  );
}
