import { firmness, type Firmness } from '../src/core/topics/membership.ts';

const WORDS: Readonly<Record<Firmness, string>> = {
  firm: 'firmly in its topic',
  inside: 'well within its topic',
  near: 'nearer to its topic than to any other',
  border: 'on the border to another topic',
};

/**
 * A membership and what it means.
 *
 * @param below papers with less membership are between topics
 */
export function membershipInWords(membership: number, below?: number): string {
  return `${membership.toFixed(2)}: ${WORDS[firmness(membership, below)]}`;
}

/** Share of the other members of a topic that sit less firmly in it, 0 to 1; 0 without others. */
export function firmerThan(membership: number, members: readonly number[]): number {
  const weaker = members.filter((other) => other < membership).length;
  return members.length > 1 ? weaker / (members.length - 1) : 0;
}
