import { withoutBoilerplate, type Span } from './boilerplate.ts';
import { byteClasses } from './characters.ts';
import { BREAK, type WordBlock } from './corpus.ts';
import { openDesk, type Field, type FoundWords, type WordDesk } from '../kernels/words.ts';
import { normaliseWord } from './normaliseWord.ts';
import { scanText } from './scanText.ts';
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

/**
 * Splits titles, abstracts, names of authors and venues into words, without the notices of
 * publishers at the ends of abstracts. Pure; the same block gives the
 * same numbers. Names have no breaks but the one between authors and venue.
 */
export function splitBlock({ rows, title, abstract, authors, venue }: BlockTexts): SplitBlock {
  const desk = openDesk(
    [
      [fieldOf(title), fieldOf(abstract)],
      [fieldOf(authors), fieldOf(venue)],
    ],
    byteClasses,
  );
  const [texts, names] = desk.lists;
  let place = 0;
  /** Finds the words of a text of the next field, by its number there. */
  const scanner = (
    found: FoundWords,
    field: Texts,
    partOf: (bytes: Uint8Array, start: number, end: number) => Span = whole,
  ): ((text: number) => void) => {
    const { bytes, offsets } = field;
    const shift = place - offsets[0]!;
    place += fieldOf(field).bytes.length;
    return (text) => {
      const { start, end } = partOf(bytes, offsets[text]!, offsets[text + 1]!);
      scanText(found, start + shift, end + shift);
    };
  };
  const scanTitle = scanner(texts, title);
  const scanAbstract = scanner(texts, abstract, withoutBoilerplate);
  const scanAuthor = scanner(names, authors);
  const scanVenue = scanner(names, venue);

  const indptr = new Uint32Array(rows + 1);
  const titleEnds = new Uint32Array(rows);
  /** Where the names of each paper's authors and its venue end. */
  const nameEnds = new Uint32Array(2 * rows);
  for (let row = 0; row < rows; row++) {
    scanTitle(row);
    titleEnds[row] = texts.length();
    scanAbstract(row);
    indptr[row + 1] = texts.length();
    const lastAuthor = authors.starts[row + 1]!;
    for (let author = authors.starts[row]!; author < lastAuthor; author++) scanAuthor(author);
    nameEnds[2 * row] = names.length();
    scanVenue(row);
    nameEnds[2 * row + 1] = names.length();
  }
  const { numberOf, list, hashes } = normaliseWords(desk);
  const kept = keepNames(names.words(), nameEnds);
  return {
    rows,
    words: renumber(texts.words().slice(), numberOf),
    joins: texts.joins().slice(),
    indptr,
    titleEnds,
    names: renumber(kept.names, numberOf),
    namesPtr: kept.namesPtr,
    list,
    hashes,
  };
}

const whole = (_bytes: Uint8Array, start: number, end: number): Span => ({ start, end });

/** Names without their breaks, but one between the authors and the venue of each paper. */
function keepNames(words: Uint32Array, ends: Uint32Array): Pick<SplitBlock, 'names' | 'namesPtr'> {
  const namesPtr = new Uint32Array(ends.length / 2 + 1);
  const names = new Uint32Array(words.length + ends.length / 2);
  let length = 0;
  let at = 0;
  for (let e = 0; e < ends.length; e++) {
    for (; at < ends[e]!; at++) if (words[at] !== BREAK) names[length++] = words[at]!;
    if (e % 2 === 0) names[length++] = BREAK;
    else namesPtr[(e + 1) / 2] = length;
  }
  return { names: names.slice(0, length), namesPtr };
}

/** Gives words their new numbers, if they have any. */
function renumber(words: Uint32Array, numberOf: Uint32Array | null): Uint32Array {
  if (!numberOf) return words;
  for (let at = 0; at < words.length; at++) {
    if (words[at] !== BREAK) words[at] = numberOf[words[at]!]!;
  }
  return words;
}

function fieldOf({ bytes, offsets }: Texts): Field {
  return { bytes: bytes.subarray(offsets[0], offsets.at(-1)), texts: offsets.length - 1 };
}

/**
 * The distinct words in their compatibility form (NFKC), and the new number of each where some have
 * become the same.
 */
function normaliseWords(
  desk: WordDesk,
): Pick<SplitBlock, 'list' | 'hashes'> & { numberOf: Uint32Array | null } {
  const { bytes, starts } = desk.list();
  const hashes = desk.hashes();
  const forms = new Map<number, Uint8Array>();
  for (let word = 0, at = 0; word < hashes.length; word++) {
    const end = starts[word + 1]!;
    while (at < end && bytes[at]! < 0x80) at++;
    if (at === end) continue;
    at = end;
    const written = bytes.subarray(starts[word], end);
    const form = encodeUtf8(normaliseWord(decodeUtf8(written)));
    if (!sameBytes(form, written)) forms.set(word, form);
  }
  if (forms.size === 0) {
    return { list: { bytes: bytes.slice(), starts: starts.slice() }, hashes, numberOf: null };
  }
  const normalised = new WordTable(hashes.length);
  const numberOf = new Uint32Array(hashes.length);
  for (let word = 0; word < hashes.length; word++) {
    const form = forms.get(word);
    numberOf[word] = form
      ? normalised.intern(form)
      : normalised.intern(bytes, starts[word], starts[word + 1], hashes[word]);
  }
  return { list: normalised.words(), hashes: normalised.hashes(), numberOf };
}

/** Whether two runs of bytes are the same. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
