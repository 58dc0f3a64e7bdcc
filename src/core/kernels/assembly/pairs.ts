/**
 * Pairs of stems in texts of words. Which word is a stem, or makes a pair likely, nobody can guess,
 * and a processor loses much time where it guesses wrong: so there are masks where there might be
 * branches, all bits of which are 1 for "no".
 */

/** Bits of the middle word of a pair, below those of its first stem. */
const MIDDLE_BITS: i32 = 13;
const NO_CODE: i32 = -1;
const MAX_COUNT: u32 = 255;

/**
 * Reads the pairs of a text: stems side by side, or with one function word between them.
 *
 * @param codes of the break, and of each word: a stem, a function word from -2 down, or -1
 * @param firsts first stem and middle word of each pair
 * @param lasts last stem
 * @param ends  the word that it is
 * @returns how many pairs there are
 */
export function readPairs(
  words: usize,
  length: u32,
  codes: usize,
  firsts: usize,
  lasts: usize,
  ends: usize,
): u32 {
  let pairs: usize = 0;
  // First stem and middle word of a pair that the next stem would make, or -1.
  let before: i32 = NO_CODE;
  // The same of the one word just before, which a function word may follow.
  let open: i32 = NO_CODE;
  for (let at: u32 = 0; at < length; at++) {
    // A break is the number before 0.
    const word = load<u32>(words + ((<usize>at) << 2)) + 1;
    const code = load<i32>(codes + ((<usize>word) << 2));
    // Written anyway; counts only where both are stems.
    store<i32>(firsts + (pairs << 2), before);
    store<i32>(lasts + (pairs << 2), code);
    store<u32>(ends + (pairs << 2), at);
    pairs += <usize>(1 + ((before | code) >> 31));

    const isNoStem = code >> 31;
    const middle = NO_CODE - code;
    const isNoMiddle = (middle - 1) >> 31;
    const first = (code << MIDDLE_BITS) & ~isNoStem;
    before = first | (isNoStem & ((open + middle) | (open >> 31) | isNoMiddle));
    open = first | isNoStem;
  }
  return <u32>pairs;
}

/** Adds 1 to the counter of each pair, up to 255. */
export function sketchPairs(
  firsts: usize,
  lasts: usize,
  pairs: u32,
  sketch: usize,
  mask: u32,
): void {
  for (let p: usize = 0; p < <usize>pairs; p++) {
    const counter = sketch + counterOf(firsts + (p << 2), lasts + (p << 2), mask);
    store<u8>(counter, <u8>min<u32>(MAX_COUNT, <u32>load<u8>(counter) + 1));
  }
}

/**
 * Lists the pairs whose counter is `enough` at least, and at least the product of the weights of
 * their stems, unless it is at its end.
 */
export function likelyPairs(
  firsts: usize,
  lasts: usize,
  pairs: u32,
  sketch: usize,
  mask: u32,
  enough: u32,
  weights: usize,
  likely: usize,
): u32 {
  let found: usize = 0;
  for (let p: usize = 0; p < <usize>pairs; p++) {
    const count = <u32>load<u8>(sketch + counterOf(firsts + (p << 2), lasts + (p << 2), mask));
    if (count < enough) continue;
    const first = load<f32>(weights + ((load<u32>(firsts + (p << 2)) >> MIDDLE_BITS) << 2));
    const last = load<f32>(weights + (load<u32>(lasts + (p << 2)) << 2));
    const isLikely = i32(count === MAX_COUNT) | i32(<f64>count >= <f64>first * <f64>last);
    store<u32>(likely + (found << 2), <u32>p);
    found += <usize>isLikely;
  }
  return <u32>found;
}

/** As `hashPair` in `pairTable.ts`. */
function counterOf(first: usize, last: usize, mask: u32): usize {
  let hash = (load<u32>(first) * 0x9e3779b1) ^ (load<u32>(last) * 0x85ebca6b);
  hash = (hash ^ (hash >>> 15)) * 0x2c1b3c6d;
  return <usize>((hash ^ (hash >>> 13)) & mask);
}
