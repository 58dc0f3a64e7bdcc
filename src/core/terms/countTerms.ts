import { AscendingSet } from './ascendingSet.ts';
import { BREAK, type WordBlock } from '../text/corpus.ts';
import { PairTable } from './pairTable.ts';
import type { PhrasePlaces } from './phraseCounts.ts';

const MAX_COUNT = 255;

/** What may become a term, numbered in the order of the keys. */
export interface CandidateContext {
  readonly candidates: number;
  /** Candidate of each distinct word, or -1. */
  readonly ofSurface: Int32Array;
  /** How often a word of the title counts. */
  readonly titleWeight: number;
}

export type TextBlock = Pick<WordBlock, 'rows' | 'words' | 'joins' | 'indptr' | 'titleEnds'>;

/** Some blocks of papers, and where phrases may be in them. */
export interface TextPart extends PhrasePlaces {
  readonly blocks: readonly TextBlock[];
  /** Candidate of each pair that the places name, or -1. */
  readonly pairs: Int32Array;
  /** The same of each triple. */
  readonly triples: Int32Array;
}

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
  /** Candidate of each distinct word; `none` where it has none. */
  readonly slotOf: Int32Array;
  /** The number behind the last candidate, which is counted like one. */
  readonly none: number;
  /** The candidates of a paper, and how often each occurs in it; empty, and 0, between papers. */
  readonly used: AscendingSet;
  readonly tally: Uint32Array;
  readonly papersUsing: Uint32Array;
  readonly forms: { readonly pairs: PairTable; readonly triples: PairTable };
}

/** Counts the candidates in the papers of some blocks, and the ways in which phrases are written. */
export function countTerms(context: CandidateContext, part: TextPart): CandidateCounts {
  const none = context.candidates;
  const desk: Desk = {
    slotOf: context.ofSurface.map((candidate) => (candidate < 0 ? none : candidate)),
    none,
    used: new AscendingSet(none + 1),
    tally: new Uint32Array(none + 1),
    papersUsing: new Uint32Array(none),
    forms: { pairs: new PairTable(), triples: new PairTable() },
  };
  const rows = part.blocks.map((block, b) => {
    const phrases = phrasesAt(context, part, block, part.places[b]!, desk.forms);
    return countBlock(block, context.titleWeight, phrases, desk);
  });
  const { papersUsing, forms } = desk;
  return { rows, papersUsing, forms: { pairs: forms.pairs.list(), triples: forms.triples.list() } };
}

/** The phrases of a block, in the order of the words at which they end. */
interface FoundPhrases {
  readonly length: number;
  readonly candidates: Uint32Array;
  readonly ends: Uint32Array;
}

function countBlock(
  { rows, words, indptr, titleEnds }: TextBlock,
  titleWeight: number,
  phrases: FoundPhrases,
  { slotOf, none, used, tally, papersUsing }: Desk,
): CandidateRows {
  const ends = new Uint32Array(rows);
  const candidates = new Uint32Array(words.length + phrases.length);
  const counts = new Uint8Array(candidates.length);
  // Words that are no candidates are counted as one, and left out at the end: a branch on each word
  // would take longer, since nobody can guess which way it goes.
  const addWords = (start: number, end: number, weight: number): void => {
    for (let at = start; at < end; at++) {
      const word = words[at]!;
      const slot = word === BREAK ? none : slotOf[word]!;
      used.add(slot);
      tally[slot]! += weight;
    }
  };
  let start = 0;
  let p = 0;
  for (let row = 0; row < rows; row++) {
    const titleEnd = titleEnds[row]!;
    const end = indptr[row + 1]!;
    addWords(indptr[row]!, titleEnd, titleWeight);
    addWords(titleEnd, end, 1);
    for (; p < phrases.length && phrases.ends[p]! < end; p++) {
      const candidate = phrases.candidates[p]!;
      used.add(candidate);
      tally[candidate]! += phrases.ends[p]! < titleEnd ? titleWeight : 1;
    }
    let last = used.drain(candidates, start);
    if (last > start && candidates[last - 1] === none) last--;
    tally[none] = 0;
    for (; start < last; start++) {
      const candidate = candidates[start]!;
      counts[start] = Math.min(MAX_COUNT, tally[candidate]!);
      tally[candidate] = 0;
      papersUsing[candidate]!++;
    }
    ends[row] = last;
  }
  return { ends, candidates: candidates.slice(0, start), counts: counts.slice(0, start) };
}

/** The phrases at the places of a block; adds to the forms how they are written. */
function phrasesAt(
  { ofSurface }: CandidateContext,
  { pairs, triples }: TextPart,
  { words, joins }: TextBlock,
  places: Uint32Array,
  forms: Desk['forms'],
): FoundPhrases {
  const candidates = new Uint32Array((2 * places.length) / 3);
  const ends = new Uint32Array(candidates.length);
  const wordAt = (at: number): number => joined(words[at]!, joins[at]!);
  let length = 0;
  for (let at = 0; at < places.length; at += 3) {
    const pair = pairs[places[at + 1]!]!;
    if (pair < 0) continue;
    const end = places[at]!;
    candidates[length] = pair;
    ends[length++] = end;
    // A function word in the middle is no candidate.
    if (ofSurface[words[end - 1]!]! < 0) {
      const form = forms.pairs.add(words[end - 2]!, wordAt(end - 1), 0);
      forms.triples.add(form, wordAt(end), 1);
      continue;
    }
    const form = forms.pairs.add(words[end - 1]!, wordAt(end), 1);
    const triple = places[at + 2]! === 0 ? -1 : triples[places[at + 2]! - 1]!;
    if (triple < 0) continue;
    candidates[length] = triple;
    ends[length++] = end + 1;
    forms.triples.add(form, wordAt(end + 1), 1);
  }
  return { length, candidates, ends };
}
