/**
 * A seeded generator of numbers in [0, 1): mulberry32, whose state is one 32-bit word.
 * Integer arithmetic only, so that every engine gives the same numbers.
 * Source: Tommy Ettinger's mulberry32, in the public domain (CC0).
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` distinct numbers out of 0 … `size - 1`, ascending (all of them when `count >= size`). */
export function sampleRows(size: number, count: number, random: () => number): Uint32Array {
  if (count >= size) return Uint32Array.from({ length: size }, (_, row) => row);
  // Selection sampling (Knuth, TAOCP 3.4.2, algorithm S): one pass, already in order.
  const chosen = new Uint32Array(count);
  let taken = 0;
  for (let row = 0; taken < count; row++) {
    if ((size - row) * random() < count - taken) chosen[taken++] = row;
  }
  return chosen;
}
