import {
  APOSTROPHE,
  classAt,
  DIGIT,
  HYPHEN,
  LETTER,
  MARK,
  MARKUP,
  OTHER,
  SPACE,
} from './characters.ts';
import type { FoundWords } from '../kernels/words.ts';
import { addressStart, endOfAddress, endOfMarkup } from './markup.ts';
import { isUnspaced, segmentWords } from './segment.ts';
import { decodeUtf8, pointLength } from './utf8.ts';

/** What stands before the next word: the class of the one character there, or one of these. */
const START_OF_TEXT = 0;
const NOTHING = 10;

const S = 0x73;

/**
 * Finds the words of a UTF-8 text, which lies on the found. A word is letters, digits and the marks
 * on them; one letter and a hyphen belong to the word that follows (k-means, Q-learning, t-SNE).
 * Markup is skipped, as is a possessive 's. A break stands where words have more between them than
 * spaces or one hyphen, and at the end of the text.
 */
export function scanText(found: FoundWords, start: number, end: number): void {
  found.setBefore(START_OF_TEXT);
  for (let at = start; (at = found.scan(at, end)) < end;) at = takeOne(found, at, end);
}

/** Takes the word or the character at `at`, whatever it is; returns where the next one begins. */
function takeOne(found: FoundWords, at: number, end: number): number {
  const { bytes } = found;
  const kind = classAt(bytes, at);
  if (kind > DIGIT) {
    const after = at + pointLength(bytes[at]!);
    if (kind === APOSTROPHE && isPossessive(bytes, after, end)) return after + 1;
    passOver(found, kind);
    return kind === MARKUP ? endOfMarkup(bytes, at, end) : after;
  }
  const after = endOfWord(bytes, at, end);
  const wordEnd = addressStart(bytes, at, after, end);
  if (wordEnd > at) {
    if (mayBeUnspaced(bytes, at, wordEnd)) addSegments(found, at, wordEnd);
    else found.add(at, wordEnd);
    found.setBefore(NOTHING);
  }
  if (wordEnd === after) return after;
  if (found.before() !== START_OF_TEXT) found.setBefore(OTHER);
  return endOfAddress(bytes, after, end);
}

/** First bytes of Chinese and Japanese characters, and of others as far as this tells. */
const FIRST_UNSPACED = 0xe3;

function mayBeUnspaced(bytes: Uint8Array, at: number, end: number): boolean {
  while (at < end && bytes[at]! < FIRST_UNSPACED) at++;
  return at < end;
}

/**
 * Adds the words of a run of letters, in which Chinese or Japanese words stand side by side as if
 * spaces were between them. A break stands where other letters begin or end, and at spaces, so that
 * no phrase has a space which its text has not, or lacks one.
 */
function addSegments(found: FoundWords, at: number, end: number): void {
  let wasUnspaced: boolean | null = null;
  for (const word of segmentWords(decodeUtf8(found.bytes, at, end))) {
    const wordEnd = at + utf8Length(word);
    const unspaced = isUnspaced(word);
    if (wasUnspaced !== null) found.setBefore(unspaced && wasUnspaced ? SPACE : OTHER);
    else if (unspaced && found.before() !== START_OF_TEXT) found.setBefore(OTHER);
    found.add(at, wordEnd);
    wasUnspaced = unspaced;
    at = wordEnd;
  }
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return length;
}

/** A character of this class stands before the next word, too. */
function passOver(found: FoundWords, kind: number): void {
  const before = found.before();
  if (before === NOTHING) found.setBefore(kind);
  else if (before !== START_OF_TEXT && (before !== SPACE || kind !== SPACE)) found.setBefore(OTHER);
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
