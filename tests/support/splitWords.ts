import { BREAK, JOINED_BY_HYPHEN, type WordBlock } from '../../src/core/text/corpus.ts';
import type { SplitBlock } from '../../src/core/text/words.ts';

/** The distinct words of a split block as strings. */
export function surfacesOf({ list }: SplitBlock): string[] {
  const decoder = new TextDecoder();
  return Array.from({ length: list.starts.length - 1 }, (_, word) =>
    decoder.decode(list.bytes.subarray(list.starts[word], list.starts[word + 1])),
  );
}

/** The words in `[start, end)` as one reads them: "a-b" where a hyphen joins, "|" for a break. */
export function readWords(
  { words, joins }: WordBlock,
  surfaces: readonly string[],
  start: number,
  end: number,
): string {
  let text = '';
  for (let w = start; w < end; w++) {
    const join = joins[w] === JOINED_BY_HYPHEN ? '-' : ' ';
    text += words[w] === BREAK ? ' |' : join + surfaces[words[w]!]!;
  }
  return text.trim();
}

/** The same of names, which have no joins. */
export function readNames(
  { names, namesPtr }: WordBlock,
  surfaces: readonly string[],
  row: number,
) {
  return Array.from(names.subarray(namesPtr[row], namesPtr[row + 1]), (word) =>
    word === BREAK ? '|' : surfaces[word]!,
  ).join(' ');
}
