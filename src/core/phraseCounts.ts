import { hashPair, PairTable } from './pairTable.ts';
import { sharedUint8 } from './sharedArrays.ts';
import { beginsTriple, pairReader, type PairCodes } from './wordPairs.ts';

/** Counters of a sketch, at most. */
const MAX_COUNTERS = 1 << 22;
const MAX_COUNT = 255;

export interface SketchContext extends PairCodes {
  /** A power of two. */
  readonly counters: number;
}

export interface PhraseCountContext extends PairCodes {
  /** Counters that are never below the true count. */
  readonly sketch: Uint8Array;
  readonly minCount: number;
}

/** Pairs and triples of words with how often they occur, in threes of numbers. */
export interface PhraseCounts {
  /** `firstAndMiddle`, last stem, count. */
  readonly pairs: Uint32Array;
  /** Position in `pairs` (in threes), third stem, count. */
  readonly triples: Uint32Array;
}

/** How many counters a sketch of a text of so many words has. */
export function countersFor(words: number): number {
  let counters = 1 << 12;
  while (counters < words && counters < MAX_COUNTERS) counters *= 2;
  return counters;
}

/**
 * Counts pairs and triples of words roughly, so that those that are too rare for a phrase (nearly
 * all) need no entry in a table: each adds to a counter that others may share. Counters stop at 255.
 */
export function sketchPhrases(
  { counters, ...codes }: SketchContext,
  texts: readonly Uint32Array[],
): Uint8Array {
  const sketch = new Uint8Array(counters);
  const mask = counters - 1;
  const readPairs = pairReader(codes);
  const add = (hash: number): void => {
    const counter = hash & mask;
    if (sketch[counter]! < MAX_COUNT) sketch[counter]!++;
  };
  for (const words of texts) {
    const pairs = readPairs(words);
    for (let p = 0; p < pairs.length; p++) {
      const hash = hashPair(pairs.firsts[p]!, pairs.lasts[p]!);
      add(hash);
      if (beginsTriple(pairs, p)) add(hashPair(hash, pairs.lasts[p + 1]!));
    }
  }
  return sketch;
}

/** The sum of sketches, on shared memory. */
export function addSketches(sketches: readonly Uint8Array[]): Uint8Array {
  const sum = sharedUint8(sketches[0]?.length ?? 0);
  for (const sketch of sketches) {
    for (let c = 0; c < sum.length; c++) {
      const added = sum[c]! + sketch[c]!;
      sum[c] = added > MAX_COUNT ? MAX_COUNT : added;
    }
  }
  return sum;
}

/** Counts the pairs and triples of which the sketch says that there may be `minCount`. */
export function countPhrases(
  { sketch, minCount, ...codes }: PhraseCountContext,
  texts: readonly Uint32Array[],
): PhraseCounts {
  const mask = sketch.length - 1;
  const enough = Math.min(minCount, MAX_COUNT);
  const readPairs = pairReader(codes);
  const pairTable = new PairTable();
  const tripleTable = new PairTable();
  for (const words of texts) {
    const pairs = readPairs(words);
    for (let p = 0; p < pairs.length; p++) {
      const [first, last] = [pairs.firsts[p]!, pairs.lasts[p]!];
      const hash = hashPair(first, last);
      if (sketch[hash & mask]! < enough) continue;
      const pair = pairTable.add(first, last, 1);
      if (!beginsTriple(pairs, p)) continue;
      const third = pairs.lasts[p + 1]!;
      if (sketch[hashPair(hash, third) & mask]! >= enough) tripleTable.add(pair, third, 1);
    }
  }
  return { pairs: pairTable.list(), triples: tripleTable.list() };
}

/** Counts of parts of a corpus added up. */
export function addPhraseCounts(counts: readonly PhraseCounts[]): {
  pairs: PairTable;
  triples: PairTable;
} {
  const longest = (kind: keyof PhraseCounts): number =>
    Math.max(0, ...counts.map((part) => part[kind].length / 3));
  const pairs = new PairTable(2 * longest('pairs'));
  const triples = new PairTable(2 * longest('triples'));
  for (const part of counts) {
    const pairOf = new Uint32Array(part.pairs.length / 3);
    for (let p = 0; p < pairOf.length; p++) {
      const at = 3 * p;
      pairOf[p] = pairs.add(part.pairs[at]!, part.pairs[at + 1]!, part.pairs[at + 2]!);
    }
    for (let at = 0; at < part.triples.length; at += 3) {
      triples.add(pairOf[part.triples[at]!]!, part.triples[at + 1]!, part.triples[at + 2]!);
    }
  }
  return { pairs, triples };
}
