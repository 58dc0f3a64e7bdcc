import { byteClasses, classAt, LETTER, SPACE } from './characters.ts';
import { pointLength } from './utf8.ts';

/** Characters that a formula between two `$` may have; a longer one is no formula. */
const MAX_FORMULA = 300;
/** Characters that a tag may have behind its first letter. */
const MAX_TAG = 80;

const codeOf = (character: string): number => character.charCodeAt(0);
const DOLLAR = codeOf('$');
const BACKSLASH = codeOf('\\');
const SLASH = codeOf('/');
const COLON = codeOf(':');
const POINT = codeOf('.');
const GREATER = codeOf('>');
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, codeOf);
const HTTP = bytesOf('http');
const HTTPS = bytesOf('https');
const WWW = bytesOf('www');

/**
 * Where the markup that begins at `at` ends: TeX mathematics between two `$`, a TeX command, an
 * HTML tag. Behind the character itself when it begins none.
 */
export function endOfMarkup(bytes: Uint8Array, at: number, end: number): number {
  const byte = bytes[at]!;
  if (byte === DOLLAR) {
    const close = find(DOLLAR, bytes, at + 1, end, MAX_FORMULA);
    return close > at + 1 ? close + 1 : at + 1;
  }
  if (byte === BACKSLASH) {
    let after = at + 1;
    while (after < end && byteClasses[bytes[after]!] === LETTER) after++;
    return after;
  }
  const letter = bytes[at + 1] === SLASH ? at + 2 : at + 1;
  if (letter >= end || byteClasses[bytes[letter]!] !== LETTER) return at + 1;
  const close = find(GREATER, bytes, letter + 1, end, MAX_TAG);
  return close < 0 ? at + 1 : close + 1;
}

/**
 * Where in a word an address of the web begins, whose first part it ends with: "http" before "://",
 * "www" before a point. The end of the word when there is none.
 */
export function addressStart(
  bytes: Uint8Array,
  start: number,
  wordEnd: number,
  end: number,
): number {
  const next = wordEnd < end ? bytes[wordEnd]! : 0;
  if (next === COLON) {
    const isAddress =
      bytes[wordEnd + 1] === SLASH &&
      bytes[wordEnd + 2] === SLASH &&
      endOfAddress(bytes, wordEnd + 3, end) > wordEnd + 3;
    if (!isAddress) return wordEnd;
    return Math.min(suffix(HTTP, bytes, start, wordEnd), suffix(HTTPS, bytes, start, wordEnd));
  }
  return next === POINT && endOfAddress(bytes, wordEnd + 1, end) > wordEnd + 1
    ? suffix(WWW, bytes, start, wordEnd)
    : wordEnd;
}

/** Where the characters from `at` on that are no spaces end. */
export function endOfAddress(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && classAt(bytes, at) !== SPACE) at += pointLength(bytes[at]!);
  return at;
}

/** Where in `[at, end)` the byte is, behind `limit` characters at most; -1 when it is not. */
function find(byte: number, bytes: Uint8Array, at: number, end: number, limit: number): number {
  for (let characters = 0; at < end && characters <= limit; characters++) {
    if (bytes[at] === byte) return at;
    at += pointLength(bytes[at]!);
  }
  return -1;
}

/** Where the word begins to be `part`, which ends it; the end of the word when it does not. */
function suffix(part: Uint8Array, bytes: Uint8Array, start: number, wordEnd: number): number {
  const from = wordEnd - part.length;
  if (from < start) return wordEnd;
  for (let i = 0; i < part.length; i++) if (bytes[from + i] !== part[i]) return wordEnd;
  return from;
}
