import type { RelatedKind, RelatedPapers } from '../types.ts';

/** How closely topics are tied by the related papers of their papers. */
export interface TopicTies {
  readonly topics: number;
  /**
   * Row-major, topics × topics, symmetric: links between two topics, over those that chance would
   * make. 0 on the diagonal.
   */
  readonly lift: Float64Array;
  /** Links between two topics, in either direction; row-major, symmetric, 0 on the diagonal. */
  readonly links: Uint32Array;
}

/** Topics with fewer links than this share of what chance would make are far from each other. */
export const FAR_BELOW = 0.5;

/**
 * Counts the links (a paper names another as related) between topics. Chance is what is known when
 * the links that leave a topic go to the others in proportion to the links that these receive from
 * outside: quasi-independence, which says nothing of the links within a topic (Goodman 1968).
 */
export function topicTies(
  { indptr, indices }: Pick<RelatedPapers, 'indptr' | 'indices'>,
  topicOf: Uint16Array,
  topics: number,
): TopicTies {
  const counts = new Uint32Array(topics * topics);
  for (let row = 0; row + 1 < indptr.length; row++) {
    const from = topicOf[row]! * topics;
    for (let e = indptr[row]!; e < indptr[row + 1]!; e++) counts[from + topicOf[indices[e]!]!]!++;
  }
  const leaving = new Float64Array(topics);
  const arriving = new Float64Array(topics);
  let crossing = 0;
  for (let a = 0; a < topics; a++) {
    for (let b = 0; b < topics; b++) {
      if (a === b) continue;
      const count = counts[a * topics + b]!;
      leaving[a]! += count;
      arriving[b]! += count;
      crossing += count;
    }
  }
  const expected = (a: number, b: number): number =>
    crossing > arriving[a]! ? (leaving[a]! * arriving[b]!) / (crossing - arriving[a]!) : 0;
  const lift = new Float64Array(topics * topics);
  const links = new Uint32Array(topics * topics);
  for (let a = 0; a < topics; a++) {
    for (let b = 0; b < a; b++) {
      const seen = counts[a * topics + b]! + counts[b * topics + a]!;
      const byChance = expected(a, b) + expected(b, a);
      const ratio = byChance > 0 ? seen / byChance : 0;
      lift[a * topics + b] = ratio;
      lift[b * topics + a] = ratio;
      links[a * topics + b] = seen;
      links[b * topics + a] = seen;
    }
  }
  return { topics, lift, links };
}

/**
 * How a related paper stands to a paper by their topics. It is a bridge when it is near in the text
 * (it is among the related papers) and far in the topics: these have less than half as many links
 * as chance would make.
 */
export function relatedKind(
  { topics, lift }: Pick<TopicTies, 'topics' | 'lift'>,
  topic: number,
  other: number,
): RelatedKind {
  if (topic === other) return 'same topic';
  return lift[topic * topics + other]! < FAR_BELOW ? 'bridge' : 'neighbouring topic';
}
