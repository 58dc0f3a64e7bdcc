import type { Paper, PaperBlock, TextLists, Texts } from '../core/types.ts';
import {
  packTextLists,
  packTexts,
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

/**
 * Papers as columns in Arrow's layout: a shard is made from them and worker threads read them
 * without encoding them again. They are not on shared memory, because that is freed late, and there
 * are many blocks, each of which is read once.
 *
 * @param number of the block, from 0
 * @param papers at most `PAPERS_PER_BLOCK`
 */
export function encodePapers(number: number, papers: readonly Paper[]): PaperColumns {
  const dates = papers.map(({ date }) => date);
  const upvotes = new Float32Array(papers.length);
  const votes = new Float64Array(papers.length);
  papers.forEach((paper, row) => {
    upvotes[row] = paper.upvotes ?? Number.NaN;
    votes[row] = paper.upvotes ?? 0;
  });
  return {
    number,
    rows: papers.length,
    id: packTexts(papers.map(({ id }) => id)),
    title: packTexts(papers.map(({ title }) => title)),
    abstract: packTexts(papers.map(({ abstract }) => abstract)),
    authors: packTextLists(papers.map(({ authors }) => authors)),
    date: packTexts(dates),
    dates,
    venue: packTexts(papers.map(({ venue }) => venue)),
    categories: packTextLists(papers.map(({ categories }) => categories)),
    url: packTexts(papers.map(({ url }) => url)),
    upvotes,
    votes,
    votesValidity: validityOf(papers.map(({ upvotes: count }) => count)),
  };
}
