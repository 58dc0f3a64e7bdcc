import { PAPERS_PER_BLOCK, UserError } from '../core/types.ts';
import { LONGEST_STRING } from './sourceText.ts';
import type { SourceText } from './sourceText.ts';

/** Lines of a text that follow each other, and are looked at together. */
export interface LinePart {
  /** The lines as UTF-8, with their line feeds; the last line of a text may be without. */
  readonly bytes: Uint8Array;
  /** Number of the first line, from 1. */
  readonly firstLine: number;
}

/** Lines of a part: where each is a paper, parts are blocks of the corpus already. */
const PART_LINES = PAPERS_PER_BLOCK;

/** Bytes at which a part ends before it has all its lines. */
const PART_BYTES = 2 ** 22;

const LINE_FEED = 10;

/**
 * A text in parts of whole lines.
 * @throws UserError when a line is too long for a string
 */
export async function* partsOfLines({ fileName, pieces }: SourceText): AsyncGenerator<LinePart> {
  /** What was read since the last part, and how many bytes and whole lines that is. */
  let read: Uint8Array[] = [];
  let length = 0;
  let lines = 0;
  let firstLine = 1;
  /** How long the line is that goes on with the next piece. */
  let open = 0;
  for await (const piece of pieces) {
    let from = 0;
    let end = 0;
    for (let at; (at = piece.indexOf(LINE_FEED, end)) >= 0;) {
      end = at + 1;
      lines++;
      if (lines < PART_LINES && length + end - from < PART_BYTES) continue;
      read.push(piece.subarray(from, end));
      yield { bytes: joined(read, length + end - from), firstLine };
      firstLine += lines;
      [read, length, lines, from] = [[], 0, 0, end];
    }
    open = piece.length - end + (end === 0 ? open : 0);
    if (open > LONGEST_STRING) throw new UserError(tooLong(fileName));
    read.push(piece.subarray(from));
    length += piece.length - from;
  }
  if (length > 0) yield { bytes: joined(read, length), firstLine };
}

/**
 * The lines of a part without their line feeds; what follows the last line feed is the last line. A byte order mark
 * at the start of a line goes.
 */
export function* linesOf({ bytes }: Pick<LinePart, 'bytes'>): Generator<string> {
  const decoder = new TextDecoder();
  let from = 0;
  for (let end; (end = bytes.indexOf(LINE_FEED, from)) >= 0; from = end + 1) {
    yield decoder.decode(bytes.subarray(from, end));
  }
  yield decoder.decode(bytes.subarray(from));
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function tooLong(fileName: string): string {
  return `${fileName} has a line of more than ${Math.floor(LONGEST_STRING / 1e6)} MB: write one paper a line (JSON Lines).`;
}
