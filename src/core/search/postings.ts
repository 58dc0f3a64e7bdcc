/**
 * The papers of a word, packed. A posting is one paper, ascending, and takes one to five bytes: a
 * variable-length number (seven bits a byte, lowest first, the top bit says that more follow) that
 * is `4 * gap + kind`, where `gap` is the number of papers skipped since the posting before. The
 * kind says in which fields the paper has the word: the three commonest cases have a kind of their
 * own, any other case is kind 3 and has its fields in one more byte.
 */

/** Fields of a paper; a word has the bits of all those it occurs in. */
export const TITLE = 1;
export const ABSTRACT = 2;
export const AUTHORS = 4;
export const VENUE = 8;

const FIELDS_OF_KIND = [ABSTRACT, TITLE | ABSTRACT, AUTHORS] as const;
const OTHER_FIELDS = 3;
const KIND_OF_FIELDS = Uint8Array.from({ length: 16 }, (_, fields) => {
  const kind = FIELDS_OF_KIND.findIndex((own) => own === fields);
  return kind < 0 ? OTHER_FIELDS : kind;
});

/** Bytes that a variable-length number takes; it is below 2^31. */
export function numberSize(number: number): number {
  let size = 1;
  for (let rest = number >>> 7; rest > 0; rest >>>= 7) size++;
  return size;
}

/** Writes a variable-length number at `at`; returns where it ends. It is below 2^31. */
export function writeNumber(bytes: Uint8Array, at: number, number: number): number {
  let rest = number;
  let end = at;
  for (; rest > 0x7f; rest >>>= 7) bytes[end++] = (rest & 0x7f) | 0x80;
  bytes[end++] = rest;
  return end;
}

/** Bytes that a posting takes. */
export function postingSize(gap: number, fields: number): number {
  const size = numberSize(gap << 2);
  return KIND_OF_FIELDS[fields] === OTHER_FIELDS ? size + 1 : size;
}

/** Writes a posting at `at`; returns where it ends. `gap` is below 2^29. */
export function writePosting(bytes: Uint8Array, at: number, gap: number, fields: number): number {
  const kind = KIND_OF_FIELDS[fields]!;
  const end = writeNumber(bytes, at, (gap << 2) | kind);
  if (kind !== OTHER_FIELDS) return end;
  bytes[end] = fields;
  return end + 1;
}

/** Reads the postings of one word, which lie in `bytes[start .. end)`. */
export function readPostings(
  bytes: Uint8Array,
  start: number,
  end: number,
  visit: (row: number, fields: number) => void,
): void {
  let row = -1;
  for (let at = start; at < end;) {
    let byte = bytes[at++]!;
    let number = byte & 0x7f;
    for (let shift = 7; byte > 0x7f && at < end; shift += 7) {
      byte = bytes[at++]!;
      number |= (byte & 0x7f) << shift;
    }
    row += (number >>> 2) + 1;
    const kind = number & 3;
    visit(row, kind === OTHER_FIELDS ? bytes[at++]! : FIELDS_OF_KIND[kind]!);
  }
}
