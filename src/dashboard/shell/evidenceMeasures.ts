import type { TopicCountEvidence } from '../../core/types.ts';

/** What a number of topics can be judged by. Not every atlas has every measure. */
const MEASURES = {
  silhouette: {
    name: 'Separation',
    formula: 'mean simplified silhouette; higher is better',
    meaning: 'how much nearer papers are to their own topic than to the next one',
  },
  stability: {
    name: 'Stability',
    formula: 'mean adjusted Rand index between runs; higher is better',
    meaning: 'how alike the topics are that other starts find',
  },
  coherence: {
    name: 'Coherence',
    formula: 'mean NPMI of the terms of a topic; higher is better',
    meaning: 'how often the terms of a topic are used together',
  },
  overlap: {
    name: 'Overlap',
    formula: 'share of terms that topics have in common; lower is better',
    meaning: 'how many terms name more than one topic',
  },
} as const;

type MeasureKey = keyof typeof MEASURES;

/** A number of topics with whatever was measured of it. */
export type Tried = Pick<TopicCountEvidence, 'topics'> &
  Partial<Record<MeasureKey, number | null>> & {
    /** Whether it would do about as well as the best; absent from older atlases. */
    readonly recommended?: boolean;
  };

export interface Measure {
  readonly key: MeasureKey;
  readonly name: string;
  readonly formula: string;
  readonly meaning: string;
  /** One for each number of topics that has it, ascending by topics. */
  readonly points: readonly { readonly topics: number; readonly value: number }[];
}

/** The measures that an atlas has for at least two numbers of topics. */
export function measuresOf(evidence: readonly Tried[]): Measure[] {
  return (Object.keys(MEASURES) as MeasureKey[])
    .map((key) => ({
      key,
      ...MEASURES[key],
      points: evidence.flatMap((tried) => {
        const value = tried[key];
        return Number.isFinite(value) ? [{ topics: tried.topics, value: value! }] : [];
      }),
    }))
    .filter(({ points }) => points.length > 1);
}

/** How far below the best separation a number of topics may be, as a part of it. */
const NEAR = 0.05;

/**
 * The numbers of topics that would do about as well as the chosen one: those that the build
 * recommends, or else those around it, without a gap, that come near the best separation.
 */
export function recommendedRange(
  evidence: readonly Tried[],
  chosen: number,
): { readonly from: number; readonly to: number } {
  const marked = evidence.filter((tried) => tried.recommended).map(({ topics }) => topics);
  if (marked.length > 0) return { from: Math.min(...marked), to: Math.max(...marked) };
  const values = evidence.map(({ silhouette }) => silhouette ?? -1);
  const best = Math.max(...values);
  const isNear = values.map((value) => value >= best - NEAR * Math.abs(best));
  const at = evidence.findIndex(({ topics }) => topics === chosen);
  if (!isNear[at]) return { from: chosen, to: chosen };
  let [first, last] = [at, at];
  while (isNear[first - 1]) first--;
  while (isNear[last + 1]) last++;
  return { from: evidence[first]!.topics, to: evidence[last]!.topics };
}
