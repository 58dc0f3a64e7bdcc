import { BREAK, type WordBlock } from './corpus.ts';
import { normaliseWord } from './normaliseWord.ts';
import { makeRoom, scanText, type FoundWords } from './scanText.ts';
import type { PaperBlock, Texts } from '../types.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';
import { WordTable, type WordList } from './wordTable.ts';

/** What is read of papers to split them. */
export type BlockTexts = Pick<PaperBlock, 'rows' | 'title' | 'abstract' | 'authors' | 'venue'>;

/** The words of papers, numbered among themselves. */
export interface SplitBlock extends WordBlock {
  /** The distinct words (NFKC), in the order of their first appearance. */
  readonly list: WordList;
  /** Their hashes, as a word table takes them. */
  readonly hashes: Int32Array;
}

/** Distinct words that papers have about; more are fine. */
const EXPECTED_WORDS = 32_768;

/** Kept from one call to the next, and grown when a text needs it; nothing of it is given away. */
const texts = room(2 ** 18);
const names = room(2 ** 16);

/**
 * Splits titles, abstracts, names of authors and venues into words. Pure; the same block gives the
 * same numbers. Names have no breaks but the one between authors and venue.
 */
export function splitBlock(block: BlockTexts): SplitBlock {
  const { rows, title, abstract, authors, venue } = block;
  const table = new WordTable(EXPECTED_WORDS);
  texts.length = 0;
  names.length = 0;
  const indptr = new Uint32Array(rows + 1);
  const titleEnds = new Uint32Array(rows);
  const namesPtr = new Uint32Array(rows + 1);
  const scan = ({ bytes, offsets }: Texts, text: number, found: FoundWords): void =>
    scanText(bytes, offsets[text]!, offsets[text + 1]!, table, found);

  for (let row = 0; row < rows; row++) {
    scan(title, row, texts);
    titleEnds[row] = texts.length;
    scan(abstract, row, texts);
    indptr[row + 1] = texts.length;

    const start = names.length;
    const lastAuthor = authors.starts[row + 1]!;
    for (let author = authors.starts[row]!; author < lastAuthor; author++) {
      scan(authors, author, names);
    }
    dropBreaks(names, start);
    makeRoom(names, 1);
    names.words[names.length++] = BREAK;
    const startOfVenue = names.length;
    scan(venue, row, names);
    dropBreaks(names, startOfVenue);
    namesPtr[row + 1] = names.length;
  }

  const { numberOf, normalised } = normaliseWords(table);
  return {
    rows,
    words: renumbered(texts, numberOf),
    joins: texts.joins.slice(0, texts.length),
    indptr,
    titleEnds,
    names: renumbered(names, numberOf),
    namesPtr,
    list: normalised.words(),
    hashes: normalised.hashes(),
  };
}

function room(size: number): FoundWords {
  return { words: new Uint32Array(size), joins: new Uint8Array(size), length: 0 };
}

/** Takes the breaks from `start` on out again. */
function dropBreaks(found: FoundWords, start: number): void {
  let kept = start;
  for (let at = start; at < found.length; at++) {
    if (found.words[at] !== BREAK) found.words[kept++] = found.words[at]!;
  }
  found.length = kept;
}

/**
 * The words of a table in their compatibility form (NFKC), and the new number of each where some
 * have become the same.
 */
function normaliseWords(table: WordTable): {
  normalised: WordTable;
  numberOf: Uint32Array | null;
} {
  const list = table.words();
  const forms = new Map<number, Uint8Array>();
  for (let word = 0, at = 0; word < table.size; word++) {
    const end = list.starts[word + 1]!;
    while (at < end && list.bytes[at]! < 0x80) at++;
    if (at === end) continue;
    at = end;
    const written = list.bytes.subarray(list.starts[word], end);
    const form = encodeUtf8(normaliseWord(decodeUtf8(written)));
    if (!sameBytes(form, written)) forms.set(word, form);
  }
  if (forms.size === 0) return { normalised: table, numberOf: null };

  const normalised = new WordTable(table.size);
  const numberOf = new Uint32Array(table.size);
  for (let word = 0; word < table.size; word++) {
    const form = forms.get(word);
    numberOf[word] = form
      ? normalised.intern(form)
      : normalised.intern(list.bytes, list.starts[word], list.starts[word + 1]);
  }
  return { normalised, numberOf };
}

/** The words that were found, on memory of their own, with their new numbers if they have any. */
function renumbered({ words, length }: FoundWords, numberOf: Uint32Array | null): Uint32Array {
  const result = words.slice(0, length);
  if (!numberOf) return result;
  for (let at = 0; at < length; at++) {
    if (result[at] !== BREAK) result[at] = numberOf[result[at]!]!;
  }
  return result;
}

/** Whether two runs of bytes are the same. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
