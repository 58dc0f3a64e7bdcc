import { pointAt } from './utf8.ts';

/** What a character is to the splitting of texts into words. */
export const LETTER = 1;
export const DIGIT = 2;
/** A combining mark, which goes on with the word before it. */
export const MARK = 3;
export const SPACE = 4;
export const HYPHEN = 5;
export const APOSTROPHE = 6;
/** May begin markup: `$`, `\` and `<`. */
export const MARKUP = 7;
/** Ends a word and any phrase. */
export const OTHER = 8;

const classes: readonly (readonly [RegExp, number])[] = [
  [/\p{L}/u, LETTER],
  [/\p{N}/u, DIGIT],
  [/\p{M}/u, MARK],
  [/\s/, SPACE],
  [/[-‐‑﹣-]/, HYPHEN],
  [/['’＇]/, APOSTROPHE],
  [/[$\\<]/, MARKUP],
];

/** A code point's class once it was asked for, else 0. */
const known = new Uint8Array(0x110000);

/** The class of a code point. */
export function characterClass(point: number): number {
  const found = known[point]!;
  if (found !== 0) return found;
  const character = String.fromCodePoint(point);
  const [, kind] = classes.find(([pattern]) => pattern.test(character)) ?? [null, OTHER];
  known[point] = kind;
  return kind;
}

/** Of a byte: it belongs to a character beyond ASCII. */
export const BEYOND_ASCII = 9;

/** The class of each byte as a character. */
export const byteClasses = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x80 ? characterClass(byte) : BEYOND_ASCII,
);

/** The class of the character that begins at `at`. */
export function classAt(bytes: Uint8Array, at: number): number {
  const kind = byteClasses[bytes[at]!]!;
  return kind === BEYOND_ASCII ? characterClass(pointAt(bytes, at)) : kind;
}
