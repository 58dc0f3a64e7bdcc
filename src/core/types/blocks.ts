/**
 * Papers of a block: the unit in which papers are tokenised, and a shard of `papers-*.arrow`. It
 * does not depend on the machine, so that neither do the bytes of an atlas.
 */
export const PAPERS_PER_BLOCK = 1000;

/** Texts one after the other, as UTF-8: text `i` is `bytes[offsets[i] .. offsets[i + 1])`. */
export interface Texts {
  readonly bytes: Uint8Array;
  readonly offsets: Int32Array;
}

/** Lists of texts: list `i` has the texts `starts[i] .. starts[i + 1]`. */
export interface TextLists extends Texts {
  readonly starts: Int32Array;
}

/** What the pipeline reads of a block of papers; a missing text is empty. */
export interface PaperBlock {
  /**
   * The block holds the papers from row `number * PAPERS_PER_BLOCK` on, `PAPERS_PER_BLOCK` of them
   * unless it is the last one. A block whose number came before replaces that one.
   */
  readonly number: number;
  readonly rows: number;
  readonly title: Texts;
  readonly abstract: Texts;
  readonly authors: TextLists;
  readonly venue: Texts;
  /** As in `Paper.date`. */
  readonly dates: readonly (string | null)[];
  /** NaN when the source has none. */
  readonly upvotes: Float32Array;
}
