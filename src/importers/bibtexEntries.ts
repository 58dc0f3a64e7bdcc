/** An entry as text, from its `@` to the next entry. */
export interface EntryText {
  readonly text: string;
  /** Lower case: `article`, `string`. */
  readonly type: string;
  /** Citation key; empty when the entry has none. */
  readonly key: string;
  /** Counted from 1. */
  readonly line: number;
}

/** An entry starts a line, or follows the closing brace of another. */
const ENTRY_START = /(?<=^|\})[^\S\n]*@[^\S\n]*([A-Za-z]+)\s*[{(]\s*(?:([^,={}"\n]*),)?/gm;

const FIELD_START = /^[^\S\n]*([A-Za-z][\w .:+/-]*?)\s*=\s*(?=[{"\w])/gm;

/** Fields that make a paper; a malformed one among the others costs nothing. */
export const PAPER_FIELDS: ReadonlySet<string> = new Set(
  (
    'title subtitle abstract author date year month day journal journaltitle booktitle maintitle eventtitle ' +
    'keywords doi url howpublished eprint eprinttype archiveprefix eprintclass primaryclass crossref'
  ).split(' '),
);

const NOT_A_PAPER = new Set(['string', 'preamble', 'comment']);

/** Whether an entry stands for a paper, not for a definition or a comment. */
export function isPaper({ type }: EntryText): boolean {
  return !NOT_A_PAPER.has(type);
}

/** Cuts a BibTeX file where entries start, whatever their braces say. */
export function splitEntries(text: string): EntryText[] {
  const starts = [...text.matchAll(ENTRY_START)];
  let line = 1;
  let from = 0;
  return starts.map((start, i) => {
    line += countLines(text, from, start.index);
    from = start.index;
    return {
      text: text.slice(start.index, starts[i + 1]?.index),
      type: start[1]!.toLowerCase(),
      key: (start[2] ?? '').trim(),
      line,
    };
  });
}

/**
 * Rebuilds a malformed entry from the lines that start a field (`title = {`), with the fields that make a
 * paper only, each with balanced braces. Of an entry that is cut off, the last field is left out, but for
 * an abstract, of which a part is better than nothing. Null when that leaves neither title nor abstract.
 */
export function repairEntry(entry: EntryText, label: string): string | null {
  const end = entry.text.lastIndexOf('}');
  const isCutOff = end < 0 || /\{|=\s*"/.test(entry.text.slice(end));
  const body = isCutOff ? entry.text : entry.text.slice(0, end);
  const starts = [...body.matchAll(FIELD_START)];
  const fields = starts.flatMap((start, i) => {
    const name = start[1]!.toLowerCase();
    const isCut = isCutOff && i === starts.length - 1 && name !== 'abstract';
    if (!PAPER_FIELDS.has(name) || isCut) return [];
    const value = body.slice(start.index + start[0].length, starts[i + 1]?.index);
    return [{ name, text: `${name} = ${balance(value)}` }];
  });
  if (!fields.some(({ name }) => name === 'title' || name === 'abstract')) return null;
  return `@${entry.type}{${label},\n${fields.map(({ text }) => text).join(',\n')}\n}`;
}

/** The value as it is when its braces match, else its text without braces. */
function balance(value: string): string {
  const trimmed = value.trim().replace(/,$/, '');
  let depth = 0;
  for (const [mark] of trimmed.matchAll(/(?<!\\)[{}]/g)) {
    depth += mark === '{' ? 1 : -1;
    if (depth < 0) break;
  }
  const quotesMatch = !trimmed.startsWith('"') || /^".*"$/s.test(trimmed);
  if (depth === 0 && quotesMatch) return trimmed;
  return `{${trimmed.replace(/^"|"$/g, '').replace(/[{}]/g, '')}}`;
}

function countLines(text: string, from: number, to: number): number {
  return text.slice(from, to).split('\n').length - 1;
}
