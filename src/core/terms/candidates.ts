import { firstOf, secondOf, valueOf, withValues, type PairEntries } from './pairTable.ts';
import type { PartPhrases, Phrases } from './phrases.ts';
import { sharedInt32 } from '../sharedArrays.ts';
import { firstStem, middleWord } from './wordPairs.ts';
import type { WordCodes } from './wordCodes.ts';

/** Stems and phrases that may become terms, numbered in the order of their keys. */
export interface Candidates {
  /** Stems joined by a space; unique, ascending. */
  readonly keys: readonly string[];
  /** 1 for a phrase, 0 for a single stem. */
  readonly isPhrase: Uint8Array;
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
  ranks: WordRanks = rankWords(words),
): Candidates {
  const { codes, stems } = words;
  const { pairs, triples } = phrases;
  const count = stems.length + pairs.size + triples.size;
  const parts = new Uint32Array(WORDS * count);
  for (let stem = 0; stem < stems.length; stem++) parts[WORDS * stem] = ranks.ofStem[stem]!;
  const addPair = (pair: number, at: number): number => {
    const first = firstOf(pairs, pair);
    const middle = middleWord(first);
    parts[at++] = ranks.ofStem[firstStem(first)]!;
    if (middle > 0) parts[at++] = ranks.ofMiddle[middle]!;
    parts[at++] = ranks.ofStem[secondOf(pairs, pair)]!;
    return at;
  };
  let at = WORDS * stems.length;
  for (let pair = 0; pair < pairs.size; pair++, at += WORDS) addPair(pair, at);
  for (let triple = 0; triple < triples.size; triple++, at += WORDS) {
    const end = addPair(firstOf(triples, triple), at);
    parts[end] = ranks.ofStem[secondOf(triples, triple)]!;
  }
  const order = byLetters(parts);
  const candidateOf = new Uint32Array(count);
  for (let candidate = 0; candidate < count; candidate++)
    candidateOf[order[candidate]!] = candidate;

  const ofSurface = sharedInt32(codes.length);
  for (let s = 0; s < codes.length; s++)
    ofSurface[s] = codes[s]! < 0 ? -1 : candidateOf[codes[s]!]!;
  const firstTriple = stems.length + pairs.size;
  return {
    keys: Array.from(order, (at) => keyOf(parts, WORDS * at, ranks.words)),
    isPhrase: Uint8Array.from(order, (at) => (at < stems.length ? 0 : 1)),
    ofSurface,
    pairs: withValues(pairs, candidateOf.subarray(stems.length, firstTriple)),
    triples: withValues(triples, candidateOf.subarray(firstTriple)),
  };
}

/** Words of a key, at most. */
const WORDS = 3;

/** Stems and middles by letters. */
export interface WordRanks {
  /** In order, from 1 on; 0 is no word. */
  readonly words: readonly string[];
  /** Place of each stem and of each middle among them. */
  readonly ofStem: Uint32Array;
  readonly ofMiddle: Uint32Array;
}

/** Stems and middles in the order of their letters. */
export function rankWords({ stems, middles }: Pick<WordCodes, 'stems' | 'middles'>): WordRanks {
  const words = [...stems, ...middles].sort();
  const rankOf = new Map(words.map((word, rank) => [word, rank]));
  const ranksOf = (some: readonly string[]) => Uint32Array.from(some, (word) => rankOf.get(word)!);
  return { words, ofStem: ranksOf(stems), ofMiddle: ranksOf(middles) };
}

/**
 * The order of keys by letters, given the ranks of their words. It is that of the keys written out,
 * since the space between words comes before all that words are made of.
 */
function byLetters(parts: Uint32Array): Uint32Array {
  const order = new Uint32Array(parts.length / WORDS).map((_, key) => WORDS * key);
  order.sort(
    (a, b) =>
      parts[a]! - parts[b]! || parts[a + 1]! - parts[b + 1]! || parts[a + 2]! - parts[b + 2]!,
  );
  return order.map((at) => at / WORDS);
}

/** The words from `at` on, joined by spaces. */
function keyOf(parts: Uint32Array, at: number, words: readonly string[]): string {
  let key = words[parts[at]!]!;
  for (let w = at + 1; w < at + WORDS && parts[w] !== 0; w++) key += ` ${words[parts[w]!]!}`;
  return key;
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
