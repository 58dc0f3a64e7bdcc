import { kernels, reserve, uint32At, uint8At, write } from './engine.ts';

/** Texts of words that are worked on one after the other, and counters of their pairs. */
export interface PairDesk {
  /** Reads the pairs of a text; those of the text before are gone then. */
  read(words: Uint32Array): TextPairs;
  /** Adds 1 to the counter of each of the pairs that were read, up to 255. */
  count(): void;
  /**
   * Which of the pairs have a counter of `enough` at least, and, unless it is at its end, one as
   * large as the product of their stems' weights: positions, ascending.
   */
  likely(enough: number): Uint32Array;
  /** The counters. */
  sketch(): Uint8Array;
}

/**
 * Pairs of content words in a text: side by side, or with one function word between them. Pair `p`
 * ends at word `ends[p]`; pairs are in the order of the text.
 */
export interface TextPairs {
  readonly length: number;
  /** First stem and middle word of each pair in one number, see `firstAndMiddle`. */
  readonly firsts: Uint32Array;
  /** Last stem of each pair. */
  readonly lasts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * Makes room for pairs in the kernels' memory. What it gives lies there, and is valid until another
 * kernel is called.
 *
 * @param codes   of each word: a stem, a function word from -2 down, or -1 for neither
 * @param sketch  counters, a power of two
 * @param weights of each stem; empty where nobody asks what is likely
 * @param longest words of the longest text
 */
export function openPairDesk(
  codes: Int32Array,
  sketch: Uint8Array,
  weights: Float32Array,
  longest: number,
): PairDesk {
  const [codesAt, sketchAt, weightsAt, wordsAt, firstsAt, lastsAt, endsAt, likelyAt] = reserve(
    4 + codes.byteLength,
    sketch.byteLength,
    weights.byteLength,
    ...Array.from({ length: 5 }, () => 4 * (longest + 1)),
  ) as [number, number, number, number, number, number, number, number];
  write(codesAt, Int32Array.of(-1));
  write(codesAt + 4, codes);
  write(sketchAt, sketch);
  write(weightsAt, weights);
  const mask = sketch.length - 1;
  let length = 0;
  return {
    read(words) {
      write(wordsAt, words);
      length = kernels().readPairs(wordsAt, words.length, codesAt, firstsAt, lastsAt, endsAt);
      return {
        length,
        firsts: uint32At(firstsAt, length),
        lasts: uint32At(lastsAt, length),
        ends: uint32At(endsAt, length),
      };
    },
    count: () => kernels().sketchPairs(firstsAt, lastsAt, length, sketchAt, mask),
    likely(enough) {
      const found = kernels().likelyPairs(
        firstsAt,
        lastsAt,
        length,
        sketchAt,
        mask,
        enough,
        weightsAt,
        likelyAt,
      );
      return uint32At(likelyAt, found);
    },
    sketch: () => uint8At(sketchAt, sketch.length),
  };
}
