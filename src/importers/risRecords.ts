import { cslFields, parseCitations } from './cslPaper.ts';
import type { CslEntry } from './cslPaper.ts';
import { bestDate } from './dates.ts';
import { doiIn } from './identifiers.ts';
import { splitRecords } from './risLines.ts';
import type { RisRecord } from './risLines.ts';
import { sourceRecord } from './sourceRecord.ts';
import type { SourceRecord } from './sourceRecord.ts';

/** The records of a RIS file, in order. */
export function* readRis(text: string): Generator<SourceRecord> {
  for (const [i, record] of splitRecords(text).entries()) yield readRecord(record, i);
}

function readRecord(record: RisRecord, i: number): SourceRecord {
  const place = `record ${i + 1}, line ${record.line}`;
  const values = (...tags: string[]) =>
    tags.flatMap((tag) =>
      record.lines.filter((line) => line.tag === tag).map(({ value }) => value),
    );
  const csl = convert(record);
  if (csl === null) return { place, reason: 'the record cannot be read' };

  const [doi] = values('DO', 'M3', 'UR', 'L3').flatMap((value) => doiIn(value) ?? []);
  const [year] = values('PY', 'Y1');
  return sourceRecord(
    {
      ...cslFields(csl),
      // Numbers of records repeat between exports, so a DOI is the better id.
      id: doi === undefined ? values('ID')[0] : undefined,
      doi,
      date: bestDate([...values('PY', 'Y1', 'DA'), ...values('DA').map((day) => `${day} ${year}`)]),
      // Keywords can hold commas, at which CSL-JSON would cut them.
      categories: values('KW'),
    },
    place,
  );
}

/**
 * CSL-JSON of a record; null when citation-js cannot read it. It is given as an article (`JOUR`), the
 * type under which most tags have a meaning, with one line a tag where only one makes sense, and without
 * the dates, which citation-js reads as American.
 */
function convert(record: RisRecord): CslEntry | null {
  const values = (tag: string) =>
    record.lines.filter((line) => line.tag === tag && line.value !== '').map(({ value }) => value);
  const first = (...tags: string[]) => tags.flatMap(values).slice(0, 1);
  const tags: Readonly<Record<string, readonly string[]>> = {
    TY: ['JOUR'],
    TI: first('TI', 'T1', 'CT', 'BT'),
    AB: [['AB', 'N2'].map((tag) => values(tag).join(' ')).find((text) => text !== '') ?? ''],
    AU: [values('AU'), values('A1')].find((names) => names.length > 0) ?? [],
    T2: first('T2', 'JF', 'JO', 'BT', 'C3', 'JA', 'J2'),
    UR: first('UR', 'LK', 'L1', 'L2'),
  };
  // citation-js cuts a value at two spaces and a hyphen.
  const text = Object.entries(tags)
    .flatMap(([tag, list]) => list.map((value) => `${tag}  - ${value.replace(/\s+/g, ' ')}`))
    .join('\n');
  try {
    const [raw] = parseCitations(text, '@ris/file') as object[];
    return parseCitations(raw, '@ris/record') as CslEntry;
  } catch {
    return null;
  }
}
