import type { WordList } from '../text/wordTable.ts';

/** Bytes that are compared at once: as many as a number holds exactly. */
const KEY_BYTES = 6;

/**
 * Puts words in the order of their UTF-16 units, in which JavaScript compares strings.
 *
 * @param words their numbers in the list
 */
export function sortWords({ bytes, starts }: WordList, words: Uint32Array): Uint32Array {
  const keys = new Float64Array(starts.length - 1);
  for (const word of words) {
    const end = starts[word + 1]!;
    let key = 0;
    for (let at = starts[word]!; at < starts[word]! + KEY_BYTES; at++) {
      key = 256 * key + (at < end ? rank(bytes[at]!) : 0);
    }
    keys[word] = key;
  }
  const compareRests = (a: number, b: number): number => {
    let [atA, atB] = [starts[a]! + KEY_BYTES, starts[b]! + KEY_BYTES];
    const [endA, endB] = [starts[a + 1]!, starts[b + 1]!];
    for (; atA < endA && atB < endB; atA++, atB++) {
      if (bytes[atA] !== bytes[atB]) return rank(bytes[atA]!) - rank(bytes[atB]!);
    }
    return endA - atA - (endB - atB);
  };
  return words.sort((a, b) => keys[a]! - keys[b]! || compareRests(a, b));
}

/**
 * The order of UTF-8 bytes is that of code points. In UTF-16, those beyond 0xffff, which have a first
 * byte from 0xf0 on, are two units from 0xd800 on: they come before those from 0xe000 on.
 */
const rank = (byte: number): number => (byte < 0xee ? byte : byte < 0xf0 ? byte + 5 : byte - 2);
