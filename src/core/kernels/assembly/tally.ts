/**
 * Counts numbers, and gives those that occurred back in ascending order. Bits mark them, and bits
 * above those mark where any is set, which is much faster than sorting where few are set at a time.
 */

@unmanaged
class Tally {
  /** How often each number occurred. */
  counts: usize;
  /** A bit for each number. */
  bits: usize;
  /** A bit for each 64 of those. */
  filled: usize;
  /** Words of 64 bits in `filled`. */
  length: u32;
}

/**
 * Counts the number of each word.
 *
 * @param numberOf that of the break, and of each word
 */
export function addWords(
  tally: Tally,
  words: usize,
  start: u32,
  end: u32,
  numberOf: usize,
  weight: u32,
): void {
  for (let at = start; at < end; at++) {
    // A break is the number before 0.
    const word = load<u32>(words + ((<usize>at) << 2)) + 1;
    addNumber(tally, load<u32>(numberOf + ((<usize>word) << 2)), weight);
  }
}

export function addNumber(tally: Tally, number: u32, weight: u32): void {
  const count = tally.counts + ((<usize>number) << 2);
  store<u32>(count, load<u32>(count) + weight);
  const word = number >>> 6;
  const bits = tally.bits + ((<usize>word) << 3);
  store<u64>(bits, load<u64>(bits) | ((<u64>1) << (number & 63)));
  const filled = tally.filled + ((<usize>(word >>> 6)) << 3);
  store<u64>(filled, load<u64>(filled) | ((<u64>1) << (word & 63)));
}

/**
 * Writes the numbers that occurred in ascending order, and how often, up to 255. All counts are 0
 * then.
 *
 * @returns how many they are
 */
export function drainTally(tally: Tally, numbers: usize, counts: usize): u32 {
  let length: usize = 0;
  for (let f: usize = 0; f < <usize>tally.length; f++) {
    const filled = tally.filled + (f << 3);
    for (let words = load<u64>(filled); words !== 0; words &= words - 1) {
      const word = (f << 6) + <usize>ctz(words);
      const bits = tally.bits + (word << 3);
      for (let set = load<u64>(bits); set !== 0; set &= set - 1) {
        const number = (word << 6) + <usize>ctz(set);
        const count = tally.counts + (number << 2);
        store<u32>(numbers + (length << 2), <u32>number);
        store<u8>(counts + length, <u8>min<u32>(255, load<u32>(count)));
        store<u32>(count, 0);
        length++;
      }
      store<u64>(bits, 0);
    }
    store<u64>(filled, 0);
  }
  return <u32>length;
}
