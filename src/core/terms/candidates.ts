import { firstOf, PairTable, secondOf, valueOf, type PairEntries } from './pairTable.ts';
import type { PartPhrases, Phrases } from './phrases.ts';
import { sharedInt32 } from '../sharedArrays.ts';
import { firstStem, middleWord } from './wordPairs.ts';
import type { WordCodes } from './wordCodes.ts';

/** Stems and phrases that may become terms, numbered in the order of their keys. */
export interface Candidates {
  /** Stems joined by a space; unique, ascending. */
  readonly keys: readonly string[];
  /** Candidate of each distinct word, or -1. On shared memory. */
  readonly ofSurface: Int32Array;
  /** `firstAndMiddle` and last stem; the value is the candidate. */
  readonly pairs: PairEntries;
  /** Entry in `pairs` and third stem; the value is the candidate. */
  readonly triples: PairEntries;
}

/** Numbers what may become a term. */
export function listCandidates(
  words: WordCodes,
  phrases: Pick<Phrases, 'pairs' | 'triples'>,
): Candidates {
  const { codes, stems, middles } = words;
  const pairKey = (pair: number): string => {
    const first = firstOf(phrases.pairs, pair);
    const middle = middleWord(first);
    const last = stems[secondOf(phrases.pairs, pair)]!;
    const start = stems[firstStem(first)]!;
    return middle > 0 ? `${start} ${middles[middle]!} ${last}` : `${start} ${last}`;
  };
  const unsorted = [...stems];
  for (let p = 0; p < phrases.pairs.size; p++) unsorted.push(pairKey(p));
  for (let t = 0; t < phrases.triples.size; t++) {
    const pair = firstOf(phrases.triples, t);
    unsorted.push(`${pairKey(pair)} ${stems[secondOf(phrases.triples, t)]!}`);
  }
  const order = Uint32Array.from(unsorted.keys()).sort((a, b) =>
    unsorted[a]! < unsorted[b]! ? -1 : 1,
  );
  const candidateOf = new Uint32Array(order.length);
  order.forEach((at, candidate) => (candidateOf[at] = candidate));
  const ofSurface = sharedInt32(codes.length);
  codes.forEach((code, s) => (ofSurface[s] = code < 0 ? -1 : candidateOf[code]!));
  const firstTriple = stems.length + phrases.pairs.size;
  return {
    keys: Array.from(order, (at) => unsorted[at]!),
    ofSurface,
    pairs: withValues(phrases.pairs, candidateOf.subarray(stems.length, firstTriple)),
    triples: withValues(phrases.triples, candidateOf.subarray(firstTriple)),
  };
}

/** The same pairs in the same order with these values. */
function withValues(table: PairTable, values: Uint32Array): PairEntries {
  const changed = new PairTable(table.size);
  for (let entry = 0; entry < table.size; entry++) {
    changed.add(firstOf(table, entry), secondOf(table, entry), values[entry]!);
  }
  return changed;
}

/** The candidate of each pair and triple of a part of the corpus, or -1. */
export function candidatesOf(
  { pairs, triples }: Pick<Candidates, 'pairs' | 'triples'>,
  part: PartPhrases,
): { pairs: Int32Array; triples: Int32Array } {
  const candidate = (table: PairEntries) => (phrase: number) =>
    phrase < 0 ? -1 : valueOf(table, phrase);
  return { pairs: part.pairs.map(candidate(pairs)), triples: part.triples.map(candidate(triples)) };
}
