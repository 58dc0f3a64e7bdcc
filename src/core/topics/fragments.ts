import type { Vocabulary } from '../types.ts';

/** Share of a term's papers that must use it inside one longer term to make it a fragment. */
const FRAGMENT_SHARE = 0.6;

/**
 * Marks the terms that are mostly seen as a part of one longer term, and make no name by
 * themselves: "direct preference" of "direct preference optimization". A term of three words is a
 * fragment when its first or last two words go on beyond it: "monte carlo tree" because of
 * "carlo tree search".
 *
 * @returns 1 for fragments, a number a term
 */
export function findFragments(vocabulary: Vocabulary): Uint8Array {
  const { keys, documentFrequency } = vocabulary;
  const termOf = new Map(keys.map((key, term) => [key, term]));
  const goesOn = new Uint8Array(keys.length);
  const comesFrom = new Uint8Array(keys.length);
  keys.forEach((key, longer) => {
    const firstSpace = key.indexOf(' ');
    if (firstSpace < 0) return;
    const start = termOf.get(key.slice(0, key.lastIndexOf(' ')));
    const end = termOf.get(key.slice(firstSpace + 1));
    const isMost = (part: number): boolean =>
      documentFrequency[longer]! >= FRAGMENT_SHARE * documentFrequency[part]!;
    if (start !== undefined && isMost(start)) goesOn[start] = 1;
    if (end !== undefined && isMost(end)) comesFrom[end] = 1;
  });
  return Uint8Array.from(keys, (key, term) => {
    if (goesOn[term] || comesFrom[term]) return 1;
    const firstSpace = key.indexOf(' ');
    const lastSpace = key.lastIndexOf(' ');
    if (firstSpace === lastSpace) return 0;
    const start = termOf.get(key.slice(0, lastSpace));
    const end = termOf.get(key.slice(firstSpace + 1));
    const cutAtStart = start !== undefined && comesFrom[start];
    const cutAtEnd = end !== undefined && goesOn[end];
    return cutAtStart || cutAtEnd ? 1 : 0;
  });
}
