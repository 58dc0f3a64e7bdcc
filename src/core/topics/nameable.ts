import { isFillerStem, isSupportStem } from '../terms/english.ts';

/**
 * Whether a term may stand in a name: none of its words is academic filler, and one of them is
 * telling, not only supporting ("model", "data") or a function word (its stem ends in a point).
 *
 * @param key stems joined by spaces, as in `Vocabulary.keys`
 */
export function isNameable(key: string): boolean {
  const stems = key.split(' ').filter((stem) => !stem.endsWith('.'));
  return !stems.some(isFillerStem) && !stems.every(isSupportStem);
}
