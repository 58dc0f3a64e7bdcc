import type { WordList } from '../../src/core/text/wordTable.ts';

/** Words as the core keeps them. */
export function wordListOf(words: readonly string[]): WordList {
  const encoder = new TextEncoder();
  const encoded = words.map((word) => encoder.encode(word));
  const starts = new Uint32Array(words.length + 1);
  encoded.forEach(({ length }, word) => (starts[word + 1] = starts[word]! + length));
  return { bytes: Uint8Array.from(encoded.flatMap((bytes) => [...bytes])), starts };
}
