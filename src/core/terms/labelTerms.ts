import type { Candidates } from './candidates.ts';
import { joined, surfaceOf, type PhraseForms } from './countTerms.ts';
import { findPair, firstOf, secondOf, valueOf } from './pairTable.ts';
import { addPhraseCounts } from './phraseCounts.ts';
import { commonestForms, NO_WORD } from './surfaceForms.ts';
import { middleOf, NO_CODE } from './wordCodes.ts';
import { firstAndMiddle } from './wordPairs.ts';

/**
 * How each term is shown, see `commonestForms`.
 *
 * @param termOf term of each candidate, or -1
 * @param terms  how many there are
 * @param uses   how often each of the distinct words (`surfaces`) occurs
 * @param forms  how phrases are written, for parts of the corpus
 */
export function labelTerms(
  candidates: Candidates,
  termOf: Int32Array,
  terms: number,
  codes: Int32Array,
  uses: Uint32Array,
  surfaces: readonly string[],
  forms: readonly PhraseForms[],
): string[] {
  const { pairs, triples } = addPhraseCounts(forms);
  const most = surfaces.length + pairs.size + triples.size;
  const found = {
    terms: new Uint32Array(most),
    words: new Uint32Array(3 * most),
    counts: new Uint32Array(most),
  };
  let length = 0;
  const add = (candidate: number, count: number, first: number, second: number, third: number) => {
    if (count === 0 || termOf[candidate]! < 0) return;
    found.terms[length] = termOf[candidate]!;
    found.counts[length] = count;
    found.words[3 * length] = joined(first, 0);
    found.words[3 * length + 1] = second;
    found.words[3 * length++ + 2] = third;
  };

  for (let surface = 0; surface < surfaces.length; surface++) {
    const candidate = candidates.ofSurface[surface]!;
    if (candidate >= 0) add(candidate, uses[surface]!, surface, NO_WORD, NO_WORD);
  }
  /** Code of a word of a form. */
  const codeOf = (word: number): number => codes[surfaceOf(word)]!;
  /** The phrase of two content words that a form is, in `candidates.pairs`. */
  const phraseOf = (pair: number): number =>
    findPair(
      candidates.pairs,
      firstAndMiddle(codes[firstOf(pairs, pair)]!, 0),
      codeOf(secondOf(pairs, pair)),
    );
  for (let pair = 0; pair < pairs.size; pair++) {
    if (valueOf(pairs, pair) === 0) continue;
    const candidate = valueOf(candidates.pairs, phraseOf(pair));
    add(candidate, valueOf(pairs, pair), firstOf(pairs, pair), secondOf(pairs, pair), NO_WORD);
  }
  for (let triple = 0; triple < triples.size; triple++) {
    const pair = firstOf(triples, triple);
    const [first, second] = [firstOf(pairs, pair), secondOf(pairs, pair)];
    const third = secondOf(triples, triple);
    const candidate = candidateOfThree(candidates, codes[first]!, codeOf(second), codeOf(third));
    add(candidate, valueOf(triples, triple), first, second, third);
  }
  return commonestForms(
    {
      terms: found.terms.subarray(0, length),
      words: found.words.subarray(0, 3 * length),
      counts: found.counts.subarray(0, length),
    },
    terms,
    surfaces,
  );
}

/** The phrase of three words with these codes, the middle one of which may be a function word. */
function candidateOfThree(
  { pairs, triples }: Candidates,
  first: number,
  second: number,
  third: number,
): number {
  if (second < NO_CODE) {
    return valueOf(pairs, findPair(pairs, firstAndMiddle(first, middleOf(second)), third));
  }
  const pair = findPair(pairs, firstAndMiddle(first, 0), second);
  return valueOf(triples, findPair(triples, pair, third));
}
