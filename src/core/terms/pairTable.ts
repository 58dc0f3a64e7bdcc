/** Numbers of an entry: the pair and a number that goes with it. */
const WIDTH = 3;

/** Pairs of numbers in the order in which they were first added. */
export interface PairEntries {
  /** How many there are. */
  readonly size: number;
  /** First number, second number and value of each pair. */
  readonly entries: Uint32Array;
  /** Number of an entry plus one, by hash; 0 is a free slot. A power of two long. */
  readonly slots: Uint32Array;
}

/** A hash of two numbers, of 32 bits. */
export function hashPair(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The entry of a pair, or -1. */
export function findPair({ entries, slots }: PairEntries, first: number, second: number): number {
  const mask = slots.length - 1;
  let slot = hashPair(first, second) & mask;
  for (let found; (found = slots[slot]!) !== 0; slot = (slot + 1) & mask) {
    const at = WIDTH * (found - 1);
    if (entries[at] === first && entries[at + 1] === second) return found - 1;
  }
  return -1;
}

export const firstOf = ({ entries }: PairEntries, entry: number): number => entries[WIDTH * entry]!;
export const secondOf = ({ entries }: PairEntries, entry: number): number =>
  entries[WIDTH * entry + 1]!;
export const valueOf = ({ entries }: PairEntries, entry: number): number =>
  entries[WIDTH * entry + 2]!;

/** The same pairs, entry by entry, with these values. */
export function withValues(
  { size, entries, slots }: PairEntries,
  values: Uint32Array,
): PairEntries {
  const changed = entries.slice(0, WIDTH * size);
  for (let entry = 0; entry < size; entry++) changed[WIDTH * entry + 2] = values[entry]!;
  return { size, entries: changed, slots };
}

/** Adds up numbers for pairs of numbers (32 bits each): a hash table with open addressing. */
export class PairTable implements PairEntries {
  size = 0;
  entries: Uint32Array;
  slots: Uint32Array;

  /** @param expected how many pairs there may be; more are fine */
  constructor(expected = 512) {
    let slots = 16;
    while (slots < 2 * expected) slots *= 2;
    this.slots = new Uint32Array(slots);
    this.entries = new Uint32Array((WIDTH * slots) / 2);
  }

  /** Adds `amount` to the value of a pair, which is 0 at first; returns its entry. */
  add(first: number, second: number, amount: number): number {
    const { slots, entries } = this;
    const mask = slots.length - 1;
    let slot = hashPair(first, second) & mask;
    for (let found; (found = slots[slot]!) !== 0; slot = (slot + 1) & mask) {
      const at = WIDTH * (found - 1);
      if (entries[at] === first && entries[at + 1] === second) {
        entries[at + 2] += amount;
        return found - 1;
      }
    }
    const entry = this.size++;
    slots[slot] = this.size;
    entries[WIDTH * entry] = first;
    entries[WIDTH * entry + 1] = second;
    entries[WIDTH * entry + 2] = amount;
    if (2 * this.size === slots.length) this.#grow();
    return entry;
  }

  /** First number, second number and value of each pair. */
  list(): Uint32Array {
    return this.entries.slice(0, WIDTH * this.size);
  }

  #grow(): void {
    const entries = new Uint32Array(2 * this.entries.length);
    entries.set(this.entries);
    const slots = new Uint32Array(2 * this.slots.length);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.size; entry++) {
      let slot = hashPair(entries[WIDTH * entry]!, entries[WIDTH * entry + 1]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
    this.entries = entries;
    this.slots = slots;
  }
}
