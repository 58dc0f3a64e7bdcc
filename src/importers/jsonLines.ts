import { UserError } from '../core/types.ts';
import { bestDate } from './dates.ts';
import { linesOf } from './lines.ts';
import { inLists, sourceRecord } from './sourceRecord.ts';
import type { Importer, SourceRecord } from './sourceRecord.ts';
import { joinPieces, wholeText } from './sourceText.ts';
import type { SourceText } from './sourceText.ts';

/**
 * One JSON object a line, or a file that is one JSON array of such objects. Fields: `id`, `title`,
 * `abstract` (or `summary`), `date` (or `year`), `authors`, `categories` (or `category`), `venue`,
 * `url`, `doi`, `upvotes`; others are ignored. Lines are read as they come, so there can be any number.
 */
export const jsonLines: Importer = {
  name: 'JSON Lines',
  extensions: ['jsonl', 'ndjson', 'json'],
  idPrefix: 'paper',
  recognises: (head) => /^\s*(?:\{\s*["}]|\[\s*[{\]])/.test(head),
  read: (text) => (text.head.startsWith('[') ? readArray(text) : readLines(text)),
};

/** A broken line means a broken file: half a corpus would be worse than none. */
async function* readLines(text: SourceText): AsyncGenerator<SourceRecord[]> {
  const lists = linesOf(text);
  let lineNumber = 0;
  for await (const lines of lists) {
    const records: SourceRecord[] = [];
    for (const line of lines) {
      lineNumber++;
      if (line.trim() === '') continue;
      const value = parseJson(line);
      if (value !== undefined) records.push(fromJson(value, `line ${lineNumber}`));
      else if (lineNumber > 1) throw new UserError(invalidLine(text.fileName, lineNumber));
      else throw new UserError(await invalidStart(text.fileName, lines, lists));
    }
    yield records;
  }
}

async function* readArray(text: SourceText): AsyncGenerator<SourceRecord[]> {
  const values = parseJson(await wholeText(text));
  if (!Array.isArray(values)) {
    throw new UserError(
      `${text.fileName} starts with [ but is not one valid JSON array of papers: export it again, or write one paper a line (JSON Lines).`,
    );
  }
  yield* inLists(recordsOf(values));
}

function* recordsOf(values: readonly unknown[]): Generator<SourceRecord> {
  for (const [i, value] of values.entries()) yield fromJson(value, `record ${i + 1}`);
}

function invalidLine(fileName: string, lineNumber: number): string {
  return `${fileName}, line ${lineNumber} is not valid JSON: correct or delete the line, or export the file again.`;
}

/** What is wrong with a file whose first line is no JSON, which takes the rest of it to tell. */
async function invalidStart(
  fileName: string,
  lines: readonly string[],
  rest: AsyncIterable<readonly string[]>,
): Promise<string> {
  const text = await joinPieces(joinLines(lines, rest));
  if (text === null || parseJson(text) === undefined) return invalidLine(fileName, 1);
  return `${fileName} is one JSON object over several lines: write one paper a line (JSON Lines), or one array of papers.`;
}

async function* joinLines(
  lines: readonly string[],
  rest: AsyncIterable<readonly string[]>,
): AsyncGenerator<string> {
  yield `${lines.join('\n')}\n`;
  for await (const more of rest) if (more.length > 0) yield `${more.join('\n')}\n`;
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
