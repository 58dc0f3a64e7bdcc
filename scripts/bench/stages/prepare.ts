import { unquantise } from '../../../src/core/space/quantise.ts';
import { relate } from '../../../src/core/related/relate.ts';
import { ofOneLength, writeNumbers } from './denseFolder.ts';
import type { StageFlags, StageReport } from './index.ts';
import { clusterFile, noMatter, withPool } from './pipeline.ts';

/** Writes what the stages `related` and `layout` start from: dense rows, topics, related papers. */
export async function prepare(
  corpus: string,
  { topics, seed, threads, related, write: folder }: StageFlags,
): Promise<StageReport> {
  return withPool(threads, async (pool) => {
    const topicsOf = (categories: readonly unknown[]): number =>
      topics > 0 ? topics : new Set(categories).size;
    const { points, columns, clusters } = await clusterFile(corpus, topicsOf, seed, pool);
    const rows = unquantise(points, columns);
    writeNumbers(folder!, 'rows.f32', rows.values);
    writeNumbers(folder!, 'topics.u32', Uint32Array.from(clusters.topicOf));
    writeNumbers(folder!, 'centroids.f32', clusters.centroids);
    const lists = await relate(points, pool, seed, noMatter, related);
    const { indices, similarity } = ofOneLength(lists.related, related);
    writeNumbers(folder!, 'related.u32', indices);
    writeNumbers(folder!, 'similarity.f32', similarity);
    return { papers: rows.rows, topics: clusters.topics, columns };
  });
}
