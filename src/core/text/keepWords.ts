import { BREAK, type WordBlock } from './corpus.ts';
import { sharedUint32, sharedUint8 } from '../sharedArrays.ts';
import { cutFromSlabs } from './slabs.ts';

/**
 * Starts to keep words for as long as the corpus is needed. What is kept of a split block is a copy
 * on shared memory.
 *
 * @returns the block, with the new number of each word
 */
export function startKeeping(): (split: WordBlock, numbers: Uint32Array) => WordBlock {
  const cut32 = cutFromSlabs(sharedUint32);
  const cut8 = cutFromSlabs(sharedUint8);
  const copyOf = (values: Uint32Array): Uint32Array => {
    const copy = cut32(values.length);
    copy.set(values);
    return copy;
  };
  return ({ rows, words, joins, indptr, titleEnds, names, namesPtr }, numbers) => {
    const kept = {
      rows,
      words: cut32(words.length),
      joins: cut8(joins.length),
      indptr: copyOf(indptr),
      titleEnds: copyOf(titleEnds),
      names: cut32(names.length),
      namesPtr: copyOf(namesPtr),
    };
    renumber(words, numbers, kept.words);
    renumber(names, numbers, kept.names);
    kept.joins.set(joins);
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
