/**
 * Rows by key, for millions of them: entries in the order in which they were added, and for each slot of a hash
 * table the chain of its entries, the oldest first.
 */
export interface RowIndex {
  entries: number;
  keys: Float64Array;
  rows: Int32Array;
  /** The entry after each one in its chain, -1 at the end. */
  next: Int32Array;
  /** First entry of each slot, -1 when it is empty; the length is a power of two. */
  heads: Int32Array;
}

const FIRST_CAPACITY = 1024;

/** An index without rows. */
export function createRowIndex(): RowIndex {
  return {
    entries: 0,
    keys: new Float64Array(FIRST_CAPACITY),
    rows: new Int32Array(FIRST_CAPACITY),
    next: new Int32Array(FIRST_CAPACITY),
    heads: new Int32Array(FIRST_CAPACITY).fill(-1),
  };
}

/** The first row added under a key that is accepted, or -1. Keys are whole numbers below 2^53. */
export function findRow(index: RowIndex, key: number, accepts: (row: number) => boolean): number {
  const { heads, keys, next, rows } = index;
  for (let entry = heads[slotOf(key, heads)]!; entry >= 0; entry = next[entry]!) {
    if (keys[entry] === key && accepts(rows[entry]!)) return rows[entry]!;
  }
  return -1;
}

/** Adds a row under a key, unless it is there or the key has `most` rows. */
export function addRow(index: RowIndex, key: number, row: number, most: number): void {
  if (index.entries === index.keys.length) grow(index);
  const { heads, keys, next, rows } = index;
  const slot = slotOf(key, heads);
  let last = -1;
  let found = 0;
  for (let entry = heads[slot]!; entry >= 0; entry = next[entry]!) {
    if (keys[entry] === key && (rows[entry] === row || ++found === most)) return;
    last = entry;
  }
  const entry = index.entries++;
  keys[entry] = key;
  rows[entry] = row;
  next[entry] = -1;
  if (last < 0) heads[slot] = entry;
  else next[last] = entry;
}

function slotOf(key: number, heads: Int32Array): number {
  return (key >>> 0) & (heads.length - 1);
}

function grow(index: RowIndex): void {
  const { entries, keys, rows } = index;
  index.keys = new Float64Array(2 * entries);
  index.keys.set(keys);
  index.rows = new Int32Array(2 * entries);
  index.rows.set(rows);
  index.next = new Int32Array(2 * entries);
  index.heads = new Int32Array(2 * entries).fill(-1);
  // From the newest to the oldest, each before the ones after it.
  for (let entry = entries - 1; entry >= 0; entry--) {
    const slot = slotOf(index.keys[entry]!, index.heads);
    index.next[entry] = index.heads[slot]!;
    index.heads[slot] = entry;
  }
}
