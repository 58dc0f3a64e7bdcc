import type { LooseFields } from './sourceRecord.ts';

/** What a column of a CSV file can be; the year stands beside the date because exports have both. */
export type CsvField = Exclude<keyof LooseFields, 'arxiv'> | 'year';

/** Names of columns, letters and digits only, best first: of Scopus, IEEE, Lens, OpenAlex, Zotero and others. */
const COLUMN_NAMES: Readonly<Record<CsvField, string>> = {
  id: 'id uid paperid arxivid',
  title: 'title articletitle documenttitle papertitle itemtitle primarytitle displayname',
  abstract: 'abstract abstractnote abstracttext summary',
  date: 'date publicationdate datepublished publisheddate publishdate pubdate',
  year: 'year publicationyear pubyear publishedyear yearpublished',
  authors:
    'authorfullnames authors author authornames authornamesdeduped authorshipsauthordisplayname',
  venue:
    'sourcetitle publicationtitle journal journaltitle venue containertitle journalbook booktitle conference conferencename primarylocationsourcedisplayname',
  categories:
    'categories category keywords authorkeywords fieldsofstudy primarytopicdisplayname track',
  url: 'url link externalurl articleurl pdflink pdfurl',
  doi: 'doi itemdoi',
  upvotes: 'upvotes',
};

/** Columns of each field, by index into the row, best first. */
export type CsvColumns = Readonly<Record<CsvField, readonly number[]>>;

/** Finds the columns of each field by the names in the header row, whatever their case and punctuation. */
export function findColumns(header: readonly string[]): CsvColumns {
  const names = header.map((cell) =>
    cell
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
  const entries = Object.entries(COLUMN_NAMES).map(([field, accepted]) => [
    field,
    accepted.split(' ').flatMap((name) => names.flatMap((cell, i) => (cell === name ? [i] : []))),
  ]);
  return Object.fromEntries(entries) as CsvColumns;
}

/** Whether papers can be read at all: there is a column of titles or of abstracts. */
export function holdsPapers(columns: CsvColumns): boolean {
  return columns.title.length > 0 || columns.abstract.length > 0;
}
