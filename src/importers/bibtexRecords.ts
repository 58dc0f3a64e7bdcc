import { PAPER_FIELDS, isPaper, repairEntry, splitEntries } from './bibtexEntries.ts';
import type { EntryText } from './bibtexEntries.ts';
import { cslFields, parseCitations } from './cslPaper.ts';
import type { CslEntry } from './cslPaper.ts';
import { sourceRecord } from './sourceRecord.ts';
import type { SourceRecord } from './sourceRecord.ts';
import { plainAccents, protectFormulas, restoreFormulas, withoutTex } from './tex.ts';

/** An entry as citation-js reads it, its values still in TeX. */
interface RawEntry {
  readonly type: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, string | number>>;
}

/** What a paper takes from the volume it names by `crossref`. Its address or DOI would be wrong for it. */
const INHERITED = new Set(
  'title booktitle maintitle journal journaltitle eventtitle date year month'.split(' '),
);

/** Fields in which formulas occur. */
const TEXT_FIELDS = new Set(
  'title subtitle abstract booktitle journal journaltitle keywords'.split(' '),
);

/** The records of a BibTeX file, in order. */
export function* readBibtex(text: string): Generator<SourceRecord> {
  const entries = splitEntries(text);
  const papers = entries.filter(isPaper);
  const raw = parseWhole(text, papers.length) ?? parseOneByOne(entries);
  const parents = new Map(raw.flatMap((entry) => (entry ? [[entry.label, volumeOf(entry)]] : [])));
  for (const [i, entry] of raw.entries()) {
    const source = papers[i]!;
    const place = placeOf(source, i);
    yield entry === null
      ? { place, reason: 'the entry is cut off or cannot be read' }
      : readEntry(entry, parents, source.key, place);
  }
}

/** Null when some entry is malformed, or swallows the one after it for want of a brace. */
function parseWhole(text: string, count: number): RawEntry[] | null {
  try {
    const entries = parseCitations(text, '@bibtex/text') as RawEntry[];
    return entries.length === count ? entries : null;
  } catch {
    return null;
  }
}

/** Null stands for an entry that cannot be read. */
function parseOneByOne(entries: readonly EntryText[]): (RawEntry | null)[] {
  const strings = entries.filter(({ type }) => type === 'string');
  const papers = entries.filter(isPaper);
  return papers.map((entry, i) => {
    const label = entry.key.replace(/\s+/g, '') || `entry-${i + 1}`;
    const repaired = repairEntry(entry, label);
    for (const text of repaired === null ? [entry.text] : [entry.text, repaired]) {
      const [parsed] = parseWhole([...stringsIn(text, strings), text].join('\n'), 1) ?? [];
      if (parsed) return parsed;
    }
    return null;
  });
}

/** Definitions (`@string{jan = "January"}`) of the names that occur in an entry. */
function stringsIn(text: string, strings: readonly EntryText[]): string[] {
  const lower = text.toLowerCase();
  return strings.flatMap((definition) => {
    const name = /[{(]\s*([^\s=]+)/.exec(definition.text)?.[1];
    return name !== undefined && lower.includes(name.toLowerCase()) ? [definition.text] : [];
  });
}

function readEntry(
  entry: RawEntry,
  parents: ReadonlyMap<string, RawEntry>,
  key: string,
  place: string,
): SourceRecord {
  const { formulas, properties } = prepare(entry);
  const parent = parents.get(properties['crossref'] ?? '') ?? null;
  const fields = cslFields(convert({ ...entry, properties }, parent));
  const { eprint, archiveprefix, eprinttype, primaryclass, eprintclass } = properties;
  const isArxiv = /^(?:arxiv)?$/i.test(archiveprefix ?? eprinttype ?? '');
  return sourceRecord(
    {
      ...fields,
      id: key,
      title: restoreFormulas(fields.title, formulas),
      abstract: restoreFormulas(fields.abstract, formulas),
      venue: restoreFormulas(fields.venue, formulas),
      arxiv: (isArxiv ? eprint : undefined) ?? fields.arxiv,
      categories: primaryclass ?? eprintclass ?? restoreFormulas(fields.categories, formulas),
    },
    place,
  );
}

function volumeOf(entry: RawEntry): RawEntry {
  const inherited = Object.entries(entry.properties).filter(([name]) => INHERITED.has(name));
  return { ...entry, properties: Object.fromEntries(inherited) };
}

/** The fields that make a paper, ready for citation-js. */
function prepare(entry: RawEntry): { formulas: string[]; properties: Record<string, string> } {
  const formulas: string[] = [];
  const fields = Object.entries(entry.properties).filter(([name]) => PAPER_FIELDS.has(name));
  const properties = fields.map(([name, value]) => {
    const text = plainAccents(String(value));
    if (name === 'url') return [name, text.replace(/\\(?=[&%#_~$])|[{}]/g, '')];
    return [name, TEXT_FIELDS.has(name) ? protectFormulas(text, formulas) : text];
  });
  return { formulas, properties: Object.fromEntries(properties) as Record<string, string> };
}

/**
 * CSL-JSON of an entry, with what it inherits by `crossref`. A field with TeX that citation-js cannot read
 * is given again without its TeX.
 */
function convert(entry: RawEntry, parent: RawEntry | null): CslEntry {
  return (
    tryConvert(entry, parent) ??
    tryConvert({ ...entry, properties: readableProperties(entry) }, null) ??
    {}
  );
}

function tryConvert(entry: RawEntry, parent: RawEntry | null): CslEntry | null {
  try {
    const list = parent === null ? [entry] : [parent, entry];
    return (parseCitations(list, '@biblatex/entries+list') as CslEntry[]).at(-1)!;
  } catch {
    return null;
  }
}

function readableProperties(entry: RawEntry): Record<string, string | number> {
  const candidates = Object.entries(entry.properties).flatMap(([name, value]) => {
    const plain = withoutTex(String(value));
    const readable = [value, plain].find(
      (text) => tryConvert({ ...entry, properties: { [name]: text } }, null) !== null,
    );
    return readable === undefined ? [] : [[name, readable] as const];
  });
  return Object.fromEntries(candidates);
}

function placeOf({ key, line }: EntryText, i: number): string {
  return `entry ${i + 1}${key === '' ? '' : ` (${key})`}, line ${line}`;
}
