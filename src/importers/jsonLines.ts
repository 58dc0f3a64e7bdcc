import { UserError } from '../core/types.ts';
import { bestDate } from './dates.ts';
import { sourceRecord } from './sourceRecord.ts';
import type { Importer, SourceRecord } from './sourceRecord.ts';

/**
 * One JSON object a line, or a file that is one JSON array of such objects. Fields: `id`, `title`,
 * `abstract` (or `summary`), `date` (or `year`), `authors`, `categories` (or `category`), `venue`,
 * `url`, `doi`, `upvotes`; others are ignored.
 */
export const jsonLines: Importer = {
  name: 'JSON Lines',
  extensions: ['jsonl', 'ndjson', 'json'],
  idPrefix: 'paper',
  recognises: (text) => /^\s*(?:\{\s*["}]|\[\s*[{\]])/.test(text),
  read: (text, fileName) =>
    /^\s*\[/.test(text) ? readArray(text, fileName) : readLines(text, fileName),
};

/** A broken line means a broken file: half a corpus would be worse than none. */
function readLines(text: string, fileName: string): SourceRecord[] {
  const records: SourceRecord[] = [];
  let lineNumber = 0;
  for (const line of text.split('\n')) {
    lineNumber++;
    if (line.trim() === '') continue;
    const value = parseJson(line);
    if (value === undefined) throw new UserError(invalidLine(text, fileName, lineNumber));
    records.push(fromJson(value, `line ${lineNumber}`));
  }
  return records;
}

function readArray(text: string, fileName: string): SourceRecord[] {
  const values = parseJson(text);
  if (!Array.isArray(values)) {
    throw new UserError(
      `${fileName} starts with [ but is not one valid JSON array of papers: export it again, or write one paper a line (JSON Lines).`,
    );
  }
  return values.map((value: unknown, i) => fromJson(value, `record ${i + 1}`));
}

function invalidLine(text: string, fileName: string, lineNumber: number): string {
  if (lineNumber === 1 && parseJson(text) !== undefined) {
    return `${fileName} is one JSON object over several lines: write one paper a line (JSON Lines), or one array of papers.`;
  }
  return `${fileName}, line ${lineNumber} is not valid JSON: correct or delete the line, or export the file again.`;
}

/** Undefined when the text is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function fromJson(value: unknown, place: string): SourceRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { place, reason: 'not a JSON object' };
  }
  const fields = value as Readonly<Record<string, unknown>>;
  return sourceRecord(
    {
      id: fields.id,
      title: fields.title,
      abstract: fields.abstract ?? fields.summary,
      date: bestDate([fields.date, fields.year]),
      authors: fields.authors,
      venue: fields.venue,
      categories: isEmpty(fields.categories) ? fields.category : fields.categories,
      url: fields.url,
      upvotes: fields.upvotes,
      doi: fields.doi,
    },
    place,
  );
}

function isEmpty(list: unknown): boolean {
  return (
    list === undefined || list === null || list === '' || (Array.isArray(list) && list.length === 0)
  );
}
