import { markWords } from '../ui/markWords.ts';

/** Characters of text that go before the first phrase looked for. */
const BEFORE = 60;

/**
 * The part of an abstract that is worth showing in a list: from its start, or from shortly before
 * the first phrase looked for when that comes late.
 *
 * @param phrases as for `markWords`
 */
export function excerpt(
  abstract: string,
  phrases: readonly (readonly string[])[],
  normalise: (word: string) => string,
): string {
  const [start, ...rest] = markWords(abstract, phrases, normalise);
  const first = start && !start.marked && rest.length > 0 ? start.text.length : 0;
  if (first <= 2 * BEFORE) return abstract;
  const space = abstract.lastIndexOf(' ', first - BEFORE);
  return `… ${abstract.slice(space + 1)}`;
}
