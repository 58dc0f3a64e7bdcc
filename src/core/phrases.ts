import { BREAK } from './words.ts';

/**
 * A phrase of two content words side by side, of two with one function word between them
 * ("mixture of experts"), or of three content words.
 */
export interface Phrases {
  /** Stem ids of each phrase, two or three. */
  readonly stems: readonly (readonly number[])[];
  /** Calls back for every occurrence in `[start, end)`: phrase number, first and last word position. */
  forEachIn(
    start: number,
    end: number,
    visit: (phrase: number, first: number, last: number) => void,
  ): void;
}

export interface PhraseOptions {
  /** Occurrences that a phrase needs at least. */
  readonly minCount: number;
  /** Normalised pointwise mutual information that its two halves need at least, -1 to 1. */
  readonly minNpmi: number;
}

/**
 * Finds the phrases of a corpus by association: the halves of a phrase occur together more often
 * than by chance, measured by normalised pointwise mutual information,
 * `ln(p(ab) / (p(a) p(b))) / -ln p(ab)` (Bouma 2009, Normalized PMI in collocation extraction).
 *
 * @param stemAt   stem id of every word position, or `BREAK`
 * @param isStop   1 for stems that are function words or numbers
 */
export function findPhrases(
  stemAt: Uint32Array,
  isStop: Uint8Array,
  options: PhraseOptions,
): Phrases {
  const stems = isStop.length;
  const stemCounts = new Uint32Array(stems);
  let contentWords = 0;
  for (const stem of stemAt) {
    if (stem === BREAK || isStop[stem]) continue;
    stemCounts[stem]!++;
    contentWords++;
  }

  // A pair and its middle word as one exact number. Function words are numbered on their own, so
  // that it stays below 2^53; the number behind the last of them stands for "no middle word".
  const stopNumber = new Uint32Array(stems);
  let noMiddle = 0;
  for (let stem = 0; stem < stems; stem++) if (isStop[stem]) stopNumber[stem] = noMiddle++;
  const stopStems = Array.from({ length: stems }, (_, stem) => stem).filter((stem) => isStop[stem]);
  const pairKey = (first: number, middle: number, last: number): number =>
    (first * (noMiddle + 1) + middle) * stems + last;
  const middleOf = (i: number, last: number): number =>
    last === i + 1 ? noMiddle : stopNumber[stemAt[i + 1]!]!;
  const worthCounting = (stem: number): boolean =>
    stem !== BREAK && !isStop[stem] && stemCounts[stem]! >= options.minCount;

  const pairCounts = new Map<number, number>();
  for (let i = 0; i + 1 < stemAt.length; i++) {
    if (!worthCounting(stemAt[i]!)) continue;
    const last = lastOfPair(stemAt, isStop, i);
    if (last < 0 || !worthCounting(stemAt[last]!)) continue;
    const key = pairKey(stemAt[i]!, middleOf(i, last), stemAt[last]!);
    pairCounts.set(key, (pairCounts.get(key) ?? 0) + 1);
  }
  const npmi = (together: number, first: number, second: number): number =>
    together >= contentWords
      ? 1
      : Math.log((together * contentWords) / (first * second)) / -Math.log(together / contentWords);

  const phraseOfPair = new Map<number, number>();
  const found: number[][] = [];
  const foundCounts: number[] = [];
  for (const [key, count] of pairCounts) {
    if (count < options.minCount) continue;
    const last = key % stems;
    const rest = Math.floor(key / stems);
    const middle = rest % (noMiddle + 1);
    const first = Math.floor(rest / (noMiddle + 1));
    if (npmi(count, stemCounts[first]!, stemCounts[last]!) < options.minNpmi) continue;
    phraseOfPair.set(key, found.length);
    found.push(middle === noMiddle ? [first, last] : [first, stopStems[middle]!, last]);
    foundCounts.push(count);
  }

  const pairAt = (i: number): number | undefined =>
    lastOfPair(stemAt, isStop, i) === i + 1 && worthCounting(stemAt[i]!)
      ? phraseOfPair.get(pairKey(stemAt[i]!, noMiddle, stemAt[i + 1]!))
      : undefined;

  // Three content words: a phrase and the word after it.
  const tripleCounts = new Map<number, number>();
  for (let i = 0; i + 2 < stemAt.length; i++) {
    const pair = pairAt(i);
    if (pair === undefined || !worthCounting(stemAt[i + 2]!)) continue;
    const key = pair * stems + stemAt[i + 2]!;
    tripleCounts.set(key, (tripleCounts.get(key) ?? 0) + 1);
  }
  const phraseOfTriple = new Map<number, number>();
  for (const [key, count] of tripleCounts) {
    const last = key % stems;
    const pair = Math.floor(key / stems);
    if (count < options.minCount) continue;
    if (npmi(count, foundCounts[pair]!, stemCounts[last]!) < options.minNpmi) continue;
    phraseOfTriple.set(key, found.length);
    found.push([...found[pair]!, last]);
  }

  return {
    stems: found,
    forEachIn(start, end, visit) {
      for (let i = start; i + 1 < end; i++) {
        const first = stemAt[i]!;
        if (first === BREAK || isStop[first]) continue;
        const last = lastOfPair(stemAt, isStop, i);
        if (last < 0 || last >= end) continue;
        const pair = phraseOfPair.get(pairKey(first, middleOf(i, last), stemAt[last]!));
        if (pair === undefined) continue;
        visit(pair, i, last);
        if (last !== i + 1 || i + 2 >= end || stemAt[i + 2] === BREAK) continue;
        const triple = phraseOfTriple.get(pair * stems + stemAt[i + 2]!);
        if (triple !== undefined) visit(triple, i, i + 2);
      }
    },
  };
}

/** Position of the content word that makes a pair with the one at `i`, or -1. */
function lastOfPair(stemAt: Uint32Array, isStop: Uint8Array, i: number): number {
  const next = stemAt[i + 1];
  if (next === undefined || next === BREAK) return -1;
  if (!isStop[next]) return i + 1;
  const afterNext = stemAt[i + 2];
  return afterNext === undefined || afterNext === BREAK || isStop[afterNext] ? -1 : i + 2;
}
