import { basename, dirname } from 'node:path';
import { place } from '../../../src/core/map/place.ts';
import { startClock } from './clock.ts';
import { readFloats, readRelated, readUints, writeNumbers } from './denseFolder.ts';
import type { StageFlags, StageReport } from './index.ts';
import { noMatter, withPool } from './pipeline.ts';

/** A map of papers from their related papers and topics, from cold. */
export async function layout(
  folder: string,
  { related, seed, threads, write }: StageFlags,
): Promise<StageReport> {
  const lists = readRelated(folder, related);
  const topicOf = Uint16Array.from(readUints(folder, 'topics.u32'));
  const centroids = readFloats(folder, 'centroids.f32');
  const topics = topicOf.reduce((most, topic) => Math.max(most, topic), 0) + 1;
  const clock = startClock();
  const { x, y } = await withPool(threads, (pool) =>
    place(lists, { topicOf, centroids, topics }, seed, pool, noMatter),
  );
  clock.lap('layout');
  const xy = Float32Array.from({ length: 2 * x.length }, (_, i) => (i % 2 === 0 ? x : y)[i >> 1]!);
  writeNumbers(dirname(write!), basename(write!), xy);
  return { papers: x.length, seconds: clock.laps };
}
