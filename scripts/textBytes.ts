import { isUtf8 } from 'node:buffer';
import { openBytes, startsWith } from './byteStream.ts';
import { UserError } from '../src/core/types.ts';
import { documentKind, firstBadByte, holdsNul, lineFeeds, notUtf8 } from './notText.ts';

/** Bytes at the start of a file by which it is told from text. */
const HEAD_BYTES = 1024;

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/**
 * The text of a source file as UTF-8 in pieces that are cut between characters, without a byte order mark. The file may
 * be UTF-8 with or without one, or UTF-16 with one. Other encodings are named, never guessed, because a wrong guess
 * would spoil names silently.
 * @param chunks the bytes of the file, cut anywhere
 * @throws UserError that says which byte is not text, and how to convert the file
 */
export async function* textBytes(
  chunks: AsyncGenerator<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array> {
  const { head, all } = await openBytes(chunks, HEAD_BYTES);
  if (startsWith(head, [0xff, 0xfe])) return yield* recodeUtf16(all, 'utf-16le', file);
  if (startsWith(head, [0xfe, 0xff])) return yield* recodeUtf16(all, 'utf-16be', file);

  const kind = documentKind(head);
  if (kind !== null) {
    throw new UserError(
      `${file} is ${kind}, not a list of papers as text; export JSON Lines, CSV, BibTeX or RIS instead`,
    );
  }
  const text = checkUtf8(all, file);
  const nul = head.subarray(0, HEAD_BYTES).indexOf(0);
  if (nul < 0) return yield* text;
  // A byte that UTF-8 does not allow would say more.
  while (!(await text.next()).done);
  throw new UserError(holdsNul(file, nul, 1 + lineFeeds(head.subarray(0, nul))));
}

async function* recodeUtf16(
  chunks: AsyncGenerator<Uint8Array>,
  encoding: 'utf-16le' | 'utf-16be',
  file: string,
): AsyncGenerator<Uint8Array> {
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
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decode(chunk));
  yield encoder.encode(decode());
}

async function* checkUtf8(
  chunks: AsyncGenerator<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array> {
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
    yield offset === 0 && startsWith(whole, UTF8_MARK) ? whole.subarray(3) : whole;
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
