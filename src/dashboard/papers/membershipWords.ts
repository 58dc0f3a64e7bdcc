import { firmness, type Firmness } from '../../core/topics/membership.ts';

type Standing = 'Firmly in' | 'In' | 'Between topics: nearest to';

const WORDS: Readonly<Record<Firmness, Standing>> = {
  firm: 'Firmly in',
  inside: 'In',
  near: 'In',
  border: 'Between topics: nearest to',
};

/**
 * How firmly a paper sits in its topic, in words that go before the topic's name.
 *
 * @param below papers with less membership are between topics
 */
export function membershipWords(membership: number, below?: number): Standing {
  return WORDS[firmness(membership, below)];
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
