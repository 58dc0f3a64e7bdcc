import { isAscii, isUtf8 } from 'node:buffer';
import { openBytes, startsWith } from './byteStream.ts';
import { UserError } from '../src/core/types.ts';
import { documentKind, firstBadByte, holdsNul, lineFeeds, notUtf8 } from './notText.ts';

/** Bytes at the start of a file by which it is told from text. */
const HEAD_BYTES = 1024;

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/**
 * Bytes decoded at once. Short pieces are faster: one character beyond Latin-1 makes all of its piece take two
 * bytes a character.
 */
const PIECE_BYTES = 2 ** 14;

/**
 * Text of a source file, in pieces: UTF-8 with or without a byte order mark, or UTF-16 with one. Other
 * encodings are named, never guessed, because a wrong guess would spoil names silently.
 * @param chunks the bytes of the file, cut anywhere
 * @throws UserError that says which byte is not text, and how to convert the file
 */
export async function* decodeText(
  chunks: AsyncGenerator<Uint8Array>,
  file: string,
): AsyncGenerator<string> {
  const { head, all } = await openBytes(chunks, HEAD_BYTES);
  if (startsWith(head, [0xff, 0xfe])) return yield* decodeUtf16(all, 'utf-16le', file);
  if (startsWith(head, [0xfe, 0xff])) return yield* decodeUtf16(all, 'utf-16be', file);

  const kind = documentKind(head);
  if (kind !== null) {
    throw new UserError(
      `${file} is ${kind}, not a list of papers as text; export JSON Lines, CSV, BibTeX or RIS instead`,
    );
  }
  const text = decodeUtf8(all, file);
  const nul = head.subarray(0, HEAD_BYTES).indexOf(0);
  if (nul < 0) return yield* text;
  // A byte that UTF-8 does not allow would say more.
  while (!(await text.next()).done);
  throw new UserError(holdsNul(file, nul, 1 + lineFeeds(head.subarray(0, nul))));
}

async function* decodeUtf16(
  chunks: AsyncGenerator<Uint8Array>,
  encoding: 'utf-16le' | 'utf-16be',
  file: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new UserError(
        `${file} starts as UTF-16 text but does not go on as such; save it again as UTF-8`,
      );
    }
  };
  for await (const chunk of chunks) yield decode(chunk);
  yield decode();
}

async function* decodeUtf8(
  chunks: AsyncGenerator<Uint8Array>,
  file: string,
): AsyncGenerator<string> {
  let offset = 0;
  let line = 1;
  let hasNul = false;
  /** What is wrong with the bytes from `offset` on. It takes the rest of the file to tell. */
  const complaint = async (bytes: Uint8Array) => {
    const bad = firstBadByte(bytes);
    const badLine = line + lineFeeds(bytes.subarray(0, bad));
    hasNul ||= bytes.includes(0);
    for await (const chunk of chunks) hasNul ||= chunk.includes(0);
    return new UserError(notUtf8(file, offset + bad, badLine, hasNul));
  };

  /** The start of a character that goes on in the next chunk. */
  let open: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = open.length === 0 ? chunk : Buffer.concat([open, chunk]);
    const whole = bytes.subarray(0, bytes.length - openLength(bytes));
    if (!isUtf8(whole)) throw await complaint(bytes);
    yield* piecesOf(offset === 0 && startsWith(whole, UTF8_MARK) ? whole.subarray(3) : whole);
    offset += whole.length;
    line += lineFeeds(whole);
    hasNul ||= whole.includes(0);
    open = bytes.subarray(whole.length);
  }
  if (open.length > 0) throw await complaint(open);
}

/** How many of the last bytes start a character without finishing it. */
function openLength(bytes: Uint8Array): number {
  for (let length = 1; length <= Math.min(3, bytes.length); length++) {
    const byte = bytes[bytes.length - length]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return length < (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4) ? length : 0;
  }
  return 0;
}

/** Valid UTF-8 as text, cut between characters. */
function* piecesOf(bytes: Uint8Array): Generator<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let from = 0;
  while (from < buffer.length) {
    let to = Math.min(from + PIECE_BYTES, buffer.length);
    while (to < buffer.length && (buffer[to]! & 0xc0) === 0x80) to--;
    const piece = buffer.subarray(from, to);
    yield piece.toString(isAscii(piece) ? 'latin1' : 'utf8');
    from = to;
  }
}
