import { AscendingSet } from './ascendingSet.ts';
import { findPair, PairTable, valueOf, type PairEntries } from './pairTable.ts';
import { BREAK, type WordBlock } from './corpus.ts';
import {
  beginsTriple,
  middleWord,
  pairReader,
  type PairCodes,
  type WordPairs,
} from './wordPairs.ts';

const MAX_COUNT = 255;

/** What may become a term, numbered in the order of the keys. */
export interface CandidateContext extends PairCodes {
  readonly candidates: number;
  /** Candidate of each distinct word, or -1. */
  readonly ofSurface: Int32Array;
  /** Phrases of two words; the value is the candidate. */
  readonly pairs: PairEntries;
  /** Phrases of three: entry in `pairs` and third stem; the value is the candidate. */
  readonly triples: PairEntries;
  /** How often a word of the title counts. */
  readonly titleWeight: number;
}

export type TextBlock = Pick<WordBlock, 'rows' | 'words' | 'joins' | 'indptr' | 'titleEnds'>;

/** Candidates that the papers of a block use, ascending within a paper. */
export interface CandidateRows {
  /** Where each paper ends in the other two. */
  readonly ends: Uint32Array;
  readonly candidates: Uint32Array;
  readonly counts: Uint8Array;
}

/** How phrases are written; a word stands as its surface and its join, see `joined`. */
export interface PhraseForms {
  /** Threes of numbers: two words and how often they are a phrase. */
  readonly pairs: Uint32Array;
  /** Threes of numbers: position in `pairs` (in threes), a third word and how often. */
  readonly triples: Uint32Array;
}

export interface CandidateCounts {
  readonly rows: readonly CandidateRows[];
  /** Papers that use each candidate. */
  readonly papersUsing: Uint32Array;
  readonly forms: PhraseForms;
}

/** A word and how it is joined to the one before it as one number. */
export const joined = (surface: number, join: number): number => 2 * surface + join;
export const surfaceOf = (joinedWord: number): number => joinedWord >>> 1;
export const joinOf = (joinedWord: number): number => joinedWord & 1;

/** What is used for one block after the other. */
interface Desk {
  readonly readPairs: (words: Uint32Array) => WordPairs;
  /** The candidates of a paper, and how often each occurs in it; empty, and 0, between papers. */
  readonly used: AscendingSet;
  readonly tally: Uint32Array;
  readonly papersUsing: Uint32Array;
  readonly forms: { readonly pairs: PairTable; readonly triples: PairTable };
}

/** Counts the candidates in the papers of some blocks, and the ways in which phrases are written. */
export function countTerms(
  context: CandidateContext,
  blocks: readonly TextBlock[],
): CandidateCounts {
  const desk: Desk = {
    readPairs: pairReader(context),
    used: new AscendingSet(context.candidates),
    tally: new Uint32Array(context.candidates),
    papersUsing: new Uint32Array(context.candidates),
    forms: { pairs: new PairTable(), triples: new PairTable() },
  };
  const rows = blocks.map((block) => countBlock(context, block, desk));
  const { papersUsing, forms } = desk;
  return { rows, papersUsing, forms: { pairs: forms.pairs.list(), triples: forms.triples.list() } };
}

function countBlock(context: CandidateContext, block: TextBlock, desk: Desk): CandidateRows {
  const { ofSurface, titleWeight } = context;
  const { words } = block;
  const { used, tally, papersUsing } = desk;
  const phrases = findInPairs(context, block, desk.readPairs(words), desk.forms);
  const ends = new Uint32Array(block.rows);
  const candidates = new Uint32Array(words.length + phrases.length);
  const counts = new Uint8Array(candidates.length);
  let start = 0;
  let p = 0;
  for (let row = 0; row < block.rows; row++) {
    const titleEnd = block.titleEnds[row]!;
    const end = block.indptr[row + 1]!;
    for (let at = block.indptr[row]!; at < end; at++) {
      const word = words[at]!;
      const candidate = word === BREAK ? -1 : ofSurface[word]!;
      if (candidate < 0) continue;
      used.add(candidate);
      tally[candidate]! += at < titleEnd ? titleWeight : 1;
    }
    for (; p < phrases.length && phrases.ends[p]! < end; p++) {
      const candidate = phrases.candidates[p]!;
      used.add(candidate);
      tally[candidate]! += phrases.ends[p]! < titleEnd ? titleWeight : 1;
    }
    ends[row] = used.drain(candidates, start);
    for (; start < ends[row]!; start++) {
      const candidate = candidates[start]!;
      counts[start] = Math.min(MAX_COUNT, tally[candidate]!);
      tally[candidate] = 0;
      papersUsing[candidate]!++;
    }
  }
  return { ends, candidates: candidates.slice(0, start), counts: counts.slice(0, start) };
}

/** The phrases among the pairs of words of a block, with the word at which each ends. */
function findInPairs(
  { pairs: phrases, triples: longPhrases }: CandidateContext,
  { words, joins }: TextBlock,
  pairs: WordPairs,
  forms: Desk['forms'],
): { length: number; candidates: Uint32Array; ends: Uint32Array } {
  const candidates = new Uint32Array(2 * pairs.length);
  const ends = new Uint32Array(2 * pairs.length);
  const wordAt = (at: number): number => joined(words[at]!, joins[at]!);
  let length = 0;
  for (let p = 0; p < pairs.length; p++) {
    const phrase = findPair(phrases, pairs.firsts[p]!, pairs.lasts[p]!);
    if (phrase < 0) continue;
    const end = pairs.ends[p]!;
    candidates[length] = valueOf(phrases, phrase);
    ends[length++] = end;
    if (middleWord(pairs.firsts[p]!) > 0) {
      const form = forms.pairs.add(words[end - 2]!, wordAt(end - 1), 0);
      forms.triples.add(form, wordAt(end), 1);
      continue;
    }
    const form = forms.pairs.add(words[end - 1]!, wordAt(end), 1);
    if (!beginsTriple(pairs, p)) continue;
    const long = findPair(longPhrases, phrase, pairs.lasts[p + 1]!);
    if (long < 0) continue;
    candidates[length] = valueOf(longPhrases, long);
    ends[length++] = end + 1;
    forms.triples.add(form, wordAt(end + 1), 1);
  }
  return { length, candidates, ends };
}
