import type { Paper, PaperBlock, TextLists, Texts } from '../core/types.ts';
import {
  startTextLists,
  startTexts,
  validityOf,
  type OptionalTexts,
  type Validity,
} from './packTexts.ts';

/** A block of papers as columns: what the pipeline reads, and what else a shard keeps of papers. */
export interface PaperColumns extends PaperBlock {
  readonly id: Texts;
  readonly date: OptionalTexts;
  readonly venue: OptionalTexts;
  readonly categories: TextLists;
  readonly url: OptionalTexts;
  /** Upvotes as exactly as the source has them; 0 where it has none. */
  readonly votes: Float64Array;
  readonly votesValidity: Validity;
}

/** A block that is filled with papers one by one. */
export interface BlockWriter {
  /** Papers that it holds. */
  readonly rows: number;
  /** Takes a paper; nothing of it is kept but its bytes and its date. */
  add(paper: Paper): void;
  /**
   * Gives away the papers that were added, and starts again.
   * @param number of the block, from 0
   */
  take(number: number): PaperColumns;
}

/**
 * Papers as columns in Arrow's layout: a shard is made from them and worker threads read them
 * without encoding them again. They are not on shared memory, because that is freed late, and there
 * are many blocks, each of which is read once.
 */
export function startBlock(): BlockWriter {
  const [id, title, abstract, date] = [startTexts(), startTexts(), startTexts(), startTexts()];
  const [venue, url, authors, categories] = [
    startTexts(),
    startTexts(),
    startTextLists(),
    startTextLists(),
  ];
  let dates: (string | null)[] = [];
  let counts: (number | null)[] = [];
  return {
    get rows() {
      return dates.length;
    },
    add(paper) {
      id.add(paper.id);
      title.add(paper.title);
      abstract.add(paper.abstract);
      authors.add(paper.authors);
      date.add(paper.date);
      dates.push(paper.date);
      venue.add(paper.venue);
      categories.add(paper.categories);
      url.add(paper.url);
      counts.push(paper.upvotes);
    },
    take(number) {
      const block = {
        number,
        rows: dates.length,
        id: id.take(),
        title: title.take(),
        abstract: abstract.take(),
        authors: authors.take(),
        date: date.take(),
        dates,
        venue: venue.take(),
        categories: categories.take(),
        url: url.take(),
        upvotes: Float32Array.from(counts, (count) => count ?? Number.NaN),
        votes: Float64Array.from(counts, (count) => count ?? 0),
        votesValidity: validityOf(counts),
      };
      dates = [];
      counts = [];
      return block;
    },
  };
}

/**
 * A block of papers that are there already.
 *
 * @param number of the block, from 0
 * @param papers at most `PAPERS_PER_BLOCK`
 */
export function encodePapers(number: number, papers: readonly Paper[]): PaperColumns {
  const block = startBlock();
  for (const paper of papers) block.add(paper);
  return block.take(number);
}
