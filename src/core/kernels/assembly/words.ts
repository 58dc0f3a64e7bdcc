/**
 * The words of texts, and the table that numbers the distinct ones: open addressing, all of it in
 * arrays that the caller makes. Characters that need more than a look are left to the caller.
 */

/** Classes of characters, as in `characters.ts`. */
const DIGIT: u32 = 2;
const SPACE: u32 = 4;
const HYPHEN: u32 = 5;
const OTHER: u32 = 8;
/** What stands before the next word: a class, or one of these. */
const START_OF_TEXT: u32 = 0;
const NOTHING: u32 = 10;

const BREAK: u32 = 0xffffffff;
/** Bytes that are looked at together. */
const WIDTH: u32 = 16;

/** The words that were found in some texts. */
@unmanaged
class Found {
  /** How many words and breaks. */
  length: u32;
  /** What stands before the next one. */
  before: u32;
  /** Number of each word. */
  words: usize;
  /** Whether a hyphen joins it to the one before. */
  joins: usize;
}

/** The distinct words of all texts. */
@unmanaged
class Table {
  /** How many there are. */
  size: u32;
  /** Slots, less one. */
  mask: u32;
  /** Hash of a word, and its number plus one; 0 is a free slot. */
  slots: usize;
  /** Where each word begins in the bytes, and where the last one ends. */
  starts: usize;
  bytes: usize;
  hashes: usize;
  /** Class of each of the 256 bytes. */
  classes: usize;
}

/**
 * Finds words from `at` on, until one stands there that has other characters than letters and digits
 * of ASCII, or may begin or end otherwise than it seems: returns where. At the end of the text it
 * adds a break.
 */
export function scanPlain(table: Table, found: Found, at: usize, end: usize): usize {
  const classes = table.classes;
  let before = found.before;
  while (at < end) {
    let letters = plainBytes(at, end);
    if (letters === 0) {
      const kind = <u32>load<u8>(classes + load<u8>(at));
      if (kind !== SPACE && kind !== HYPHEN && kind !== OTHER) break;
      if (before === NOTHING) before = kind;
      else if (before !== START_OF_TEXT && (before !== SPACE || kind !== SPACE)) before = OTHER;
      at++;
      continue;
    }
    if (letters === WIDTH) {
      while (at + letters < end && <u32>load<u8>(classes + load<u8>(at + letters)) <= DIGIT)
        letters++;
    }
    const after = at + letters;
    let behind = NOTHING;
    if (after < end) {
      const next = load<u8>(after);
      if (next === 0x20) behind = SPACE;
      else if (mayGoOn(next, after, letters)) break;
    }
    found.before = before;
    addWord(table, found, at, letters);
    before = behind;
    at = after + usize(behind === SPACE);
  }
  found.before = before;
  if (at < end) return at;
  store<u32>(found.words + ((<usize>found.length) << 2), BREAK);
  store<u8>(found.joins + found.length, 0);
  found.length++;
  return end;
}

/** How many of the next 16 bytes, from the first on, are letters and digits of ASCII. */
function plainBytes(at: usize, end: usize): u32 {
  const bytes = v128.load(at);
  const letters = i8x16.sub(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x61));
  const digits = i8x16.sub(bytes, i8x16.splat(0x30));
  const plain = v128.or(i8x16.lt_u(letters, i8x16.splat(26)), i8x16.lt_u(digits, i8x16.splat(10)));
  const count = <u32>ctz(~i8x16.bitmask(plain) | (1 << WIDTH));
  return min(count, <u32>min<usize>(end - at, WIDTH));
}

/**
 * Whether a word of so many letters may not end before this character: part of the word, one letter
 * before a hyphen, the beginning of an address.
 */
function mayGoOn(next: u8, after: usize, letters: u32): bool {
  if (next >= 0x80) return true;
  if (next === 0x2d) return letters === 1;
  if (next === 0x3a) return load<u8>(after + 1) === 0x2f;
  return next === 0x2e && load<u8>(after - 1) === 0x77;
}

