import { openPairDesk } from '../kernels/pairs.ts';
import { hashPair, PairTable } from './pairTable.ts';
import { sharedUint32, sharedUint8 } from '../sharedArrays.ts';
import { beginsTriple, partCodes, type PairCodes } from './wordPairs.ts';

/** Counters of a sketch, at most. */
const MAX_COUNTERS = 1 << 22;
/** Words a counter, in a small sketch: it should stay in the nearest memory of a processor. */
const WORDS_A_COUNTER = 4;
const MAX_COUNT = 255;
/** Words for each distinct pair that is likely, about. */
const WORDS_A_PAIR = 100;

export interface SketchContext extends PairCodes {
  /** A power of two. */
  readonly counters: number;
}

export interface PhraseCountContext extends PairCodes {
  /** Counters of pairs that are never below the true count. */
  readonly sketch: Uint8Array;
  /** How often a pair, and a triple, must occur in all. */
  readonly minCount: number;
  /** Weights of the stems: a pair must occur as often as the product of its two says, too. */
  readonly weights: Float32Array;
}

/** Pairs and triples of words with how often they occur, in threes of numbers. */
export interface PhraseCounts {
  /** `firstAndMiddle`, last stem, count. */
  readonly pairs: Uint32Array;
  /** Position in `pairs` (in threes), third stem, count. */
  readonly triples: Uint32Array;
}

/** Where pairs and triples are. */
export interface PhrasePlaces {
  /**
   * Of each text, in its order, threes of numbers: the word at which a pair ends, position in
   * `pairs` (in threes), and 1 + position in `triples` (in threes) of the triple that begins with
   * it, 0 for none. On shared memory.
   */
  readonly places: readonly Uint32Array[];
}

/** How many counters a sketch of a text of so many words has. */
export function countersFor(words: number): number {
  let counters = 1 << 12;
  while (WORDS_A_COUNTER * counters < words && counters < MAX_COUNTERS) counters *= 2;
  return counters;
}

/**
 * Counts pairs of words roughly, so that those that are too rare for a phrase (nearly all) need no
 * entry in a table: each adds to a counter that others may share. Counters stop at 255.
 */
export function sketchPhrases(
  { counters, ...codes }: SketchContext,
  texts: readonly Uint32Array[],
): Uint8Array {
  const none = new Float32Array();
  const desk = openPairDesk(partCodes(codes), new Uint8Array(counters), none, longestOf(texts));
  for (const words of texts) {
    desk.read(words);
    desk.count();
  }
  return desk.sketch().slice();
}

/** Words of the longest text. */
function longestOf(texts: readonly Uint32Array[]): number {
  return texts.reduce((longest, { length }) => Math.max(longest, length), 0);
}

/** The sum of sketches, on shared memory. */
export function addSketches(sketches: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(), ...others] = sketches;
  const sum = sharedUint8(first.length);
  sum.set(first);
  for (const sketch of others) {
    for (let c = 0; c < sum.length; c++) {
      const added = sum[c]! + sketch[c]!;
      sum[c] = added > MAX_COUNT ? MAX_COUNT : added;
    }
  }
  return sum;
}

/**
 * Counts the pairs and triples of which the sketch says that they may occur often enough, and notes
 * where they are.
 */
export function countPhrases(
  { sketch, minCount, weights, ...codes }: PhraseCountContext,
  texts: readonly Uint32Array[],
): PhraseCounts & PhrasePlaces {
  const mask = sketch.length - 1;
  const enough = Math.min(minCount, MAX_COUNT);
  const desk = openPairDesk(partCodes(codes), sketch, weights, longestOf(texts));
  const words = texts.reduce((sum, { length }) => sum + length, 0);
  const pairTable = new PairTable(Math.ceil(words / WORDS_A_PAIR));
  const tripleTable = new PairTable();
  let found = new Uint32Array();
  const places = texts.map((words) => {
    const pairs = desk.read(words);
    const { firsts, lasts, ends } = pairs;
    const likely = desk.likely(enough);
    if (found.length < 3 * likely.length) found = new Uint32Array(3 * likely.length);
    let at = 0;
    for (let l = 0; l < likely.length; l++) {
      const p = likely[l]!;
      const pair = pairTable.add(firsts[p]!, lasts[p]!, 1);
      let triple = 0;
      if (beginsTriple(pairs, p)) {
        const third = lasts[p + 1]!;
        // The triple occurs no more often than the pair that it ends with.
        if (sketch[hashPair(firsts[p + 1]!, third) & mask]! >= enough) {
          triple = tripleTable.add(pair, third, 1) + 1;
        }
      }
      found[at] = ends[p]!;
      found[at + 1] = pair;
      found[at + 2] = triple;
      at += 3;
    }
    const kept = sharedUint32(at);
    kept.set(found.subarray(0, at));
    return kept;
  });
  return { pairs: pairTable.list(), triples: tripleTable.list(), places };
}

/** Counts of parts of a corpus added up, and the entry in the sums of each pair and triple. */
export function addPhraseCounts(counts: readonly PhraseCounts[]): {
  pairs: PairTable;
  triples: PairTable;
  entries: { pairs: Uint32Array; triples: Uint32Array }[];
} {
  const longest = (kind: keyof PhraseCounts): number =>
    Math.max(0, ...counts.map((part) => part[kind].length / 3));
  const pairs = new PairTable(2 * longest('pairs'));
  const triples = new PairTable(2 * longest('triples'));
  const entries = counts.map((part) => {
    const pairOf = new Uint32Array(part.pairs.length / 3);
    for (let p = 0; p < pairOf.length; p++) {
      const at = 3 * p;
      pairOf[p] = pairs.add(part.pairs[at]!, part.pairs[at + 1]!, part.pairs[at + 2]!);
    }
    const tripleOf = new Uint32Array(part.triples.length / 3);
    for (let t = 0; t < tripleOf.length; t++) {
      const at = 3 * t;
      const pair = pairOf[part.triples[at]!]!;
      tripleOf[t] = triples.add(pair, part.triples[at + 1]!, part.triples[at + 2]!);
    }
    return { pairs: pairOf, triples: tripleOf };
  });
  return { pairs, triples, entries };
}
