import type { WordList } from './wordTable.ts';

/** Marks the end of a sentence or another place that no phrase crosses. */
export const BREAK = 0xffffffff;

/** How a word is joined to the one before it. */
export const JOINED_BY_SPACE = 0;
export const JOINED_BY_HYPHEN = 1;

/**
 * The words of a block of papers, as numbers: positions in `Corpus.surfaces`, or `BREAK`.
 */
export interface WordBlock {
  readonly rows: number;
  /** Words of title and abstract; paper `p` of the block has `words[indptr[p] .. indptr[p + 1])`. */
  readonly words: Uint32Array;
  /** How each word is joined to the one before it. */
  readonly joins: Uint8Array;
  readonly indptr: Uint32Array;
  /** Where the title of each paper ends in `words`. */
  readonly titleEnds: Uint32Array;
  /**
   * Words of the authors' names, a `BREAK`, words of the venue; paper `p` has
   * `names[namesPtr[p] .. namesPtr[p + 1])`.
   */
  readonly names: Uint32Array;
  readonly namesPtr: Uint32Array;
}

/** What is kept of the papers while they stream by: their words, and what the stages read besides. */
export interface Corpus {
  readonly papers: number;
  /** As in `Paper.date`. */
  readonly dates: readonly (string | null)[];
  /** NaN when the source has none. */
  readonly upvotes: Float32Array;
  /** Distinct words as written (NFKC), in the order of their first appearance. */
  readonly surfaces: readonly string[];
  /** The same as bytes, on shared memory. */
  readonly words: WordList;
  /** In order; block `b` has the papers from row `b * PAPERS_PER_BLOCK` on. */
  readonly blocks: readonly WordBlock[];
  /** Whether all papers have one and the same abstract, which is not empty. */
  readonly sameAbstracts: boolean;
}
