import type { BlockPool } from './blocks.ts';
import { rowBlocks } from './blocks.ts';
import { isStopWord, stem } from './english.ts';
import { findPhrases } from './phrases.ts';
import { SurfaceForms } from './surfaceForms.ts';
import type { Paper, SparseRows, Vocabulary } from './types.ts';
import { BREAK, JOINED_BY_HYPHEN, joinWordBlocks, type WordBlock } from './words.ts';

export interface TermCounts {
  /** How often a paper uses a term; words of the title count `titleWeight` times. */
  readonly counts: SparseRows;
  readonly vocabulary: Vocabulary;
}

export const tokeniseDefaults = {
  /** Papers that must use a term; 2 below `smallCorpus` papers. */
  minPapers: 3,
  smallCorpus: 500,
  /** Share of the papers that may use a term, at most. */
  maxShare: 0.4,
  /** How often a word of the title counts. */
  titleWeight: 2,
  /** Normalised pointwise mutual information that makes words a phrase. */
  minNpmi: 0.25,
  papersPerBlock: 1024,
} as const;

/**
 * Words and phrases of every paper, counted. Words are compared by their Porter stem; phrases of up
 * to three words are found by association (see `findPhrases`). Function words and bare numbers are
 * no terms, nor is what too few papers use, or too many.
 */
