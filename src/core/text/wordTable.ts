/** Bytes that a hash takes in one step, four for each of these factors. */
const STEP = 16;
const FACTORS = Int32Array.of(0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f);

/**
 * The hash of the bytes in `[start, end)`: 16 bytes a step, as four numbers (the first byte is the
 * lowest) times factors, added up. The kernel that finds words makes the same.
 */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += STEP) {
    const last = Math.min(end - at, STEP);
    let sum = Math.imul(hash, 0x165667b1);
    for (let b = 0; b < last; b++) {
      sum = (sum + Math.imul(bytes[at + b]! << (8 * (b & 3)), FACTORS[b >> 2]!)) | 0;
    }
    hash = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  }
  return hash;
}

/** Words as runs of UTF-8 bytes: word `i` is `bytes[starts[i] .. starts[i + 1])`. */
export interface WordList {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

/**
 * Numbers distinct words in the order in which they come, by their bytes: a hash table with open
 * addressing in typed arrays, so that no string and no object is made for a word.
 */
export class WordTable {
  /** How many words there are. */
  size = 0;
  #bytes: Uint8Array;
  #starts: Uint32Array;
  /** Two numbers a slot: the hash of a word, and its number plus one; 0 is a free slot. */
  #slots: Int32Array;
  #mask: number;

  /** @param expected how many words there may be; more are fine */
  constructor(expected: number) {
    let capacity = 16;
    while (capacity < 2 * expected) capacity *= 2;
    this.#mask = capacity - 1;
    this.#slots = new Int32Array(2 * capacity);
    this.#starts = new Uint32Array(capacity / 2 + 1);
    this.#bytes = new Uint8Array(capacity * 4);
  }

  /** The number of the word in `[start, end)`; a new word gets the next one. */
  intern(
    bytes: Uint8Array,
    start = 0,
    end = bytes.length,
    hash = hashBytes(bytes, start, end),
  ): number {
    const slots = this.#slots;
    const starts = this.#starts;
    const own = this.#bytes;
    const mask = this.#mask;
    let slot = firstSlot(hash) & mask;
    for (let entry; (entry = slots[2 * slot + 1]!) !== 0; slot = (slot + 1) & mask) {
      if (slots[2 * slot] !== hash) continue;
      let mine = starts[entry - 1]!;
      let theirs = start;
      if (starts[entry]! - mine !== end - start) continue;
      while (theirs < end && own[mine] === bytes[theirs]) {
        mine++;
        theirs++;
      }
      if (theirs === end) return entry - 1;
    }
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = this.size + 1;
    return this.#append(bytes, start, end);
  }

  /** The words themselves, without a copy; valid until the next `intern`. */
  words(): WordList {
    return {
      bytes: this.#bytes.subarray(0, this.#starts[this.size]),
      starts: this.#starts.subarray(0, this.size + 1),
    };
  }

  /** The hash of each word, as `hashBytes` gives it. */
  hashes(): Int32Array {
    const hashes = new Int32Array(this.size);
    for (let at = 0; at < this.#slots.length; at += 2) {
      const entry = this.#slots[at + 1]!;
      if (entry !== 0) hashes[entry - 1] = this.#slots[at]!;
    }
    return hashes;
  }

  #append(bytes: Uint8Array, start: number, end: number): number {
    const word = this.size++;
    let at = this.#starts[word]!;
    if (at + end - start > this.#bytes.length) {
      this.#bytes = longer(this.#bytes, new Uint8Array(2 * (at + end - start)));
    }
    for (let from = start; from < end; from++) this.#bytes[at++] = bytes[from]!;
    this.#starts[word + 1] = at;
    if (2 * this.size > this.#mask) this.#grow();
    return word;
  }

  #grow(): void {
    const old = this.#slots;
    const mask = 2 * this.#mask + 1;
    const slots = new Int32Array(2 * old.length);
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      let slot = firstSlot(old[from]!) & mask;
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = old[from]!;
      slots[2 * slot + 1] = old[from + 1]!;
    }
    this.#slots = slots;
    this.#mask = mask;
    this.#starts = longer(this.#starts, new Uint32Array((mask + 1) / 2 + 1));
  }
}

const firstSlot = (hash: number): number => hash ^ (hash >>> 15);

/** `longer` with the values of `values` at its beginning. */
function longer<T extends Uint8Array | Uint32Array>(values: T, longer: T): T {
  longer.set(values);
  return longer;
}
