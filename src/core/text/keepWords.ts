import { BREAK, type WordBlock } from './corpus.ts';
import { sharedUint32, sharedUint8 } from '../sharedArrays.ts';
import { cutFromSlabs } from './slabs.ts';

/**
 * Starts to keep words for as long as the corpus is needed. What is kept of rows `[start, end)` of
 * split papers is a copy on shared memory.
 *
 * @returns the rows as a block of its own, with the new number of each word
 */
export function startKeeping(): (
  split: WordBlock,
  start: number,
  end: number,
  numbers: Uint32Array,
) => WordBlock {
  const cut32 = cutFromSlabs(sharedUint32);
  const cut8 = cutFromSlabs(sharedUint8);
  const copyOf = (values: Uint32Array, less: number): Uint32Array => {
    const copy = cut32(values.length);
    for (let at = 0; at < copy.length; at++) copy[at] = values[at]! - less;
    return copy;
  };
  return ({ words, joins, indptr, titleEnds, names, namesPtr }, start, end, numbers) => {
    const [firstWord, lastWord] = [indptr[start]!, indptr[end]!];
    const [firstName, lastName] = [namesPtr[start]!, namesPtr[end]!];
    const kept = {
      rows: end - start,
      words: cut32(lastWord - firstWord),
      joins: cut8(lastWord - firstWord),
      indptr: copyOf(indptr.subarray(start, end + 1), firstWord),
      titleEnds: copyOf(titleEnds.subarray(start, end), firstWord),
      names: cut32(lastName - firstName),
      namesPtr: copyOf(namesPtr.subarray(start, end + 1), firstName),
    };
    renumber(words.subarray(firstWord, lastWord), numbers, kept.words);
    renumber(names.subarray(firstName, lastName), numbers, kept.names);
    kept.joins.set(joins.subarray(firstWord, lastWord));
    return kept;
  };
}

/** Writes the new number of each word to `renumbered`, which may be the words themselves. */
export function renumber(words: Uint32Array, numbers: Uint32Array, renumbered: Uint32Array): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    renumbered[at] = word === BREAK ? BREAK : numbers[word]!;
  }
}
