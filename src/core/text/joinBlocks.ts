import type { PaperBlock, TextLists, Texts } from '../types.ts';
import type { BlockTexts } from './words.ts';

/**
 * Blocks of papers as one. All its texts are copied to the same bytes, where each field is in one
 * piece.
 *
 * @param roomFor at least so many bytes, which are written to
 */
export function joinBlocks(
  blocks: readonly PaperBlock[],
  roomFor: (bytes: number) => Uint8Array,
): BlockTexts {
  const fields = [
    blocks.map(({ title }) => title),
    blocks.map(({ abstract }) => abstract),
    blocks.map(({ authors }) => authors),
    blocks.map(({ venue }) => venue),
  ];
  const bytes = roomFor(sum(fields.flat(), (texts) => bytesOf(texts).length));
  let end = 0;
  const [title, abstract, names, venue] = fields.map((parts): Texts => {
    const offsets = new Int32Array(1 + sum(parts, ({ offsets }) => offsets.length - 1));
    let text = 0;
    for (const part of parts) {
      const shift = end - part.offsets[0]!;
      for (const offset of part.offsets) offsets[text++] = offset + shift;
      // The end of one block is the start of the next.
      text--;
      const own = bytesOf(part);
      bytes.set(own, end);
      end += own.length;
    }
    return { bytes, offsets };
  });
  return {
    rows: sum(blocks, ({ rows }) => rows),
    title: title!,
    abstract: abstract!,
    authors: { ...names!, starts: joinStarts(blocks.map(({ authors }) => authors)) },
    venue: venue!,
  };
}

/** The bytes that the texts take. */
function bytesOf({ bytes, offsets }: Texts): Uint8Array {
  return bytes.subarray(offsets[0], offsets.at(-1));
}

function joinStarts(lists: readonly TextLists[]): Int32Array {
  const starts = new Int32Array(1 + sum(lists, ({ starts }) => starts.length - 1));
  let list = 0;
  let texts = 0;
  for (const part of lists) {
    for (const start of part.starts) starts[list++] = start + texts;
    list--;
    texts += part.starts.at(-1)!;
  }
  return starts;
}

function sum<T>(parts: readonly T[], count: (part: T) => number): number {
  return parts.reduce((all, part) => all + count(part), 0);
}
