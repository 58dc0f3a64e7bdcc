import {
  APOSTROPHE,
  byteClasses,
  classAt,
  DIGIT,
  HYPHEN,
  LETTER,
  MARK,
  MARKUP,
  OTHER,
  SPACE,
} from './characters.ts';
import { BREAK, JOINED_BY_HYPHEN, JOINED_BY_SPACE } from './corpus.ts';
import { addressStart, endOfAddress, endOfMarkup } from './markup.ts';
import { pointLength } from './utf8.ts';
import { HASH_SEED, hashByte, hashBytes, type WordTable } from './wordTable.ts';

/** Words that were found, one after the other: numbers of the word table, or `BREAK`. */
export interface FoundWords {
  words: Uint32Array;
  /** How each word is joined to the one before it. */
  joins: Uint8Array;
  /** How many there are so far; the arrays are longer. */
  length: number;
}

/** What stands before the next word: the class of the one character there, or one of these. */
const START_OF_TEXT = 0;
const NOTHING = -1;

const S = 0x73;

/**
 * Finds the words of a UTF-8 text. A word is letters, digits and the marks on them; one letter and
 * a hyphen belong to the word that follows (k-means, Q-learning, t-SNE). Markup is skipped, as is a
 * possessive 's. A `BREAK` stands where words have more between them than spaces or one hyphen, and
 * at the end of the text.
 */
export function scanText(
  bytes: Uint8Array,
  start: number,
  end: number,
  table: WordTable,
  found: FoundWords,
): void {
  // No text has more words and breaks than bytes.
  makeRoom(found, end - start + 1);
  const { words, joins } = found;
  let { length } = found;
  let before = START_OF_TEXT;
  let at = start;
  while (at < end) {
    const kind = classAt(bytes, at);
    if (kind > DIGIT) {
      const after = at + pointLength(bytes[at]!);
      if (kind === APOSTROPHE && isPossessive(bytes, after, end)) {
        at = after + 1;
        continue;
      }
      at = kind === MARKUP ? endOfMarkup(bytes, at, end) : after;
      if (before === NOTHING) before = kind;
      else if (before !== START_OF_TEXT && (before !== SPACE || kind !== SPACE)) before = OTHER;
      continue;
    }
    // Nearly all words are plain and end at a space.
    let wordEnd = at;
    let hash = HASH_SEED;
    let next = SPACE;
    for (; wordEnd < end; wordEnd++) {
      const byte = bytes[wordEnd]!;
      next = byteClasses[byte]!;
      if (next > DIGIT) break;
      hash = hashByte(hash, byte);
    }
    let after = wordEnd;
    if (next !== SPACE) {
      after = endOfWord(bytes, at, end);
      wordEnd = addressStart(bytes, at, after, end);
      hash = hashBytes(bytes, at, wordEnd);
    }
    if (wordEnd > at) {
      if (before !== SPACE && before !== HYPHEN && before !== START_OF_TEXT) {
        joins[length] = JOINED_BY_SPACE;
        words[length++] = BREAK;
      }
      joins[length] = before === HYPHEN ? JOINED_BY_HYPHEN : JOINED_BY_SPACE;
      words[length++] = table.intern(bytes, at, wordEnd, hash);
      before = NOTHING;
    }
    if (wordEnd < after) {
      after = endOfAddress(bytes, after, end);
      if (before !== START_OF_TEXT) before = OTHER;
    }
    at = after;
  }
  joins[length] = JOINED_BY_SPACE;
  words[length++] = BREAK;
  found.length = length;
}

/** Sees to it that so many more words can be written. */
export function makeRoom(found: FoundWords, more: number): void {
  if (found.length + more <= found.words.length) return;
  const size = Math.max(found.length + more, Math.ceil(1.5 * found.words.length));
  const words = new Uint32Array(size);
  const joins = new Uint8Array(size);
  words.set(found.words.subarray(0, found.length));
  joins.set(found.joins.subarray(0, found.length));
  found.words = words;
  found.joins = joins;
}

/** Where the word at `at` ends. */
function endOfWord(bytes: Uint8Array, at: number, end: number): number {
  const runEnd = endOfRun(bytes, at, end);
  if (runEnd === end || classAt(bytes, runEnd) !== HYPHEN) return runEnd;
  if (endOfLetter(bytes, at, end) !== runEnd) return runEnd;
  const first = runEnd + pointLength(bytes[runEnd]!);
  let wordEnd = endOfLetter(bytes, first, end);
  let letters = wordEnd > first ? 1 : 0;
  for (let next; (next = endOfLetter(bytes, wordEnd, end)) > wordEnd; wordEnd = next) letters++;
  return letters > 1 ? wordEnd : runEnd;
}

/** Where the letters, digits and marks from `at` on end. */
function endOfRun(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && classAt(bytes, at) <= MARK) at += pointLength(bytes[at]!);
  return at;
}

/** Where the letter at `at` ends with the marks on it; `at` when there is none. */
function endOfLetter(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end || classAt(bytes, at) !== LETTER) return at;
  do at += pointLength(bytes[at]!);
  while (at < end && classAt(bytes, at) === MARK);
  return at;
}

/** Whether the bytes from `at` on, behind an apostrophe, are an s that ends a word. */
function isPossessive(bytes: Uint8Array, at: number, end: number): boolean {
  return at < end && bytes[at] === S && (at + 1 === end || classAt(bytes, at + 1) > MARK);
}
