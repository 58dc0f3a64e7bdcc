import type { Texts } from '../core/types.ts';

/** The distinct words of a corpus, in the order of their UTF-16 units, to be looked up. */
export interface WordList {
  readonly size: number;
  at(place: number): string;
  /** Where a word is, or -1. */
  placeOf(word: string): number;
  /** The places `[start, end)` of the words that start so, the word itself among them. */
  startingWith(beginning: string): readonly [start: number, end: number];
  /**
   * The places of the words that become `word` by at most so many edits: a letter too many, missing,
   * wrong, or two letters swapped (optimal string alignment distance). Goes through all words.
   */
  near(word: string, edits: number): number[];
}

/** Opens words where they lie: decoding each of them would take most of the time of opening. */
export function openWordList(words: Texts): WordList {
  const text = new TextDecoder().decode(words.bytes);
  const starts = unitOffsets(words, text.length);
  const size = starts.length - 1;
  const at = (place: number): string => text.slice(starts[place], starts[place + 1]);
  const firstFrom = (word: string): number => {
    let [low, high] = [0, size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(middle) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    size,
    at,
    placeOf(word) {
      const place = firstFrom(word);
      return place < size && at(place) === word ? place : -1;
    },
    // No word has U+FFFF: it is no character.
    startingWith: (beginning) => [firstFrom(beginning), firstFrom(`${beginning}\uffff`)],
    near(word, edits) {
      const places = [];
      for (let place = 0; place < size; place++) {
        const [start, end] = [starts[place]!, starts[place + 1]!];
        if (Math.abs(end - start - word.length) > edits) continue;
        if (isWithin(text, start, end, word, 0, edits)) places.push(place);
      }
      return places;
    },
  };
}

/** Where each word starts in the decoded text. */
function unitOffsets({ bytes, offsets }: Texts, length: number): Int32Array {
  if (length === bytes.length) return offsets;
  const units = new Int32Array(offsets.length);
  let unit = 0;
  for (let place = 0; place + 1 < offsets.length; place++) {
    for (let at = offsets[place]!; at < offsets[place + 1]!; at++) {
      // A character of four bytes is two units; the bytes that follow a first one count nothing.
      if ((bytes[at]! & 0xc0) !== 0x80) unit += bytes[at]! < 0xf0 ? 1 : 2;
    }
    units[place + 1] = unit;
  }
  return units;
}

/** Whether `text[at .. end)` becomes `word` from `from` on by at most so many edits. */
function isWithin(
  text: string,
  at: number,
  end: number,
  word: string,
  from: number,
  edits: number,
): boolean {
  while (at < end && from < word.length && text.charCodeAt(at) === word.charCodeAt(from)) {
    at++;
    from++;
  }
  const left = end - at;
  const right = word.length - from;
  if (left === 0 || right === 0) return left + right <= edits;
  if (edits === 0) return false;
  const swapped =
    left > 1 &&
    right > 1 &&
    text.charCodeAt(at) === word.charCodeAt(from + 1) &&
    text.charCodeAt(at + 1) === word.charCodeAt(from);
  return (
    isWithin(text, at + 1, end, word, from + 1, edits - 1) ||
    isWithin(text, at + 1, end, word, from, edits - 1) ||
    isWithin(text, at, end, word, from + 1, edits - 1) ||
    (swapped && isWithin(text, at + 2, end, word, from + 2, edits - 1))
  );
}
