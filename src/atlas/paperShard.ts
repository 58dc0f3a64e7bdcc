import type { Paper } from '../core/types.ts';
import { decodeTable, encodeTable, numberColumn, textColumn, textListColumn } from './arrow.ts';
import type { PaperColumns } from '../columns/paperBlock.ts';

/** Columns of `papers-*.arrow`, a row a paper. */
const COLUMNS = [
  'id',
  'title',
  'authors',
  'date',
  'venue',
  'categories',
  'url',
  'upvotes',
  'abstract',
] as const;

/** A block of papers as a shard, an Arrow file. */
export function encodeShard(block: PaperColumns): Uint8Array {
  return encodeTable({
    id: textColumn(block.id),
    title: textColumn(block.title),
    authors: textListColumn(block.authors),
    date: textColumn(block.date),
    venue: textColumn(block.venue),
    categories: textListColumn(block.categories),
    url: textColumn(block.url),
    upvotes: numberColumn(block.votes, block.votesValidity),
    abstract: textColumn(block.abstract),
  } satisfies Record<(typeof COLUMNS)[number], unknown>);
}

/**
 * The papers of a shard.
 *
 * @param rows expected number of papers; not checked when null
 * @throws UserError when it is no shard of so many papers, naming `where`
 */
export function decodeShard(bytes: Uint8Array, where: string, rows: number | null): Paper[] {
  const table = decodeTable(bytes, where, COLUMNS, rows);
  const [id, title, authors, date, venue, categories, url, upvotes, abstract] = COLUMNS.map(
    (name) => table.getChild(name),
  );
  return Array.from({ length: table.numRows }, (_, i) => ({
    id: id!.at(i) as string,
    title: title!.at(i) as string,
    abstract: abstract!.at(i) as string,
    date: date!.at(i) as string | null,
    authors: Array.from(authors!.at(i) as Iterable<string>),
    venue: venue!.at(i) as string | null,
    categories: Array.from(categories!.at(i) as Iterable<string>),
    url: url!.at(i) as string | null,
    upvotes: upvotes!.at(i) as number | null,
  }));
}