/** Adds a word to those that were found, behind a break where one is due. */
export function addWord(table: Table, found: Found, at: usize, count: u32): void {
  const before = found.before;
  const words = found.words;
  const joins = found.joins;
  let length = found.length;
  // Written anyway, since nobody can guess how often it counts.
  store<u32>(words + ((<usize>length) << 2), BREAK);
  store<u8>(joins + length, 0);
  length += u32((before !== SPACE) & (before !== HYPHEN) & (before !== START_OF_TEXT));
  store<u8>(joins + length, u8(before === HYPHEN));
  store<u32>(words + ((<usize>length) << 2), intern(table, at, count));
  found.length = length + 1;
}

/** The number of a word; a new one gets the next. */
function intern(table: Table, at: usize, count: u32): u32 {
  const hash = hashOf(at, count);
  const mask = table.mask;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (true) {
    const place = table.slots + ((<usize>slot) << 3);
    const entry = load<u32>(place, 4);
    if (entry === 0) break;
    if (load<u32>(place) === hash && isWord(table, entry - 1, at, count)) return entry - 1;
    slot = (slot + 1) & mask;
  }
  return append(table, slot, hash, at, count);
}

/** A mask of the first `count` bytes of 16. */
function firstBytes(count: u32): v128 {
  const numbers = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  return i8x16.lt_u(numbers, i8x16.splat(<i8>count));
}

/** As `hashBytes` in `wordTable.ts`. */
function hashOf(at: usize, count: u32): u32 {
  let hash: u32 = count;
  while (count > WIDTH) {
    hash = mix(hash, v128.load(at));
    at += WIDTH;
    count -= WIDTH;
  }
  return mix(hash, v128.and(v128.load(at), firstBytes(count)));
}

function mix(hash: u32, bytes: v128): u32 {
  const products = i32x4.mul(bytes, i32x4(0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f));
  const halves = i32x4.add(products, i32x4.shuffle(products, products, 2, 3, 0, 1));
  const sum = i32x4.extract_lane(halves, 0) + i32x4.extract_lane(halves, 1);
  const mixed = <u32>sum + hash * 0x165667b1;
  return (mixed ^ (mixed >>> 15)) * 0x2c1b3c6d;
}

function isWord(table: Table, word: u32, at: usize, count: u32): bool {
  const starts = table.starts + ((<usize>word) << 2);
  const start = load<u32>(starts);
  if (load<u32>(starts, 4) - start !== count) return false;
  let own = table.bytes + start;
  while (count > WIDTH) {
    if (v128.any_true(v128.xor(v128.load(own), v128.load(at)))) return false;
    own += WIDTH;
    at += WIDTH;
    count -= WIDTH;
  }
  const differences = v128.xor(v128.load(own), v128.load(at));
  return !v128.any_true(v128.and(differences, firstBytes(count)));
}

function append(table: Table, slot: u32, hash: u32, at: usize, count: u32): u32 {
  const word = table.size++;
  const place = table.slots + ((<usize>slot) << 3);
  store<u32>(place, hash);
  store<u32>(place, word + 1, 4);
  store<u32>(table.hashes + ((<usize>word) << 2), hash);
  const starts = table.starts + ((<usize>word) << 2);
  const start = load<u32>(starts);
  memory.copy(table.bytes + start, at, count);
  store<u32>(starts, start + count, 4);
  if (table.size << 1 > table.mask) grow(table);
  return word;
}

/** Twice as many slots. */
function grow(table: Table): void {
  const mask = 2 * table.mask + 1;
  table.mask = mask;
  const slots = table.slots;
  memory.fill(slots, 0, (<usize>mask + 1) << 3);
  for (let word: u32 = 0; word < table.size; word++) {
    const hash = load<u32>(table.hashes + ((<usize>word) << 2));
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (load<u32>(slots + ((<usize>slot) << 3), 4) !== 0) slot = (slot + 1) & mask;
    store<u32>(slots + ((<usize>slot) << 3), hash);
    store<u32>(slots + ((<usize>slot) << 3), word + 1, 4);
  }
}
