import { rowBlocks, type BlockPool } from '../blocks.ts';
import { firstOf, PairTable, secondOf, valueOf } from './pairTable.ts';
import { addPhraseCounts, addSketches, countersFor, type PhrasePlaces } from './phraseCounts.ts';
import { firstStem } from './wordPairs.ts';
import type { WordCodes } from './wordCodes.ts';

export interface PhraseOptions {
  /** Occurrences that a phrase needs at least. */
  readonly minCount: number;
  /** Normalised pointwise mutual information that its two halves need at least, -1 to 1. */
  readonly minNpmi: number;
}

/**
 * Phrases of a corpus: two content words side by side, two with one function word between them
 * ("mixture of experts"), or three content words. The value of each is how often it occurs.
 */
export interface Phrases {
  /** `firstAndMiddle` and last stem. */
  readonly pairs: PairTable;
  /** Entry in `pairs` of the first two words, and third stem. */
  readonly triples: PairTable;
  /** Where they are, for each part of the corpus. */
  readonly parts: readonly PartPhrases[];
}

/** Where phrases may be in a part of the corpus. */
export interface PartPhrases extends PhrasePlaces {
  /** Entry in `Phrases.pairs` of what the places name; -1 for what is no phrase. */
  readonly pairs: Int32Array;
  /** The same for `Phrases.triples`. */
  readonly triples: Int32Array;
}

/**
 * Finds the phrases of a corpus by association: the halves of a phrase occur together more often
 * than by chance, measured by normalised pointwise mutual information,
 * `ln(p(ab) / (p(a) p(b))) / -ln p(ab)` (Bouma 2009, Normalized PMI in collocation extraction).
 *
 * @param texts parts of the corpus, each some texts; does not matter to the result
 */
export async function findPhrases(
  texts: readonly (readonly Uint32Array[])[],
  words: WordCodes,
  options: PhraseOptions,
  pool: BlockPool,
): Promise<Phrases> {
  const { codes, parts, counts, contentWords } = words;
  const { minCount, minNpmi } = options;
  const counters = countersFor(contentWords);
  // One sketch a thread is enough: how the texts are shared out does not show in the sum.
  const shares = rowBlocks(texts.length, Math.ceil(texts.length / pool.threads)).map(
    ({ start, end }) => texts.slice(start, end).flat(),
  );
  const sketch = addSketches(await pool.map('sketchPhrases', { codes, parts, counters }, shares));
  const weights = pairWeights(counts.subarray(0, parts), contentWords, minNpmi);
  const context = { codes, parts, sketch, minCount, weights };
  const ofParts = await pool.map('countPhrases', context, texts);
  const counted = addPhraseCounts(ofParts);

  const isAssociated = (together: number, first: number, second: number): boolean =>
    together >= minCount && npmi(together, first, second, contentWords) >= minNpmi;
  const pairs = new PairTable();
  const entryOf = new Int32Array(counted.pairs.size).fill(-1);
  for (let p = 0; p < counted.pairs.size; p++) {
    const [first, last] = [firstOf(counted.pairs, p), secondOf(counted.pairs, p)];
    const together = valueOf(counted.pairs, p);
    if (isAssociated(together, counts[firstStem(first)]!, counts[last]!)) {
      entryOf[p] = pairs.add(first, last, together);
    }
  }
  const triples = new PairTable();
  const longEntryOf = new Int32Array(counted.triples.size).fill(-1);
  for (let t = 0; t < counted.triples.size; t++) {
    const [pair, third] = [entryOf[firstOf(counted.triples, t)]!, secondOf(counted.triples, t)];
    const together = valueOf(counted.triples, t);
    if (pair >= 0 && isAssociated(together, valueOf(pairs, pair), counts[third]!)) {
      longEntryOf[t] = triples.add(pair, third, together);
    }
  }
  const found = ofParts.map(({ places }, part) => ({
    places,
    pairs: new Int32Array(counted.entries[part]!.pairs).map((p) => entryOf[p]!),
    triples: new Int32Array(counted.entries[part]!.triples).map((t) => longEntryOf[t]!),
  }));
  return { pairs, triples, parts: found };
}

/**
 * A number for each stem: two that are associated occur together at least as often as the product
 * of theirs. Solved for `p(ab)`, the formula above says `p(ab) ≥ (p(a) p(b))^(1 / (1 + minNpmi))`.
 *
 * @param counts how often each stem occurs
 * @param all    how many words there are
 */
function pairWeights(counts: Uint32Array, all: number, minNpmi: number): Float32Array {
  // What may occur together more rarely than by chance is not told apart in advance.
  if (minNpmi <= 0) return new Float32Array(counts.length);
  // A little less, for what rounding takes off.
  const scale = 0.9999 * Math.sqrt(all);
  return Float32Array.from(counts, (c) => scale * Math.exp(Math.log(c / all) / (1 + minNpmi)));
}

/** Normalised pointwise mutual information of two that occur so often, of `all` words. */
function npmi(together: number, first: number, second: number, all: number): number {
  return together >= all
    ? 1
    : Math.log((together * all) / (first * second)) / -Math.log(together / all);
}
