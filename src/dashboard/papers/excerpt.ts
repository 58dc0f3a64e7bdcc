/** Characters of text that go before the first word looked for. */
const BEFORE = 60;

/**
 * The part of an abstract that is worth showing in a list: from its start, or from shortly before
 * the first of the terms when that comes late.
 *
 * @param terms words in lower case
 */
export function excerpt(abstract: string, terms: readonly string[]): string {
  const lower = abstract.toLowerCase();
  const places = terms.map((term) => lower.indexOf(term)).filter((at) => at >= 0);
  const first = places.length > 0 ? Math.min(...places) : 0;
  if (first <= 2 * BEFORE) return abstract;
  const space = abstract.lastIndexOf(' ', first - BEFORE);
  return `… ${abstract.slice(space + 1)}`;
}