export async function tokenise(
  papers: readonly Paper[],
  pool: BlockPool,
  onFraction: (fraction: number) => void,
): Promise<TermCounts> {
  const options = tokeniseDefaults;
  const blocks = rowBlocks(papers.length, options.papersPerBlock).map(({ start, end }) =>
    papers.slice(start, end).map(({ title, abstract }) => ({ title, abstract })),
  );
  const split = await pool.map('split', null, blocks, (done) =>
    onFraction((0.5 * done) / blocks.length),
  );
  const text = joinWordBlocks(split);
  const minPapers =
    papers.length < options.smallCorpus ? Math.min(2, papers.length) : options.minPapers;

  const stems = stemSurfaces(text.surfaces);
  const stemAt = text.words.map((word) => (word === BREAK ? BREAK : stems.ofSurface[word]!));
  const phrases = findPhrases(stemAt, stems.isStop, {
    minCount: minPapers,
    minNpmi: options.minNpmi,
  });
  onFraction(0.7);

  // Candidates are numbered: stems first, phrases behind them.
  const candidates = stems.keys.length + phrases.stems.length;
  const rows = countCandidates(text, candidates, (start, end, count) => {
    for (let w = start; w < end; w++) {
      const id = stemAt[w]!;
      if (id !== BREAK && !stems.isStop[id]) count(id, w);
    }
    phrases.forEachIn(start, end, (phrase, first) => count(stems.keys.length + phrase, first));
  });
  onFraction(0.85);

  const papersUsing = new Uint32Array(candidates);
  for (const candidate of rows.indices) papersUsing[candidate]!++;
  const maxPapers = Math.max(minPapers, Math.floor(options.maxShare * papers.length));
  const keyOf = (candidate: number): string =>
    candidate < stems.keys.length
      ? stems.keys[candidate]!
      : phrases.stems[candidate - stems.keys.length]!.map((id) => stems.keys[id]).join(' ');
  const kept = Array.from({ length: candidates }, (_, candidate) => candidate)
    .filter((c) => papersUsing[c]! >= minPapers && papersUsing[c]! <= maxPapers)
    .map((candidate) => ({ candidate, key: keyOf(candidate) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const termOf = new Int32Array(candidates).fill(-1);
  kept.forEach(({ candidate }, term) => (termOf[candidate] = term));

  const forms = new SurfaceForms(kept.length);
  for (let w = 0; w < text.words.length; w++) {
    const id = stemAt[w]!;
    const term = id === BREAK ? -1 : termOf[id]!;
    if (term >= 0) forms.add(term, text.surfaces[text.words[w]!]!);
  }
  phrases.forEachIn(0, text.words.length, (phrase, first, last) => {
    const term = termOf[stems.keys.length + phrase]!;
    if (term >= 0) forms.add(term, surfaceOfPhrase(text, first, last));
  });
  onFraction(1);
  return {
    counts: keepTerms(rows, termOf, kept.length),
    vocabulary: {
      keys: kept.map(({ key }) => key),
      labels: forms.commonest(),
      documentFrequency: Uint32Array.from(kept, ({ candidate }) => papersUsing[candidate]!),
    },
  };
}

/** Stems each distinct word once. */
function stemSurfaces(surfaces: readonly string[]): {
  readonly keys: readonly string[];
  readonly ofSurface: Uint32Array;
  readonly isStop: Uint8Array;
} {
  const idOfKey = new Map<string, number>();
  const keys: string[] = [];
  const stop: number[] = [];
  const ofSurface = Uint32Array.from(surfaces, (surface) => {
    const lower = surface.toLowerCase();
    const isStop = isStopWord(lower);
    // A function word keeps its form, so that it never shares an id with the stem of a content word.
    const key = isStop ? `${lower}.` : stem(lower);
    let id = idOfKey.get(key);
    if (id === undefined) {
      id = keys.length;
      idOfKey.set(key, id);
      keys.push(key);
      stop.push(isStop ? 1 : 0);
    }
    return id;
  });
  return { keys, ofSurface, isStop: Uint8Array.from(stop) };
}

/** Counts what `visit` reports of each paper into sparse rows over all candidates. */
function countCandidates(
  text: WordBlock,
  candidates: number,
  visit: (start: number, end: number, count: (candidate: number, word: number) => void) => void,
): SparseRows {
  const rows = text.titleEnds.length;
  const tally = new Uint32Array(candidates);
  const indptr = new Uint32Array(rows + 1);
  const indices: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < rows; row++) {
    const touched: number[] = [];
    const titleEnd = text.titleEnds[row]!;
    visit(text.indptr[row]!, text.indptr[row + 1]!, (candidate, word) => {
      if (tally[candidate] === 0) touched.push(candidate);
      tally[candidate]! += word < titleEnd ? tokeniseDefaults.titleWeight : 1;
    });
    for (const candidate of touched) {
      indices.push(candidate);
      values.push(tally[candidate]!);
      tally[candidate] = 0;
    }
    indptr[row + 1] = indices.length;
  }
  return {
    rows,
    columns: candidates,
    indptr,
    indices: Uint32Array.from(indices),
    values: Float32Array.from(values),
  };
}

/** The same rows with only the kept candidates, renumbered, in ascending order. */
function keepTerms(rows: SparseRows, termOf: Int32Array, terms: number): SparseRows {
  const indptr = new Uint32Array(rows.rows + 1);
  const indices: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < rows.rows; row++) {
    const entries: { term: number; value: number }[] = [];
    for (let e = rows.indptr[row]!; e < rows.indptr[row + 1]!; e++) {
      const term = termOf[rows.indices[e]!]!;
      if (term >= 0) entries.push({ term, value: rows.values[e]! });
    }
    entries.sort((a, b) => a.term - b.term);
    for (const { term, value } of entries) {
      indices.push(term);
      values.push(value);
    }
    indptr[row + 1] = indices.length;
  }
  return {
    rows: rows.rows,
    columns: terms,
    indptr,
    indices: Uint32Array.from(indices),
    values: Float32Array.from(values),
  };
}

/** A phrase as it is written in the text. */
function surfaceOfPhrase(text: WordBlock, first: number, last: number): string {
  let surface = text.surfaces[text.words[first]!]!;
  for (let w = first + 1; w <= last; w++) {
    const join = text.joins[w] === JOINED_BY_HYPHEN ? '-' : ' ';
    surface += join + text.surfaces[text.words[w]!]!;
  }
  return surface;
}
