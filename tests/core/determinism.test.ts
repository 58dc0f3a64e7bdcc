import { afterAll, describe, expect, test } from 'vitest';
import { inThread, type BlockPool } from '../../src/core/blocks.ts';
import { PAPERS_PER_BLOCK, type Paper } from '../../src/core/types.ts';
import { createNodePool } from '../../src/workers/nodePool.ts';
import { dozen, dozenProvenance } from '../support/atlasDozen.ts';
import { buildFiles } from '../support/buildFiles.ts';
import { madeCorpus } from '../support/coreCorpus.ts';

const workerFile = new URL('../../dist/cli/blockWorker.js', import.meta.url);
const pools = [2, 4].map((threads) => createNodePool(threads, workerFile));
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

/** All bytes of an atlas, as text to compare. */
async function bytesOf(papers: readonly Paper[], pool: BlockPool, seed = 1): Promise<string[]> {
  const files = await buildFiles(papers, { topics: 6, seed }, dozenProvenance, pool);
  return [...files].map(([path, bytes]) => `${path} ${Buffer.from(bytes).toString('base64')}`);
}

describe('the same papers give the same bytes', () => {
  test('twice, and others with another seed', async () => {
    const once = await bytesOf(dozen, inThread);
    expect(await bytesOf(dozen, inThread)).toEqual(once);
    expect(await bytesOf(dozen, inThread, 2)).not.toEqual(once);
  });

  test('on one thread, two and four, when there are several blocks', async () => {
    const papers = madeCorpus(2 * PAPERS_PER_BLOCK + 60);
    const expected = await bytesOf(papers, inThread);
    for (const pool of pools) expect(await bytesOf(papers, pool)).toEqual(expected);
  }, 60_000);
});
