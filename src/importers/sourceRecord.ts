import type { Paper } from '../core/types.ts';
import { normaliseDate } from './dates.ts';
import { arxivIdIn, doiIn, linkOf } from './identifiers.ts';
import { splitAuthors, splitList } from './lists.ts';
import type { PackedRecords } from './packRecords.ts';
import type { LineParser } from './parseLines.ts';
import type { SourceText } from './sourceText.ts';
import { cleanAbstract, cleanText } from './text.ts';

/** A paper as its source gives it: the id may be missing or given twice. */
export interface SourcePaper extends Omit<Paper, 'id'> {
  readonly id: string | null;
  /** Lower case, without `https://doi.org/`. */
  readonly doi: string | null;
  /** Without prefix and version. */
  readonly arxivId: string | null;
}

/** A record of a source file: a paper, or the reason why it is none. */
export type SourceRecord =
  | { readonly place: string; readonly paper: SourcePaper }
  | { readonly place: string; readonly reason: string };

/** Fields of a record as a format holds them; `sourceRecord` makes sense of every type. */
export interface LooseFields {
  readonly id?: unknown;
  readonly title?: unknown;
  readonly abstract?: unknown;
  readonly date?: unknown;
  readonly authors?: unknown;
  readonly venue?: unknown;
  readonly categories?: unknown;
  readonly url?: unknown;
  readonly upvotes?: unknown;
  readonly doi?: unknown;
  /** Any text that may name an arXiv id. */
  readonly arxiv?: unknown;
}

/** One source format. */
export interface Importer {
  /** In words, such as "JSON Lines". */
  readonly name: string;
  /** File name extensions, lower case without the dot. */
  readonly extensions: readonly string[];
  /** Papers without an id are called `<idPrefix>-<position in the file>`. */
  readonly idPrefix: string;
  /** Whether the beginning of a text looks like this format. */
  recognises(head: string): boolean;
  /**
   * Every record of the file, in order. Throws UserError when the file cannot be read.
   * @param parser for formats that can be read line by line
   */
  read(text: SourceText, parser: LineParser): AsyncIterable<PackedRecords>;
}

/**
 * Cleans the fields of a record. It is dropped when it has neither title nor abstract. The link is made
 * from the DOI or arXiv id when the record has none.
 */
export function sourceRecord(fields: LooseFields, place: string): SourceRecord {
  const title = cleanText(textOf(fields.title));
  const abstract = cleanAbstract(textOf(fields.abstract));
  if (title === '' && abstract === '') return { place, reason: 'neither title nor abstract' };

  const id = cleanText(textOf(fields.id)) || null;
  const address = webAddress(textOf(fields.url));
  const hints = [id ?? '', textOf(fields.doi), textOf(fields.arxiv), address ?? ''];
  const doi = firstFound(hints, doiIn);
  const arxivId = firstFound(hints, arxivIdIn);
  const paper: SourcePaper = {
    id,
    title,
    abstract,
    date: normaliseDate(fields.date),
    authors: splitAuthors(fields.authors),
    venue: cleanText(textOf(fields.venue)) || null,
    categories: splitList(fields.categories),
    url: address ?? linkOf(doi, arxivId),
    upvotes: countOf(fields.upvotes),
    doi,
    arxivId,
  };
  return { place, paper };
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** First web address in a text. Other schemes, `javascript:` among them, must not become a link. */
function webAddress(text: string): string | null {
  return /https?:\/\/[^\s"<>]+/i.exec(text)?.[0] ?? null;
}

function countOf(value: unknown): number | null {
  const count = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof count === 'number' && Number.isFinite(count) && count >= 0 ? count : null;
}

function firstFound(
  texts: readonly string[],
  find: (text: string) => string | null,
): string | null {
  for (const text of texts) {
    const found = find(text);
    if (found !== null) return found;
  }
  return null;
}
