import { kernels, reserve, uint32At, uint8At, write } from './engine.ts';

/** Counts numbers, and gives those that occurred back in ascending order. */
export interface TallyDesk {
  /** Takes the words of which `addWords` speaks; what was given back is gone then. */
  setWords(words: Uint32Array): void;
  /** Counts the numbers of words `start` to `end`, without the last, each `weight` times. */
  addWords(start: number, end: number, weight: number): void;
  /** Counts a number `weight` times. */
  add(number: number, weight: number): void;
  /**
   * Writes the numbers that were counted since the last time to `numbers`, from `at` on, ascending,
   * and how often, up to 255, to `counts`. Returns where they end.
   */
  drain(at: number): number;
  readonly numbers: Uint32Array;
  readonly counts: Uint8Array;
}

/**
 * Makes room for counts in the kernels' memory. What it gives lies there, and is valid until another
 * kernel is called.
 *
 * @param numberOf of each word, below `size`
 * @param ofBreak  number of a break
 * @param longest  words at a time, at most
 * @param most     numbers that are given back between two calls of `setWords`, at most
 */
export function openTally(
  numberOf: Int32Array,
  ofBreak: number,
  size: number,
  longest: number,
  most: number,
): TallyDesk {
  const bits = Math.ceil(size / 64);
  const filled = Math.ceil(bits / 64);
  const [tallyAt, countsAt, bitsAt, filledAt, numberOfAt, wordsAt, numbersAt, givenAt] = reserve(
    16,
    4 * size,
    8 * bits,
    8 * filled,
    4 + numberOf.byteLength,
    4 * longest,
    4 * most,
    most,
  ) as [number, number, number, number, number, number, number, number];
  uint32At(tallyAt, 4).set([countsAt, bitsAt, filledAt, filled]);
  uint32At(countsAt, size).fill(0);
  uint32At(bitsAt, 2 * bits).fill(0);
  uint32At(filledAt, 2 * filled).fill(0);
  write(numberOfAt, Uint32Array.of(ofBreak));
  write(numberOfAt + 4, numberOf);
  const { addWords, addNumber, drainTally } = kernels();
  return {
    setWords: (words) => write(wordsAt, words),
    addWords: (start, end, weight) => addWords(tallyAt, wordsAt, start, end, numberOfAt, weight),
    add: (number, weight) => addNumber(tallyAt, number, weight),
    drain: (at) => at + drainTally(tallyAt, numbersAt + 4 * at, givenAt + at),
    numbers: uint32At(numbersAt, most),
    counts: uint8At(givenAt, most),
  };
}
