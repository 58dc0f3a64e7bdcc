import { ABSTRACT, AUTHORS, TITLE, VENUE } from '../core/search/postings.ts';
import { MATCHES } from './expandWord.ts';

/** Bits of a number that says how a paper matches: fields, for each kind of match. */
export const FIELD_BITS = 4;

/** What a match is worth in each field, and how much of that is left when it is not exact. */
const FIELD_WEIGHTS = { [TITLE]: 3, [ABSTRACT]: 1, [AUTHORS]: 2, [VENUE]: 1 } as const;
const MATCH_WEIGHTS = [1, 0.5, 0.2] as const;

/** What a match in the title scores, and what one elsewhere; by the bits of the match. */
export const TITLE_SCORES = fieldScores([TITLE]);
export const OTHER_SCORES = fieldScores([ABSTRACT, AUTHORS, VENUE]);

/**
 * What a paper scores for a word in some fields, by its matches: `FIELD_BITS` bits for each kind of
 * match. Every field counts once, by the best match in it.
 */
function fieldScores(fields: readonly (keyof typeof FIELD_WEIGHTS)[]): Float64Array {
  return Float64Array.from({ length: 1 << (FIELD_BITS * MATCHES.length) }, (_, bits) =>
    fields.reduce((score, field) => {
      const best = MATCHES.find((match) => (bits >> (FIELD_BITS * match)) & field);
      return best === undefined ? score : score + FIELD_WEIGHTS[field] * MATCH_WEIGHTS[best];
    }, 0),
  );
}

/** How much the length of a title counts: not at all (0), or in full (1). */
const LENGTH_WEIGHT = 0.5;

/**
 * What a match in each title is multiplied by: a short title is more about each of its words. This
 * is the length normalisation of BM25F, 1 / (1 - b + b * length / mean length); see Robertson and
 * Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.6.
 */
export function titleFactors(lengths: Uint16Array): Float64Array {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return Float64Array.from(lengths, (length) =>
    length === 0 ? 1 : 1 / (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / mean),
  );
}

/**
 * How much a word of the query counts: its inverse document frequency (Spärck Jones, 1972), as
 * ln(1 + N / n) where n of N papers match. The form of BM25 is nearly the same for rare words, but next
 * to nothing for common ones, so that "models" would not count in "diffusion models".
 */
export function rarity(matches: Uint16Array, papers: number): number {
  let matching = 0;
  for (const fields of matches) if (fields !== 0) matching++;
  return Math.log(1 + papers / Math.max(1, matching));
}
