import Papa from 'papaparse';
import { UserError } from '../core/types.ts';
import { findColumns, holdsPapers } from './csvColumns.ts';
import type { CsvColumns, CsvField } from './csvColumns.ts';
import { bestDate, normaliseDate } from './dates.ts';
import { packInLists } from './packRecords.ts';
import { sourceRecord } from './sourceRecord.ts';
import type { Importer, SourceRecord } from './sourceRecord.ts';
import { wholeText } from './sourceText.ts';

const DELIMITERS = [',', ';', '\t'];

/** Rows in which the header is looked for; rows before it can only be blank. */
const PREVIEW_ROWS = 20;

/** Columns that an error message lists. */
const LISTED_COLUMNS = 12;

/** Cells separated by commas, semicolons or tabs, with a header row that names a title or abstract column. */
export const csv: Importer = {
  name: 'CSV',
  extensions: ['csv', 'tsv', 'tab'],
  idPrefix: 'row',
  recognises(head) {
    const { header } = guessDelimiter(withoutSeparatorLine(head));
    return header.length > 1 && holdsPapers(findColumns(header));
  },
  async *read(text) {
    const { fileName } = text;
    const table = withoutSeparatorLine(await wholeText(text));
    const { delimiter, header } = guessDelimiter(table);
    const columns = findColumns(header);
    if (!holdsPapers(columns)) throw new UserError(noPaperColumn(fileName, header));

    const { data, errors } = Papa.parse<string[]>(table, { delimiter });
    const open = errors.find((error) => error.code === 'MissingQuotes');
    if (open) throw new UserError(openQuote(fileName, table, open.index ?? 0));
    yield* packInLists(readRows(data, columns, header.length));
  },
};

/** Excel writes `sep=;` above the header. */
function withoutSeparatorLine(text: string): string {
  return text.replace(/^sep=.\r?\n/i, '');
}

/** The delimiter under which the header row names most of the columns that we know. */
function guessDelimiter(text: string): { delimiter: string; header: readonly string[] } {
  const guesses = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: PREVIEW_ROWS });
    const header = data.find((row) => !isBlank(row)) ?? [];
    const columns = findColumns(header);
    const known = Object.values(columns).filter((found) => found.length > 0).length;
    return { delimiter, header, score: holdsPapers(columns) ? known : 0 };
  });
  // Without any known column, the delimiter that cuts the header most often.
  return guesses.reduce((best, guess) =>
    guess.score > best.score ||
    (guess.score === best.score && guess.header.length > best.header.length)
      ? guess
      : best,
  );
}

/** Rows are counted as a spreadsheet counts them: the header is row 1 of a file without blank rows. */
function* readRows(
  rows: readonly string[][],
  columns: CsvColumns,
  width: number,
): Generator<SourceRecord> {
  const headerRow = rows.findIndex((row) => !isBlank(row));
  for (let i = headerRow + 1; i < rows.length; i++) {
    const row = rows[i]!;
    if (isBlank(row)) continue;
    const place = `row ${i + 1}`;
    yield isShifted(row, columns, width)
      ? { place, reason: 'more cells than the header, so that they are in wrong columns' }
      : readRow(row, columns, place);
  }
}

/**
 * Whether a row with more cells than the header has its text in wrong columns, for want of quotes. Scopus
 * leaves columns out of its header, so the row is believed when its dates and addresses are in place.
 */
function isShifted(row: readonly string[], columns: CsvColumns, width: number): boolean {
  if (isBlank(row.slice(width))) return false;
  if (Math.max(...columns.title, ...columns.abstract) === width - 1) return true;
  const cells = (fields: readonly CsvField[]) =>
    fields
      .flatMap((field) => columns[field].map((i) => row[i] ?? ''))
      .filter((text) => text !== '');
  const dates = cells(['date', 'year']).map((text) => normaliseDate(text) !== null);
  const links = cells(['doi', 'url']).map((text) =>
    /^(?:https?:|(?:doi:\s*)?10\.)/i.test(text.trim()),
  );
  const inPlace = [...dates, ...links];
  return inPlace.length === 0 || inPlace.includes(false);
}

function readRow(row: readonly string[], columns: CsvColumns, place: string): SourceRecord {
  const cell = (field: CsvField) =>
    columns[field].map((i) => row[i] ?? '').find((text) => text.trim() !== '');
  return sourceRecord(
    {
      id: cell('id'),
      title: cell('title'),
      abstract: cell('abstract'),
      date: bestDate([cell('year'), cell('date')]),
      authors: cell('authors'),
      venue: cell('venue'),
      categories: cell('categories'),
      url: cell('url'),
      upvotes: cell('upvotes'),
      doi: cell('doi'),
    },
    place,
  );
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

function noPaperColumn(fileName: string, header: readonly string[]): string {
  const listed = header.slice(0, LISTED_COLUMNS).map((cell) => `"${cell.trim().slice(0, 40)}"`);
  const more = header.length > LISTED_COLUMNS ? ` and ${header.length - LISTED_COLUMNS} more` : '';
  return `${fileName} has no column named Title or Abstract (its columns are ${listed.join(', ')}${more}): name the columns in the first row.`;
}

function openQuote(fileName: string, text: string, index: number): string {
  const line = text.slice(0, index).split('\n').length;
  return `${fileName}, line ${line} opens a quoted cell that is never closed: close the quote, or export the file again.`;
}
