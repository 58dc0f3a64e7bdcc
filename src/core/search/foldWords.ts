import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts';
import { WordTable, type WordList } from '../text/wordTable.ts';
import { commonWords, foldWord } from './searchWords.ts';

/** What written words are to the search. */
export interface FoldedWords {
  /** Search words, in the order of their first appearance; `NONE` stands before them. */
  readonly words: WordList;
  /** Of each written word: its search word, or `COMPOUND` minus a compound's place. */
  readonly numbers: Int32Array;
  /** Three words a compound such as "k-means": it, "k" and "means". */
  readonly compounds: Int32Array;
}

/** The number of all words that are not searched for. */
export const NONE = 0;
/** The number of the first compound; that of the next is one less. */
export const COMPOUND = -1;

const HYPHEN = 0x2d;

/** The search words of written ones. Nearly all are ASCII, and no string is made for those. */
export function foldWords({ bytes, starts }: WordList): FoldedWords {
  const table = new WordTable(starts.length);
  // Common words come first, to be told by their numbers.
  for (const word of commonWords) table.intern(encodeUtf8(word));
  const compounds: number[] = [];
  /** The folded word at hand, and its length; there may be more bytes. */
  let folded: Uint8Array = new Uint8Array(64);
  let length = 0;
  const fold = (start: number, end: number): void => {
    length = end - start;
    if (length > folded.length) folded = new Uint8Array(2 * length);
    for (let at = 0; at < length; at++) {
      const byte = bytes[start + at]!;
      if (byte > 0x7f) {
        folded = encodeUtf8(foldWord(decodeUtf8(bytes, start, end)));
        length = folded.length;
        return;
      }
      folded[at] = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
    }
  };
  /** The search word in some bytes of the folded one. */
  const numberOf = (start: number, end: number): number => {
    const number = table.intern(folded, start, end);
    return number < commonWords.length ? NONE : number;
  };
  const numbers = new Int32Array(starts.length - 1);
  for (let word = 0; word < numbers.length; word++) {
    fold(starts[word]!, starts[word + 1]!);
    const whole = numberOf(0, length);
    numbers[word] = whole;
    let hyphen = 0;
    while (hyphen < length && folded[hyphen] !== HYPHEN) hyphen++;
    if (hyphen === length) continue;
    numbers[word] = COMPOUND - compounds.length / 3;
    compounds.push(whole, numberOf(0, hyphen), numberOf(hyphen + 1, length));
  }
  return { words: table.words(), numbers, compounds: Int32Array.from(compounds) };
}
