import { kernels, reserve, uint32At, uint8At, write } from './engine.ts';

/** Slots of a new table: enough for the words of some thousand papers. */
const SLOTS = 1 << 16;
/** Distinct words of one and two bytes, at most. */
const SHORT_WORDS = 6000;
/** The kernel looks at so many bytes at a time, some of them behind the last one. */
const SPARE = 16;
/** Fields of the kernel's `Table` and `Found`, four bytes each. */
const TABLE_FIELDS = 7;
const FOUND_FIELDS = 4;

/** Texts of one kind. */
export interface Field {
  /** UTF-8, one text behind the other. */
  readonly bytes: Uint8Array;
  /** How many texts they are. */
  readonly texts: number;
}

/** Texts that are worked on, and the distinct words that were found in them so far. */
export interface WordDesk {
  /** Two lists of words, to begin with empty. */
  readonly lists: readonly [FoundWords, FoundWords];
  /** Distinct words: word `i` is `bytes[starts[i] .. starts[i + 1])`. */
  list(): { readonly bytes: Uint8Array; readonly starts: Uint32Array };
  /** The hash of each word, as `hashBytes` gives it. A copy. */
  hashes(): Int32Array;
}

/** Words that were found, one after the other. */
export interface FoundWords {
  /** The bytes of all fields, one behind the other. */
  readonly bytes: Uint8Array;
  /** How many words and breaks there are. */
  length(): number;
  /** Numbers of words, or `BREAK`. */
  words(): Uint32Array;
  /** Whether a hyphen joins each word to the one before it. */
  joins(): Uint8Array;
  /** The class of what stands before the next word; 0 at the start of a text. */
  before(): number;
  setBefore(kind: number): void;
  /**
   * Finds the words in `[at, end)` of the bytes. Stops before what it cannot tell, such as characters
   * beyond ASCII; at the end it adds a break.
   *
   * @returns where it stopped
   */
  scan(at: number, end: number): number;
  /** Adds the word in `[at, end)`. */
  add(at: number, end: number): void;
}

/**
 * Copies texts into the kernels' memory, to find words in them. All that it gives lies there too, and
 * is valid until another kernel is called. Asks for up to 25 bytes for each byte of text, though only
 * those that are written to become real memory.
 *
 * @param lists   the fields whose words go into each of the two lists
 * @param classes class of each of the 256 bytes
 */
export function openDesk(
  lists: readonly [readonly Field[], readonly Field[]],
  classes: Uint8Array,
): WordDesk {
  const fields = lists.flat();
  const size = bytesOf(fields);
  // Other words than short ones take four bytes with what stands behind them, if not a text's end.
  const words = SHORT_WORDS + Math.ceil((size + textsOf(fields)) / 4);
  let slots = SLOTS;
  while (slots < 4 * words) slots *= 2;
  const roomForList = (fields: readonly Field[]): number[] => {
    // A word and a break for every two bytes, and a break for every text.
    const most = bytesOf(fields) + textsOf(fields) + 1;
    return [4 * FOUND_FIELDS, 4 * most, most];
  };
  const places = reserve(
    size + SPARE,
    ...[4 * TABLE_FIELDS, 8 * slots, 4 * (words + 1), size + SPARE, 4 * words, classes.length],
    ...lists.flatMap(roomForList),
  );
  const [textsAt, tableAt, slotsAt, startsAt, bytesAt, hashesAt, classesAt] = places as Places;
  fields.reduce((at, { bytes }) => (write(at, bytes), at + bytes.length), textsAt);
  write(classesAt, classes);
  uint32At(slotsAt, 2 * SLOTS).fill(0);
  uint32At(startsAt, 1).fill(0);
  const table = uint32At(tableAt, TABLE_FIELDS);
  table.set([0, SLOTS - 1, slotsAt, startsAt, bytesAt, hashesAt, classesAt]);
  const openList = (list: number): FoundWords =>
    startList(tableAt, textsAt, size, places.slice(TABLE_FIELDS + 3 * list));
  return {
    lists: [openList(0), openList(1)],
    list() {
      const starts = uint32At(startsAt, table[0]! + 1);
      return { bytes: uint8At(bytesAt, starts.at(-1)!), starts };
    },
    hashes: () => Int32Array.from(uint32At(hashesAt, table[0]!)),
  };
}

function startList(
  table: number,
  textsAt: number,
  size: number,
  places: readonly number[],
): FoundWords {
  const [foundAt, wordsAt, joinsAt] = places as [number, number, number];
  const { scanPlain, addWord } = kernels();
  const found = uint32At(foundAt, FOUND_FIELDS);
  found.set([0, 0, wordsAt, joinsAt]);
  return {
    bytes: uint8At(textsAt, size),
    length: () => found[0]!,
    words: () => uint32At(wordsAt, found[0]!),
    joins: () => uint8At(joinsAt, found[0]!),
    before: () => found[1]!,
    setBefore: (kind) => void (found[1] = kind),
    scan: (at, end) => scanPlain(table, foundAt, textsAt + at, textsAt + end) - textsAt,
    add: (at, end) => addWord(table, foundAt, textsAt + at, end - at),
  };
}

type Places = [number, number, number, number, number, number, number];

const bytesOf = (fields: readonly Field[]): number =>
  fields.reduce((sum, { bytes }) => sum + bytes.length, 0);
const textsOf = (fields: readonly Field[]): number =>
  fields.reduce((sum, { texts }) => sum + texts, 0);
