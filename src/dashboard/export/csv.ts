import Papa from 'papaparse';
import type { ExportedPaper } from './exportPapers.ts';

const COLUMNS = [
  'id',
  'title',
  'authors',
  'date',
  'venue',
  'categories',
  'url',
  'upvotes',
  'topic',
  'theme',
  'membership',
  'x',
  'y',
  'abstract',
] as const satisfies readonly (keyof ExportedPaper)[];

/** A row a paper, with a header. Lists have semicolons between, as in `topic-atlas build`. */
export function writeCsv(papers: readonly ExportedPaper[]): string {
  const data = papers.map((paper) =>
    COLUMNS.map((column) => {
      const value = paper[column];
      return Array.isArray(value) ? value.join('; ') : (value ?? '');
    }),
  );
  // A cell that begins like a formula must not run as one where the table is opened.
  const options = { newline: '\n', escapeFormulae: true };
  return `${Papa.unparse({ fields: [...COLUMNS], data }, options)}\n`;
}
