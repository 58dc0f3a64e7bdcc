import { basename } from 'node:path';
import { startsWith } from './byteStream.ts';

/** Documents that people take for lists of references, by their first bytes. */
const documents: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
];

/** What kind of document a file is whose first bytes are given; null when it may be text. */
export function documentKind(head: Uint8Array): string | null {
  return documents.find(([, magic]) => startsWith(head, magic))?.[0] ?? null;
}

/** Offset of the first byte that UTF-8 does not allow, or the length when the end is cut off. */
export function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isStartOfUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

/** Whether bytes are UTF-8 that may stop in the middle of a character. */
function isStartOfUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Line feeds among bytes. */
export function lineFeeds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

/**
 * The sentence for a byte that UTF-8 does not allow.
 * @param offset of the byte, from 0
 * @param hasNul whether some byte of the file is 0, so that it is no text in any encoding that people meet
 */
export function notUtf8(file: string, offset: number, line: number, hasNul: boolean): string {
  const place = `${file} is not UTF-8 text: byte ${offset + 1} (line ${line})`;
  if (hasNul) return `${place} cannot be read; give a text file`;
  return (
    `${place} looks like Windows-1252 or Latin-1; convert the file first, ` +
    `such as by \`iconv -f windows-1252 -t utf-8 ${file} > converted-${basename(file)}\``
  );
}

/** The sentence for a byte of 0 at an offset from 0. */
export function holdsNul(file: string, offset: number, line: number): string {
  const place = `${file} is not text: byte ${offset + 1} (line ${line}) is 0`;
  if (offset > 1) return `${place}; give a text file`;
  const encoding = offset === 1 ? 'utf-16le' : 'utf-16be';
  return (
    `${place}, as in UTF-16 without a byte order mark; convert the file first, ` +
    `such as by \`iconv -f ${encoding} -t utf-8 ${file} > converted-${basename(file)}\``
  );
}
