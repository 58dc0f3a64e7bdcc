import { pathToFileURL } from 'node:url';
import { textAt } from '../../../src/columns/packTexts.ts';
import { cluster, type Clusters } from '../../../src/core/topics/cluster.ts';
import { gather } from '../../../src/core/text/gather.ts';
import { reduce } from '../../../src/core/space/reduce.ts';
import { tokenise } from '../../../src/core/terms/tokenise.ts';
import type { PaperBlock } from '../../../src/core/types.ts';
import { weigh } from '../../../src/core/terms/weigh.ts';
import { importPapers } from '../../../src/importers/index.ts';
import { createNodePool } from '../../../src/workers/nodePool.ts';
import { parserOn, type WorkerPool } from '../../../src/workers/tasks.ts';
import { projectFile } from '../../projectFiles.ts';
import { openSource } from '../../readSource.ts';
import { cutBlocks } from '../../shardPapers.ts';
import { startClock } from './clock.ts';

/** The stages from a file to topics, as `buildAtlas` runs them. */
export interface Clustered {
  /** Quantised rows. */
  readonly points: Int16Array;
  /** Columns of these that are in use. */
  readonly columns: number;
  readonly clusters: Clusters;
  /** First category of each paper; null when it has none. */
  readonly categories: readonly (string | null)[];
  readonly seconds: Readonly<Record<string, number>>;
}

/** Runs something with the threads of a build, and ends them. */
export async function withPool<T>(
  threads: number,
  run: (pool: WorkerPool) => Promise<T>,
): Promise<T> {
  const pool = createNodePool(threads, pathToFileURL(projectFile('dist/cli/blockWorker.js')));
  try {
    return await run(pool);
  } finally {
    await pool.close();
  }
}

/**
 * From a file of papers to topics.
 * @param topicsOf number of topics, once the categories are known
 */
export async function clusterFile(
  file: string,
  topicsOf: (categories: readonly (string | null)[]) => number,
  seed: number,
  pool: WorkerPool,
): Promise<Clustered> {
  const clock = startClock();
  const categories: (string | null)[] = [];
  const corpus = await gather(blocksOf(file, categories, pool), pool);
  clock.lap('read');
  const { counts } = await tokenise(corpus, pool, noMatter);
  clock.lap('tokenise');
  const tfidf = weigh(counts, 'logEntropy');
  clock.lap('weigh');
  const { points, columns } = await reduce(tfidf, seed, pool, noMatter);
  clock.lap('reduce');
  const clusters = await cluster(points, topicsOf(categories), seed, pool, noMatter);
  clock.lap('cluster');
  return { points, columns, clusters, categories, seconds: clock.laps };
}

/** How far a stage is does not show here. */
export const noMatter = (): void => undefined;

/**
 * The papers of a file in blocks. What later records fill into gaps of earlier papers is left out: it
 * would need the shards of an atlas, which nobody reads here.
 */
async function* blocksOf(
  file: string,
  categories: (string | null)[],
  pool: WorkerPool,
): AsyncGenerator<PaperBlock> {
  const { pieces, textName } = openSource(file);
  for await (const block of cutBlocks(importPapers(pieces, textName, parserOn(pool)))) {
    const { starts } = block.categories;
    for (let row = 0; row < block.rows; row++) {
      const isEmpty = starts[row] === starts[row + 1];
      categories.push(isEmpty ? null : textAt(block.categories, starts[row]!));
    }
    yield block;
  }
}
