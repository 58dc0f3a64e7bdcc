import { ABSTRACT, AUTHORS, TITLE, VENUE } from '../core/search/postings.ts';
import { foldWord, queryWords } from '../core/search/searchWords.ts';

/** A word that papers must have, in one of some fields. */
export interface AskedWord {
  /** Folded. */
  readonly word: string;
  /** Bits of the fields (see `core/search/postings.ts`). */
  readonly fields: number;
  /** Of a phrase: no longer word and no other spelling will do. */
  readonly exact: boolean;
}

/** Words that papers must have one after the other, in one of some fields. */
export interface AskedPhrase {
  /** As typed, lower case and without accents. */
  readonly text: string;
  readonly fields: number;
}

/** What a person asks for, taken apart. Papers must fulfil all of it. */
export interface Query {
  readonly words: readonly AskedWord[];
  readonly phrases: readonly AskedPhrase[];
  /** Years from and to, both included; of several ranges any will do. */
  readonly years: readonly (readonly [from: number, to: number])[];
  /** Folded words of names of topics or themes; of several names any will do. */
  readonly topics: readonly (readonly string[])[];
}

export const ANYWHERE = TITLE | ABSTRACT | AUTHORS | VENUE;

const FIELDS: Readonly<Record<string, number>> = {
  author: AUTHORS,
  title: TITLE,
  abstract: ABSTRACT,
  venue: VENUE,
};

/** `field:"a phrase"`, `field:word`, `"a phrase"`, or a word. A quote may be left open at the end. */
const PART = /(?:(author|title|abstract|venue|year|topic):\s*)?(?:["“”]([^"“”]*)["“”]?|(\S+))/giu;
const YEARS = /^(\d{4})?(\.\.|-|–)?(\d{4})?$/;
const FIRST_YEAR = 0;
const LAST_YEAR = 9999;

/**
 * Takes a query apart: words, "phrases in quotes", `author:`, `title:`, `abstract:` and `venue:` with
 * a word or a phrase, `year:2020`, `year:2020..2023`, `year:2020..`, and `topic:` with a word or a
 * name in quotes. A prefix that nothing follows asks for nothing yet.
 */
export function parseQuery(query: string): Query {
  const words = new Map<string, AskedWord>();
  const phrases: AskedPhrase[] = [];
  const years: [number, number][] = [];
  const topics: string[][] = [];
  for (const [whole, prefix, quoted, plain] of query.matchAll(PART)) {
    const text = quoted ?? plain ?? '';
    const name = prefix?.toLowerCase();
    if (name === 'year') {
      const range = parseYears(text);
      if (range) years.push(range);
      continue;
    }
    const asked = queryWords(text);
    if (name === 'topic') {
      if (asked.length > 0) topics.push(asked);
      continue;
    }
    const fields = name ? FIELDS[name]! : ANYWHERE;
    // A phrase of one word is that word and no other.
    const exact = quoted !== undefined && whole.length > 1;
    for (const word of asked) words.set(`${word} ${fields}`, { word, fields, exact });
    if (exact && asked.length > 0) phrases.push({ text: foldWord(text.trim()), fields });
  }
  return { words: [...words.values()], phrases, years, topics };
}

/** The years that `2020`, `2020..2023`, `2020..` or `..2023` stand for; null for anything else. */
function parseYears(text: string): [number, number] | null {
  const [, from, range, to] = YEARS.exec(text) ?? [];
  if (!from && !to) return null;
  if (!range) return from && !to ? [Number(from), Number(from)] : null;
  return [from ? Number(from) : FIRST_YEAR, to ? Number(to) : LAST_YEAR];
}
