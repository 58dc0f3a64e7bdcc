/** A RIS record: its tag lines in order, and the line it starts on, counted from 1. */
export interface RisRecord {
  readonly lines: readonly { readonly tag: string; readonly value: string }[];
  readonly line: number;
}

const TAG_LINE = /^\s*([A-Z][A-Z0-9]) {2}-(?: (.*))?$/;

/** Some exports have one space before the hyphen; only tried on files without a proper `TY` line. */
const LOOSE_TAG_LINE = /^\s*([A-Z][A-Z0-9])\s{1,3}-(?:\s?(.*))?$/;

/**
 * Cuts a RIS file into records. A record starts at `TY` (in a file without any, at the first tag after the
 * end of another) and ends at `ER` or at the next `TY`. A line without a tag continues the one before it;
 * under `KW` it is a keyword of its own. What stands between records is ignored.
 */
export function splitRecords(text: string): RisRecord[] {
  const tagLine = /^[^\S\n]*TY {2}-/m.test(text) ? TAG_LINE : LOOSE_TAG_LINE;
  const isTyped = /^[^\S\n]*TY {1,3}-/m.test(text);
  const records: { lines: { tag: string; value: string }[]; line: number }[] = [];
  let open: (typeof records)[number] | null = null;
  text.split(/\r\n|\n|\r/).forEach((content, i) => {
    const match = tagLine.exec(content.trimEnd());
    if (!match) {
      if (open) continueLine(open.lines, content.trim());
      return;
    }
    const [tag, value] = [match[1]!, (match[2] ?? '').trim()];
    if (tag === 'ER') {
      open = null;
      return;
    }
    if (tag === 'TY' || (open === null && !isTyped)) {
      open = { lines: [], line: i + 1 };
      records.push(open);
    }
    open?.lines.push({ tag, value });
  });
  return records;
}

function continueLine(lines: { tag: string; value: string }[], content: string): void {
  const last = lines.at(-1);
  if (!last || content === '') return;
  if (last.tag === 'KW') lines.push({ tag: 'KW', value: content });
  else last.value += ` ${content}`;
}
