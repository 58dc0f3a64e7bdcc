import type { WordBlock } from '../text/corpus.ts';
import { openTally, type TallyDesk } from '../kernels/tally.ts';
import { PairTable } from './pairTable.ts';
import type { PhrasePlaces } from './phraseCounts.ts';

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

/** How phrases are written, while they are counted. */
interface FormTables {
  readonly pairs: PairTable;
  readonly triples: PairTable;
}

/** Counts the candidates in the papers of some blocks, and the ways in which phrases are written. */
export function countTerms(context: CandidateContext, part: TextPart): CandidateCounts {
  const { titleWeight, ofSurface, candidates } = context;
  // Most phrases are written in one way, some in several.
  const forms = {
    pairs: new PairTable(2 * part.pairs.length),
    triples: new PairTable(2 * part.triples.length),
  };
  const phrases = part.blocks.map((block, b) =>
    phrasesAt(context, part, block, part.places[b]!, forms),
  );
  // Words that are no candidates are counted as one, and left out at the end: a branch on each word
  // would take longer, since nobody can guess which way it goes.
  const none = candidates;
  const slotOf = ofSurface.map((candidate) => (candidate < 0 ? none : candidate));
  const longest = Math.max(0, ...part.blocks.map(({ words }) => words.length));
  const most = Math.max(0, ...phrases.map(({ length }) => length)) + longest;
  const tally = openTally(slotOf, none, none + 1, longest, most);
  const papersUsing = new Uint32Array(candidates);
  const rows = part.blocks.map((block, b) => {
    const counted = countBlock(block, titleWeight, phrases[b]!, tally, none);
    const used = counted.candidates;
    for (let at = 0; at < used.length; at++) papersUsing[used[at]!]!++;
    return counted;
  });
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
  tally: TallyDesk,
  none: number,
): CandidateRows {
  tally.setWords(words);
  const ends = new Uint32Array(rows);
  let last = 0;
  let p = 0;
  for (let row = 0; row < rows; row++) {
    const titleEnd = titleEnds[row]!;
    const end = indptr[row + 1]!;
    tally.addWords(indptr[row]!, titleEnd, titleWeight);
    tally.addWords(titleEnd, end, 1);
    for (; p < phrases.length && phrases.ends[p]! < end; p++) {
      tally.add(phrases.candidates[p]!, phrases.ends[p]! < titleEnd ? titleWeight : 1);
    }
    const start = last;
    last = tally.drain(start);
    if (last > start && tally.numbers[last - 1] === none) last--;
    ends[row] = last;
  }
  return { ends, candidates: tally.numbers.slice(0, last), counts: tally.counts.slice(0, last) };
}

/** The phrases at the places of a block; adds to the forms how they are written. */
function phrasesAt(
  { ofSurface }: CandidateContext,
  { pairs, triples }: TextPart,
  { words, joins }: TextBlock,
  places: Uint32Array,
  forms: FormTables,
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
