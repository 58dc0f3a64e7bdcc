import type { Paper, PaperBlock, TextLists, Texts } from '../core/types.ts';
import {
  isThere,
  listAt,
  optionalTextAt,
  startTextLists,
  startTexts,
  textAt,
  validityOf,
  type OptionalTexts,
  type Validity,
} from './packTexts.ts';

/** What papers have beside their ids, as columns in Arrow's layout. */
export interface PaperFields extends Omit<PaperBlock, 'number' | 'title' | 'abstract'> {
  readonly title: OptionalTexts;
  readonly abstract: OptionalTexts;
  readonly date: OptionalTexts;
  readonly venue: OptionalTexts;
  readonly categories: TextLists;
  readonly url: OptionalTexts;
  /** Upvotes as exactly as the source has them; 0 where it has none. */
  readonly votes: Float64Array;
  readonly votesValidity: Validity;
}

/** A block of papers as columns: what the pipeline reads, and what else a shard keeps of papers. */
export interface PaperColumns extends PaperFields, Pick<PaperBlock, 'number'> {
  readonly id: Texts;
}

/** Columns that are filled with papers one by one, or with many that are packed already. */
export interface FieldsWriter {
  /** Papers that it holds. */
  readonly rows: number;
  /** Takes a paper; nothing of it is kept but its bytes and its date. */
  add(paper: Omit<Paper, 'id'>): void;
  /** Takes the papers in the rows `[start, end)` of others. */
  addPacked(papers: PaperFields, start: number, end: number): void;
  /** Gives away the papers that were added, on memory of their own, and starts again. */
  take(): PaperFields;
}

/**
 * Papers as columns: a shard is made from them and worker threads read them without encoding them
 * again. They are not on shared memory, because that is freed late, and there are many, each of
 * which is read once.
 */
export function startFields(): FieldsWriter {
  const texts = {
    title: startTexts(),
    abstract: startTexts(),
    date: startTexts(),
    venue: startTexts(),
    url: startTexts(),
  };
  const lists = { authors: startTextLists(), categories: startTextLists() };
  const textNames = Object.keys(texts) as (keyof typeof texts)[];
  const listNames = Object.keys(lists) as (keyof typeof lists)[];
  let dates: (string | null)[] = [];
  let counts: (number | null)[] = [];
  return {
    get rows() {
      return dates.length;
    },
    add(paper) {
      for (const name of textNames) texts[name].add(paper[name]);
      for (const name of listNames) lists[name].add(paper[name]);
      dates.push(paper.date);
      counts.push(paper.upvotes);
    },
    addPacked(papers, start, end) {
      for (const name of textNames) texts[name].addPacked(papers[name], start, end);
      for (const name of listNames) lists[name].addPacked(papers[name], start, end);
      for (let row = start; row < end; row++) {
        dates.push(papers.dates[row]!);
        counts.push(votesAt(papers, row));
      }
    },
    take() {
      const papers = {
        rows: dates.length,
        title: texts.title.take(),
        abstract: texts.abstract.take(),
        authors: lists.authors.take(),
        date: texts.date.take(),
        dates,
        venue: texts.venue.take(),
        categories: lists.categories.take(),
        url: texts.url.take(),
        upvotes: Float32Array.from(counts, (count) => count ?? Number.NaN),
        votes: Float64Array.from(counts, (count) => count ?? 0),
        votesValidity: validityOf(counts),
      };
      dates = [];
      counts = [];
      return papers;
    },
  };
}

/** The paper in a row, as it was before it was packed. */
export function fieldsAt(papers: PaperFields, row: number): Omit<Paper, 'id'> {
  return {
    title: textAt(papers.title, row),
    abstract: textAt(papers.abstract, row),
    date: papers.dates[row]!,
    authors: listAt(papers.authors, row),
    venue: optionalTextAt(papers.venue, row),
    categories: listAt(papers.categories, row),
    url: optionalTextAt(papers.url, row),
    upvotes: votesAt(papers, row),
  };
}

function votesAt({ votes, votesValidity }: PaperFields, row: number): number | null {
  return isThere(votesValidity, row) ? votes[row]! : null;
}

/**
 * A block of papers that are there already.
 *
 * @param number of the block, from 0
 * @param papers at most `PAPERS_PER_BLOCK`
 */
export function encodePapers(number: number, papers: readonly Paper[]): PaperColumns {
  const ids = startTexts();
  const fields = startFields();
  for (const paper of papers) {
    ids.add(paper.id);
    fields.add(paper);
  }
  return { number, id: ids.take(), ...fields.take() };
}
