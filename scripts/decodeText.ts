import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import { UserError } from '../src/core/types.ts';

/**
 * Text of a source file: UTF-8 with or without a byte order mark, or UTF-16 with one. Other
 * encodings are named, never guessed, because a wrong guess would spoil names silently.
 * @throws UserError that says which byte is not text, and how to convert the file
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes, 'utf-16le', file);
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes, 'utf-16be', file);
  refuseDocuments(bytes, file);
  if (!isUtf8(bytes)) throw new UserError(notUtf8(bytes, file));
  if (bytes.subarray(0, 1024).includes(0)) throw new UserError(holdsNul(bytes, file));
  return new TextDecoder('utf-8').decode(bytes);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', file: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(
      `${file} starts as UTF-16 text but does not go on as such; save it again as UTF-8`,
    );
  }
}

/** Documents that people take for lists of references. */
function refuseDocuments(bytes: Uint8Array, file: string): void {
  const kind = startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])
    ? 'a PDF'
    : startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])
      ? 'a ZIP archive or an office document'
      : null;
  if (kind === null) return;
  throw new UserError(
    `${file} is ${kind}, not a list of papers as text; export JSON Lines, CSV, BibTeX or RIS instead`,
  );
}

function notUtf8(bytes: Uint8Array, file: string): string {
  const offset = firstBadByte(bytes);
  const place = `${file} is not UTF-8 text: byte ${offset + 1} (line ${lineOf(bytes, offset)})`;
  if (bytes.includes(0)) return `${place} cannot be read; give a text file`;
  return (
    `${place} looks like Windows-1252 or Latin-1; convert the file first, ` +
    `such as by \`iconv -f windows-1252 -t utf-8 ${file} > converted-${basename(file)}\``
  );
}

function holdsNul(bytes: Uint8Array, file: string): string {
  const offset = bytes.indexOf(0);
  const place = `${file} is not text: byte ${offset + 1} (line ${lineOf(bytes, offset)}) is 0`;
  if (offset > 1) return `${place}; give a text file`;
  const encoding = offset === 1 ? 'utf-16le' : 'utf-16be';
  return (
    `${place}, as in UTF-16 without a byte order mark; convert the file first, ` +
    `such as by \`iconv -f ${encoding} -t utf-8 ${file} > converted-${basename(file)}\``
  );
}

/** Offset of the first byte that UTF-8 does not allow, or the length when the end is cut off. */
function firstBadByte(bytes: Uint8Array): number {
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

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = bytes.indexOf(10); index >= 0 && index < offset;) {
    line++;
    index = bytes.indexOf(10, index + 1);
  }
  return line;
}
