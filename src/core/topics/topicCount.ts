import type { BlockPool } from '../blocks.ts';
import { leastInertia } from './cluster.ts';
import { QUANTISED_COLUMNS, sampleQuantised } from '../space/quantise.ts';
import { seededRandom } from '../random.ts';
import type { BuildOptions, TopicCountEvidence } from '../types.ts';

export const topicCountDefaults = {
  /** Papers that the sweep looks at. */
  sample: 2048,
  starts: 2,
  maxIterations: 7,
  /** How far below the best silhouette a smaller number may be, as a part of it. */
  nearTheBest: 0.05,
  /** Numbers of topics that are tried, at most. */
  candidates: 8,
} as const;

/**
 * Tries numbers of topics within what a reader can use, and chooses the smallest whose mean
 * simplified silhouette comes near the best: more topics separate a little better almost always,
 * and are harder to read.
 *
 * @param rows quantised, on shared memory
 */
export async function chooseTopicCount(
  rows: Int16Array,
  options: BuildOptions,
  pool: BlockPool,
  onFraction: (fraction: number) => void,
): Promise<{ topics: number; evidence: TopicCountEvidence[] }> {
  if (options.topics !== 'auto') return { topics: options.topics, evidence: [] };
  const { sample: size, starts, maxIterations } = topicCountDefaults;
  const random = seededRandom(options.seed);
  const papers = rows.length / QUANTISED_COLUMNS;
  const sample = sampleQuantised(rows, size, random);
  const counts = candidateCounts(papers);
  const runs = counts.flatMap((topics) =>
    Array.from({ length: starts }, () => ({ topics, seed: random() * 2 ** 32 })),
  );
  const results = await pool.map(
    'start',
    { sample, drawnIterations: 0, maxIterations },
    runs,
    (done) => onFraction(done / runs.length),
  );
  const evidence = counts.map((topics, i) => {
    const { silhouette } = leastInertia(results.slice(i * starts, (i + 1) * starts));
    return { topics, silhouette };
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
