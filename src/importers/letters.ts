/** What two texts are compared by. */
export interface LetterDigest {
  /** A whole number below 2^53, equal for texts with the same letters and digits. */
  readonly hash: number;
  /** Letters and digits of the text. */
  readonly letters: number;
}

/** Set on the codes of ASCII letters, so that shifting a code counts it. */
const ASCII = 0x10000;

/** More letters than a text can have. As a small integer it is compared faster than Infinity. */
const ALL = 2 ** 31 - 1;

const FACTOR_A = 0x9e3779b1;
const FACTOR_B = 0x5f356495;

/** By ASCII code: the small letter or the digit, else 0. */
const CODES = new Int32Array(128);
/** By ASCII code: what the hash is multiplied by. 1 leaves it as it is, which is faster than a branch. */
const FACTORS_A = new Int32Array(128).fill(1);
const FACTORS_B = new Int32Array(128).fill(1);
for (const letter of '0123456789abcdefghijklmnopqrstuvwxyz') {
  for (const code of [letter.charCodeAt(0), letter.toUpperCase().charCodeAt(0)]) {
    CODES[code] = ASCII | letter.charCodeAt(0);
    FACTORS_A[code] = FACTOR_A;
    FACTORS_B[code] = FACTOR_B;
  }
}

/** What `lettersAt` found, by code. */
const lettersByCode = new Map<number, string | null>();

/**
 * Digest of the letters and digits of a text, whatever their case, width and ligatures. Two texts with other
 * letters have the same hash with a chance of one in 2^53.
 * @param most letters after which the rest of the text is left out
 */
export function digestOf(text: string, most = ALL): LetterDigest {
  let a = FACTOR_B | 0;
  let b = FACTOR_A | 0;
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      if (letters >= most) break;
      const letter = CODES[code]!;
      a = Math.imul(a ^ letter, FACTORS_A[code]!);
      b = Math.imul(b ^ letter, FACTORS_B[code]!);
      letters += letter >> 16;
      continue;
    }
    const found = lettersByCode.get(code) ?? lettersAt(code);
    // Also when it follows the last letter, which it may change.
    if (found === null) return digestOfLetters(lettersOf(text).slice(0, most));
    if (letters >= most) break;
    for (let k = 0; k < found.length && letters < most; k++) {
      const letter = codeOf(found, k);
      a = Math.imul(a ^ letter, FACTOR_A);
      b = Math.imul(b ^ letter, FACTOR_B);
      letters++;
    }
  }
  return { hash: joined(a, b), letters };
}

/** Hash of a text as it is, a whole number below 2^53; other seeds give unrelated hashes. */
export function hashOf(text: string, seed: number): number {
  let a = Math.imul(seed ^ FACTOR_A, FACTOR_B);
  let b = Math.imul(seed ^ FACTOR_B, FACTOR_A);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, FACTOR_A);
    b = Math.imul(b ^ code, FACTOR_B);
  }
  return joined(a, b);
}

/** Words of at least `shortest` letters, without accents and case. */
export function wordsOf(text: string, shortest: number): Set<string> {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= shortest));
}

/** Letters and digits only, case-folded. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function digestOfLetters(text: string): LetterDigest {
  let a = FACTOR_B | 0;
  let b = FACTOR_A | 0;
  for (let i = 0; i < text.length; i++) {
    const letter = codeOf(text, i);
    a = Math.imul(a ^ letter, FACTOR_A);
    b = Math.imul(b ^ letter, FACTOR_B);
  }
  return { hash: joined(a, b), letters: text.length };
}

/**
 * Letters that a character gives wherever it stands. Null where they depend on its neighbours: it composes with
 * the one before it (marks, parts of Hangul), is half of a pair, or is a capital sigma, which has two small ones.
 */
function lettersAt(code: number): string | null {
  const character = String.fromCharCode(code);
  const plain = character.normalize('NFKC');
  const depends = /^[\p{M}\u1100-\u11ff]|[\u03a3\p{Cs}]/u.test(plain);
  const letters = depends ? null : lettersOf(character);
  lettersByCode.set(code, letters);
  return letters;
}

function codeOf(letters: string, i: number): number {
  const code = letters.charCodeAt(i);
  return code < 128 ? ASCII | code : code;
}

/** The 53 bits of a whole number from two of 32, mixed so that similar texts are far apart. */
function joined(a: number, b: number): number {
  const high = Math.imul(a ^ (a >>> 16), FACTOR_B) ^ Math.imul(b ^ (b >>> 13), FACTOR_A);
  const low = Math.imul(b ^ (b >>> 16), FACTOR_B) ^ Math.imul(a ^ (a >>> 13), FACTOR_A);
  return ((high ^ (high >>> 15)) >>> 11) * 2 ** 32 + ((low ^ (low >>> 15)) >>> 0);
}
