import { bestDate } from './dates.ts';
import { linesOf, type LinePart } from './lines.ts';
import { packRecords, type PackedRecords } from './packRecords.ts';
import { sourceRecord, type SourceRecord } from './sourceRecord.ts';

/** The records of some lines. */
export interface ParsedLines {
  readonly records: PackedRecords;
  /** The first line that is no JSON, at which reading stopped; null when all are. */
  readonly brokenLine: number | null;
}

/** Parses lines, here or in other threads. */
export interface LineParser {
  /** Parts that may be under way at a time. */
  readonly atOnce: number;
  parse(part: LinePart): Promise<ParsedLines>;
}

/** Parses lines in this thread. */
export const parseHere: LineParser = {
  atOnce: 1,
  parse: async (part) => parseLines(part),
};

/** The records of lines that hold one JSON value each. Blank lines are none. */
export function parseLines(part: LinePart): ParsedLines {
  let brokenLine: number | null = null;
  function* records(): Generator<SourceRecord> {
    let line = part.firstLine - 1;
    for (const text of linesOf(part)) {
      line++;
      if (text.trim() === '') continue;
      const value = parseJson(text);
      if (value === undefined) {
        brokenLine = line;
        return;
      }
      yield jsonRecord(value, `line ${line}`);
    }
  }
  return { records: packRecords(records()), brokenLine };
}

/** Undefined when the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A record from a JSON value, which should be an object. */
export function jsonRecord(value: unknown, place: string): SourceRecord {
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
