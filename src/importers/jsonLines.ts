import { UserError } from '../core/types.ts';
import { partsOfLines, type LinePart } from './lines.ts';
import { packInLists, type PackedRecords } from './packRecords.ts';
import { jsonRecord, parseJson, type LineParser, type ParsedLines } from './parseLines.ts';
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
  read: (text, parser) => (text.head.startsWith('[') ? readArray(text) : readLines(text, parser)),
};

/** A broken line means a broken file: half a corpus would be worse than none. */
async function* readLines(
  text: SourceText,
  { parse, atOnce }: LineParser,
): AsyncGenerator<PackedRecords> {
  const parts = partsOfLines(text);
  const underWay: { readonly part: LinePart; readonly parsed: Promise<ParsedLines> }[] = [];
  const takeFirst = async (): Promise<PackedRecords> => {
    const { records, brokenLine } = await underWay[0]!.parsed;
    if (brokenLine === 1) {
      const read = underWay.map(({ part }) => part);
      throw new UserError(await invalidStart(text.fileName, read, parts));
    }
    if (brokenLine !== null) throw new UserError(invalidLine(text.fileName, brokenLine));
    underWay.shift();
    return records;
  };
  for await (const part of parts) {
    const parsed = parse(part);
    // Where it fails while an earlier one is awaited, it is its own `await` that says so.
    parsed.catch(() => undefined);
    underWay.push({ part, parsed });
    if (underWay.length >= atOnce) yield await takeFirst();
  }
  while (underWay.length > 0) yield await takeFirst();
}

async function* readArray(text: SourceText): AsyncGenerator<PackedRecords> {
  const values = parseJson(await wholeText(text));
  if (!Array.isArray(values)) {
    throw new UserError(
      `${text.fileName} starts with [ but is not one valid JSON array of papers: export it again, or write one paper a line (JSON Lines).`,
    );
  }
  yield* packInLists(recordsOf(values));
}

function* recordsOf(values: readonly unknown[]): Generator<SourceRecord> {
  for (const [i, value] of values.entries()) yield jsonRecord(value, `record ${i + 1}`);
}

function invalidLine(fileName: string, lineNumber: number): string {
  return `${fileName}, line ${lineNumber} is not valid JSON: correct or delete the line, or export the file again.`;
}

/** What is wrong with a file whose first line is no JSON, which takes the rest of it to tell. */
async function invalidStart(
  fileName: string,
  read: readonly LinePart[],
  rest: AsyncIterable<LinePart>,
): Promise<string> {
  const text = await joinPieces(piecesOf(read, rest));
  if (text === null || parseJson(text) === undefined) return invalidLine(fileName, 1);
  return `${fileName} is one JSON object over several lines: write one paper a line (JSON Lines), or one array of papers.`;
}

async function* piecesOf(
  read: readonly LinePart[],
  rest: AsyncIterable<LinePart>,
): AsyncGenerator<Uint8Array> {
  for (const { bytes } of read) yield bytes;
  for await (const { bytes } of rest) yield bytes;
}
