import type { Manifest } from '../../atlas/manifest.ts';
import type { MapColumns } from '../../atlas/readAtlas.ts';
import type { Paper } from '../../core/types.ts';

/** Formats in which papers leave the page. */
export const EXPORT_FORMATS = [
  { value: 'csv', text: 'CSV', type: 'text/csv' },
  { value: 'bib', text: 'BibTeX', type: 'application/x-bibtex' },
  { value: 'ris', text: 'RIS', type: 'application/x-research-info-systems' },
  { value: 'json', text: 'JSON', type: 'application/json' },
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number]['value'];

/** A paper with what the atlas knows of it, under the names of columns. */
export interface ExportedPaper extends Paper {
  readonly topic: string;
  readonly theme: string;
  /** 0 to 1. */
  readonly membership: number;
  readonly x: number;
  readonly y: number;
}

/** Adds topic, theme, membership and place to papers, in the order of `rows`. */
export function exportedPapers(
  papers: readonly Paper[],
  rows: ArrayLike<number>,
  map: Pick<MapColumns, 'topic' | 'membership' | 'x' | 'y'>,
  manifest: Pick<Manifest, 'topics' | 'themes'>,
): ExportedPaper[] {
  return papers.map((paper, i) => {
    const row = rows[i]!;
    const topic = manifest.topics[map.topic[row]!]!;
    return {
      ...paper,
      topic: topic.name,
      theme: manifest.themes[topic.theme]!.name,
      membership: fourDigits(map.membership[row]!),
      x: fourDigits(map.x[row]!),
      y: fourDigits(map.y[row]!),
    };
  });
}

/** Papers as the text of a file. What writes a format is loaded when it is first asked for. */
export async function writePapers(
  papers: readonly ExportedPaper[],
  format: ExportFormat,
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(papers, null, 2)}\n`;
  if (format === 'csv') return (await import('./csv.ts')).writeCsv(papers);
  return (await import('./citations.ts')).writeCitations(papers, format);
}

/** A file name of plain letters: "Rising in 2024" is `rising-in-2024.csv`. */
export function fileName(name: string, format: ExportFormat): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${plain || 'papers'}.${format}`;
}

function fourDigits(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
