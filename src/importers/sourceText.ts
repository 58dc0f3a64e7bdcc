import { UserError } from '../core/types.ts';

/** The text of a source file as it streams in. */
export interface SourceText {
  readonly fileName: string;
  /** Its beginning, without white space before it; empty when there is nothing else. */
  readonly head: string;
  /** All of it as UTF-8, the beginning included, cut anywhere; it can be read once. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** Characters by which a format is told. */
const HEAD_LENGTH = 2 ** 20;

/** Characters that a string can hold in every browser and in Node. */
export const LONGEST_STRING = 2 ** 29 - 24;

/** Reads the beginning of a text, a million characters after the white space. A byte order mark goes. */
export async function openText(
  pieces: AsyncIterator<Uint8Array, unknown>,
  fileName: string,
): Promise<SourceText> {
  const decoder = new TextDecoder();
  const read: Uint8Array[] = [];
  const head: string[] = [];
  let length = 0;
  while (length < HEAD_LENGTH) {
    const next = await pieces.next();
    const piece = next.done ? decoder.decode() : decoder.decode(next.value, { stream: true });
    const text = length === 0 ? piece.trimStart() : piece;
    head.push(text);
    length += text.length;
    if (next.done) break;
    read.push(next.value);
  }
  return { fileName, head: head.join('').slice(0, HEAD_LENGTH), pieces: chain(read, pieces) };
}

/**
 * The whole text as one string, for formats that cannot be read piece by piece.
 * @throws UserError when it is too long for a string
 */
export async function wholeText({ fileName, pieces }: SourceText): Promise<string> {
  const text = await joinPieces(pieces);
  if (text !== null) return text;
  const most = Math.floor(LONGEST_STRING / 1e6);
  throw new UserError(
    `${fileName} holds more than ${most} MB of text: split it into smaller files, or give it as JSON Lines, which can be of any size.`,
  );
}

/** The pieces as one string, without a byte order mark; null when it would be too long. */
export async function joinPieces(pieces: AsyncIterable<Uint8Array>): Promise<string | null> {
  const decoder = new TextDecoder();
  const read: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    length += text.length;
    if (length > LONGEST_STRING) return null;
    read.push(text);
  }
  read.push(decoder.decode());
  return read.join('');
}

/** Leaves it to the caller to close the iterator. */
async function* chain(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array, unknown>,
): AsyncGenerator<Uint8Array> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
