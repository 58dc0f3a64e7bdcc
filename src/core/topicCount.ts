import { takeRows } from './cluster.ts';
import { kmeansPlusPlus } from './kmeansPlusPlus.ts';
import { inertia, lloyd, simplifiedSilhouette } from './lloyd.ts';
import { sampleRows, seededRandom } from './random.ts';
import type { BuildOptions, DenseRows, TopicCountEvidence } from './types.ts';

export const topicCountDefaults = {
  /** Papers that the sweep looks at. */
  sample: 2048,
  starts: 2,
  maxIterations: 10,
  /** How far below the best silhouette a smaller number may be, as a part of it. */
  nearTheBest: 0.05,
  /** Numbers of topics that are tried, at most. */
  candidates: 8,
} as const;

/**
 * Tries numbers of topics within what a reader can use, and chooses the smallest whose mean
 * simplified silhouette comes near the best: more topics separate a little better almost always,
 * and are harder to read.
 */
export function chooseTopicCount(
  rows: DenseRows,
  options: BuildOptions,
  onFraction: (fraction: number) => void,
): { topics: number; evidence: TopicCountEvidence[] } {
  if (options.topics !== 'auto') return { topics: options.topics, evidence: [] };
  const { sample, starts, maxIterations } = topicCountDefaults;
  const random = seededRandom(options.seed);
  const sampled = takeRows(rows, sampleRows(rows.rows, sample, random));
  const counts = candidateCounts(rows.rows);
  const evidence = counts.map((topics, done) => {
    let best: { inertia: number; silhouette: number } | undefined;
    for (let start = 0; start < starts; start++) {
      const centroids = kmeansPlusPlus(sampled, Math.min(topics, sampled.rows), random);
      const { nearest } = lloyd(sampled, centroids, maxIterations);
      const score = inertia(nearest);
      if (!best || score < best.inertia) {
        best = { inertia: score, silhouette: simplifiedSilhouette(nearest) };
      }
    }
    onFraction((done + 1) / counts.length);
    return { topics, silhouette: best!.silhouette };
  });
  const best = evidence.reduce((most, { silhouette }) => Math.max(most, silhouette), -1);
  const near = best - topicCountDefaults.nearTheBest * Math.abs(best);
  return { topics: evidence.find(({ silhouette }) => silhouette >= near)!.topics, evidence };
}

/** From the cube root of the number of papers to twice that, within 2 and 60. */
function candidateCounts(papers: number): number[] {
  const low = Math.min(papers, Math.max(2, Math.min(30, Math.round(Math.cbrt(papers)))));
  const high = Math.min(papers, 2 * low);
  const counts = new Set<number>();
  for (let i = 0; i < topicCountDefaults.candidates; i++) {
    counts.add(Math.round(low + ((high - low) * i) / (topicCountDefaults.candidates - 1)));
  }
  return [...counts];
}
