import type { BlockPool } from '../blocks.ts';
import type { WordList } from '../text/wordTable.ts';
import type { Texts, WordIndex } from '../types.ts';
import { COMPOUND, foldWords, NONE, type FoldedWords } from './foldWords.ts';
import type { PackedWords } from './packWords.ts';
import { ABSTRACT, AUTHORS, postingSize, TITLE, VENUE, writePosting } from './postings.ts';
import { sortWords } from './sortWords.ts';

/** The words of the corpus for full-text search, made in one thread beside the other stages. */
export function indexWords(packed: PackedWords, pool: BlockPool): Promise<WordIndex> {
  return pool.run('indexWords', packed);
}

/**
 * An inverted index: for every search word the papers that use it, and in which fields. It goes over
 * the words of the corpus twice, first to learn how many bytes each list takes, then to write them.
 */
export function makeWordIndex({ papers, words }: PackedWords): WordIndex {
  const folded = foldWords(words);
  const papersOf = new Uint32Array(folded.words.starts.length - 1);
  const sizeOf = new Uint32Array(papersOf.length);
  forEachPosting(papers, folded, (word, gap, fields) => {
    papersOf[word]!++;
    sizeOf[word]! += postingSize(gap, fields);
  });

  // Common words are in no paper.
  const order = sortWords(folded.words, wordsWithPapers(papersOf));
  const offsets = new Uint32Array(order.length + 1);
  /** Where the next posting of each word goes. */
  const endOf = new Uint32Array(papersOf.length);
  order.forEach((word, place) => {
    endOf[word] = offsets[place]!;
    offsets[place + 1] = offsets[place]! + sizeOf[word]!;
  });

  const postings = new Uint8Array(offsets[order.length]!);
  forEachPosting(papers, folded, (word, gap, fields) => {
    endOf[word] = writePosting(postings, endOf[word]!, gap, fields);
  });
  return {
    words: takeWords(folded.words, order),
    papers: order.map((word) => papersOf[word]!),
    offsets,
    postings,
  };
}

function wordsWithPapers(papersOf: Uint32Array): Uint32Array {
  const words = new Uint32Array(papersOf.length);
  let count = 0;
  for (let word = 0; word < words.length; word++) if (papersOf[word]! > 0) words[count++] = word;
  return words.slice(0, count);
}

/** The words in the order of their numbers. */
function takeWords({ bytes, starts }: WordList, order: Uint32Array): Texts {
  const offsets = new Int32Array(order.length + 1);
  order.forEach((word, place) => {
    offsets[place + 1] = offsets[place]! + starts[word + 1]! - starts[word]!;
  });
  const taken = new Uint8Array(offsets[order.length]!);
  order.forEach((word, place) => {
    taken.set(bytes.subarray(starts[word], starts[word + 1]), offsets[place]);
  });
  return { bytes: taken, offsets };
}

const FIELDS = [TITLE, ABSTRACT, AUTHORS, VENUE] as const;
/** Bits of the fields in a number that holds a row and fields. */
const FIELD_BITS = 4;
const ALL_FIELDS = (1 << FIELD_BITS) - 1;

/**
 * Calls `visit` for each word of each paper: those of one word come in the order of the papers, with
 * the number of papers skipped in between.
 */
function forEachPosting(
  papers: PackedWords['papers'],
  { words, numbers, compounds }: FoldedWords,
  visit: (word: number, gap: number, fields: number) => void,
): void {
  /** The last paper that has the word, and in which fields so far; its row is -1 before the first. */
  const latest = new Int32Array(words.starts.length - 1).fill(-1 << FIELD_BITS);
  /** The row of the paper before that. */
  const before = new Int32Array(latest.length).fill(-1);
  const finish = (word: number, last: number): void => {
    const row = last >> FIELD_BITS;
    if (row < 0) return;
    visit(word, row - before[word]! - 1, last & ALL_FIELDS);
    before[word] = row;
  };
  /** @param place a row and a field */
  const add = (word: number, place: number): void => {
    const last = latest[word]!;
    if ((last ^ place) >>> FIELD_BITS === 0) latest[word] = last | place;
    else {
      finish(word, last);
      latest[word] = place;
    }
  };
  /** Reads a list of words at `start`; returns where it ends. */
  const addList = (bytes: Uint8Array, start: number, place: number): number => {
    for (let at = start; ;) {
      let byte = bytes[at++]!;
      if (byte === 0) return at;
      let written = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++]!;
        written |= (byte & 0x7f) << shift;
      }
      const word = numbers[written - 1]!;
      if (word >= 0) add(word, place);
      else {
        const compound = 3 * (COMPOUND - word);
        for (let part = compound; part < compound + 3; part++) add(compounds[part]!, place);
      }
    }
  };
  let place = 0;
  for (const bytes of papers) {
    for (let at = 0; at < bytes.length; place += 1 << FIELD_BITS) {
      for (const field of FIELDS) at = addList(bytes, at, place | field);
      // What is not searched for is in no paper.
      latest[NONE] = -1 << FIELD_BITS;
    }
  }
  latest.forEach((last, word) => finish(word, last));
}
