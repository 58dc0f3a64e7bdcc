import type { PaperBlock, Texts } from '../types.ts';
import type { BlockTexts } from './words.ts';

/**
 * The texts of a block, copied to the same bytes.
 *
 * @param roomFor at least so many bytes, which are written to
 */
export function copyTexts(
  { rows, title, abstract, authors, venue }: PaperBlock,
  roomFor: (bytes: number) => Uint8Array,
): BlockTexts {
  const fields = [title, abstract, authors, venue];
  const bytes = roomFor(fields.reduce((sum, texts) => sum + bytesOf(texts).length, 0));
  let end = 0;
  const copy = (texts: Texts): Texts => {
    const shift = end - texts.offsets[0]!;
    const own = bytesOf(texts);
    bytes.set(own, end);
    end += own.length;
    return { bytes, offsets: texts.offsets.map((offset) => offset + shift) };
  };
  return {
    rows,
    title: copy(title),
    abstract: copy(abstract),
    authors: { ...copy(authors), starts: authors.starts },
    venue: copy(venue),
  };
}

/** The bytes that the texts take. */
function bytesOf({ bytes, offsets }: Texts): Uint8Array {
  return bytes.subarray(offsets[0], offsets.at(-1));
}
