import { type Candidates } from './candidates.ts';
import { findPair, valueOf, withValues } from './pairTable.ts';
import type { Phrases } from './phrases.ts';
import type { WordCodes } from './wordCodes.ts';
import { firstAndMiddle } from './wordPairs.ts';

/** Letters of a half, at least. */
const SHORTEST_HALF = 2;

/** "I-II" is not "III". */
const ROMAN = /^[ivx-]+$/;

/** Words that are written in two ways, as stems: whole, and in two halves or with a hyphen. */
export interface Spellings {
  /** Threes of stems: a whole word, its first and its second half. */
  readonly halves: readonly number[];
  /** Twos of stems: a word with a hyphen in it, and the same without ("k-means", "kmeans"). */
  readonly hyphens: readonly number[];
}

/**
 * The words of a corpus that may be two others written as one: "pretraining" of "pre" and
 * "training". Words of which names are not made are left alone: "highlight" is no high light.
 */
export function listSpellings(
  { codes, parts, stems }: Pick<WordCodes, 'codes' | 'parts' | 'stems'>,
  surfaces: readonly string[],
  filler: ReadonlySet<string>,
): Spellings {
  const stemOf = new Map<string, number>();
  codes.forEach((code, surface) => {
    if (code >= 0) stemOf.set(surfaces[surface]!.toLowerCase(), code);
  });
  const halves: number[] = [];
  const hyphens: number[] = [];
  for (const [word, stem] of stemOf) {
    const hyphen = word.indexOf('-');
    if (hyphen >= 0) {
      const plain = stemOf.get(word.slice(0, hyphen) + word.slice(hyphen + 1));
      if (plain !== undefined && !ROMAN.test(word)) hyphens.push(stem, plain);
      continue;
    }
    if (filler.has(stems[stem]!)) continue;
    for (let cut = SHORTEST_HALF; cut <= word.length - SHORTEST_HALF; cut++) {
      const first = stemOf.get(word.slice(0, cut));
      if (first === undefined || first >= parts) continue;
      const last = stemOf.get(word.slice(cut));
      if (last !== undefined && last < parts) halves.push(stem, first, last);
    }
  }
  return { halves, hyphens };
}

/**
 * Makes one term of the spellings of a word, where the corpus has both: the phrase "pre-training" and
 * the word "pretraining", "k-means" and "kmeans". The commonest of them stands for all.
 */
export function foldSpellings(
  candidates: Candidates,
  { pairs }: Pick<Phrases, 'pairs'>,
  { halves, hyphens }: Spellings,
  { codes, counts }: Pick<WordCodes, 'codes' | 'counts'>,
): Candidates {
  const { keys, ofSurface } = candidates;
  const ofStem = candidatesOfStems(ofSurface, codes, counts.length);
  const uses = new Map<number, number>();
  /** A commoner spelling of a candidate. */
  const commoner = new Map<number, number>();
  const top = (candidate: number): number => {
    for (let next; (next = commoner.get(candidate)) !== undefined;) candidate = next;
    return candidate;
  };
  const fold = (a: number, b: number): void => {
    const [one, other] = [top(a), top(b)];
    if (one === other) return;
    const difference = uses.get(one)! - uses.get(other)!;
    const isFirst = difference > 0 || (difference === 0 && one < other);
    commoner.set(isFirst ? other : one, isFirst ? one : other);
  };
  const word = (stem: number): number => {
    uses.set(ofStem[stem]!, counts[stem]!);
    return ofStem[stem]!;
  };
  for (let at = 0; at < hyphens.length; at += 2) fold(word(hyphens[at]!), word(hyphens[at + 1]!));
  for (let at = 0; at < halves.length; at += 3) {
    const pair = findPair(pairs, firstAndMiddle(halves[at + 1]!, 0), halves[at + 2]!);
    if (pair < 0) continue;
    const phrase = valueOf(candidates.pairs, pair);
    uses.set(phrase, valueOf(pairs, pair));
    fold(phrase, word(halves[at]!));
  }
  if (commoner.size === 0) return candidates;
  const folded = Uint32Array.from(keys, (_, candidate) => top(candidate));
  for (let s = 0; s < ofSurface.length; s++) {
    if (ofSurface[s]! >= 0) ofSurface[s] = folded[ofSurface[s]!]!;
  }
  const values = Uint32Array.from({ length: candidates.pairs.size }, (_, pair) => {
    return folded[valueOf(candidates.pairs, pair)]!;
  });
  return { ...candidates, pairs: withValues(candidates.pairs, values) };
}

/** The candidate that each stem is. */
function candidatesOfStems(ofSurface: Int32Array, codes: Int32Array, stems: number): Int32Array {
  const ofStem = new Int32Array(stems).fill(-1);
  for (let s = 0; s < codes.length; s++) if (codes[s]! >= 0) ofStem[codes[s]!] = ofSurface[s]!;
  return ofStem;
}
