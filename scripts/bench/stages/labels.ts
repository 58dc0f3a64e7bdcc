import { normalisedMutualInformation } from '../agreement.ts';
import { numbered } from '../judgeAtlas.ts';
import type { StageFlags, StageReport } from './index.ts';
import { startClock } from './clock.ts';
import { clusterFile, withPool } from './pipeline.ts';

/** From a file to a topic for each paper. */
export async function labels(
  corpus: string,
  { topics, seed, threads }: StageFlags,
): Promise<StageReport> {
  const { clusters, categories, seconds } = await withPool(threads, (pool) =>
    clusterFile(corpus, () => topics, seed, pool),
  );
  const clock = startClock();
  const nmi = categories.includes(null)
    ? null
    : normalisedMutualInformation(clusters.topicOf, numbered(categories as string[]));
  clock.lap('uncounted');
  return {
    papers: categories.length,
    topics: clusters.topics,
    nmi,
    seconds,
    uncountedSeconds: clock.laps['uncounted']!,
  };
}
