import type { BlockPool } from '../blocks.ts';
import { BREAK, type Corpus, type WordBlock } from '../text/corpus.ts';
import { ABSTRACT, AUTHORS, postingSize, TITLE, VENUE, writePosting } from './postings.ts';
import { foldWord, isCommonWord } from './searchWords.ts';
import type { WordIndex } from '../types.ts';

/** What the index is made from. */
export type IndexedWords = Pick<Corpus, 'surfaces' | 'blocks'>;

/** The words of the corpus for full-text search, made in one thread beside the other stages. */
export function indexWords({ surfaces, blocks }: Corpus, pool: BlockPool): Promise<WordIndex> {
  return pool.run('indexWords', { surfaces, blocks });
}

/**
 * An inverted index: for every search word the papers that use it, and in which fields. It goes over
 * the words of the corpus twice, first to learn how many bytes each list takes, then to write them.
 */
export function makeWordIndex({ surfaces, blocks }: IndexedWords): WordIndex {
  const lookup = foldSurfaces(surfaces);
  const { numbers } = lookup;
  const papersOf = new Uint32Array(numbers.size);
  const sizeOf = new Uint32Array(numbers.size);
  forEachPosting(blocks, lookup, (word, gap, fields) => {
    papersOf[word]!++;
    sizeOf[word]! += postingSize(gap, fields);
  });

  const words = [...numbers.keys()].sort();
  const papers = new Uint32Array(words.length);
  const offsets = new Uint32Array(words.length + 1);
  /** Where the next posting of each word goes. */
  const endOf = new Uint32Array(words.length);
  words.forEach((text, place) => {
    const word = numbers.get(text)!;
    papers[place] = papersOf[word]!;
    endOf[word] = offsets[place]!;
    offsets[place + 1] = offsets[place]! + sizeOf[word]!;
  });

  const postings = new Uint8Array(offsets[words.length]!);
  forEachPosting(blocks, lookup, (word, gap, fields) => {
    endOf[word] = writePosting(postings, endOf[word]!, gap, fields);
  });
  return { words, papers, offsets, postings };
}

/** Search words, numbered by their first appearance, so that common ones lie close together. */
interface WordLookup {
  readonly numbers: ReadonlyMap<string, number>;
  /** The search word of each surface, `NONE`, or `COMPOUND` minus a compound's number. */
  readonly ofSurface: Int32Array;
  /** Three words a compound such as "k-means": it, "k" and "means"; `NONE` for what is common. */
  readonly compounds: Int32Array;
}

const NONE = -1;
const COMPOUND = -2;

function foldSurfaces(surfaces: readonly string[]): WordLookup {
  const numbers = new Map<string, number>();
  const compounds: number[] = [];
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    if (isCommonWord(word)) return NONE;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const ofSurface = Int32Array.from(surfaces, (surface) => {
    const word = foldWord(surface);
    const hyphen = word.indexOf('-');
    if (hyphen < 0) return numberOf(word);
    const parts = [word, word.slice(0, hyphen), word.slice(hyphen + 1)].map(numberOf);
    return COMPOUND - compounds.push(...parts) / 3 + 1;
  });
  return { numbers, ofSurface, compounds: Int32Array.from(compounds) };
}

/** Bits of the fields in a number that holds a row and fields. */
const FIELD_BITS = 4;

/**
 * Calls `visit` for each word of each paper: those of one word come in the order of the papers, with
 * the number of papers skipped in between.
 */
function forEachPosting(
  blocks: readonly WordBlock[],
  { numbers, ofSurface, compounds }: WordLookup,
  visit: (word: number, gap: number, fields: number) => void,
): void {
  /** The last paper that has the word, and in which fields so far; its row is -1 before the first. */
  const latest = new Int32Array(numbers.size).fill(-1 << FIELD_BITS);
  /** The row of the paper before that. */
  const before = new Int32Array(numbers.size).fill(-1);
  const finish = (word: number, last: number): void => {
    const row = last >> FIELD_BITS;
    if (row < 0) return;
    visit(word, row - before[word]! - 1, last & ((1 << FIELD_BITS) - 1));
    before[word] = row;
  };
  const add = (word: number, row: number, field: number): void => {
    const last = latest[word]!;
    if (last >> FIELD_BITS === row) latest[word] = last | field;
    else {
      finish(word, last);
      latest[word] = (row << FIELD_BITS) | field;
    }
  };
  const addRange = (
    words: Uint32Array,
    start: number,
    end: number,
    row: number,
    field: number,
  ): void => {
    for (let i = start; i < end; i++) {
      const surface = words[i]!;
      if (surface === BREAK) continue;
      const word = ofSurface[surface]!;
      if (word >= 0) add(word, row, field);
      else if (word <= COMPOUND) {
        const compound = 3 * (COMPOUND - word);
        for (let part = compound; part < compound + 3; part++) {
          if (compounds[part] !== NONE) add(compounds[part]!, row, field);
        }
      }
    }
  };
  let row = 0;
  for (const { rows, words, indptr, titleEnds, names, namesPtr } of blocks) {
    for (let paper = 0; paper < rows; paper++, row++) {
      addRange(words, indptr[paper]!, titleEnds[paper]!, row, TITLE);
      addRange(words, titleEnds[paper]!, indptr[paper + 1]!, row, ABSTRACT);
      const end = namesPtr[paper + 1]!;
      let authorsEnd = namesPtr[paper]!;
      while (authorsEnd < end && names[authorsEnd] !== BREAK) authorsEnd++;
      addRange(names, namesPtr[paper]!, authorsEnd, row, AUTHORS);
      addRange(names, authorsEnd, end, row, VENUE);
    }
  }
  latest.forEach((last, word) => finish(word, last));
}
