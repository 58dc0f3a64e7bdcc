import { firmness, type Firmness } from '../../core/topics/membership.ts';

const WORDS: Readonly<Record<Firmness, 'Firmly in' | 'In' | 'At the edge of'>> = {
  firm: 'Firmly in',
  inside: 'In',
  near: 'In',
  border: 'At the edge of',
};

/** How firmly a paper sits in its topic, in words that go before the topic's name. */
export function membershipWords(membership: number): (typeof WORDS)[Firmness] {
  return WORDS[firmness(membership)];
}

/**
 * The other topic that most related papers of a paper are in, weighted by similarity; null when
 * all are in its own.
 */
export function otherTopic(
  related: readonly { readonly row: number; readonly similarity: number }[],
  topicOf: ArrayLike<number>,
  own: number,
): number | null {
  const weights = new Map<number, number>();
  for (const { row, similarity } of related) {
    const topic = topicOf[row]!;
    if (topic !== own) weights.set(topic, (weights.get(topic) ?? 0) + similarity);
  }
  let best: number | null = null;
  for (const [topic, weight] of weights) {
    if (best === null || weight > weights.get(best)!) best = topic;
  }
  return best;
}
