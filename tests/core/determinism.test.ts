import { afterAll, describe, expect, test } from 'vitest';
import { encodeAtlas } from '../../src/atlas/encodeAtlas.ts';
import { inThread, type BlockPool } from '../../src/core/blocks.ts';
import { buildAtlas } from '../../src/core/buildAtlas.ts';
import { relateDefaults } from '../../src/core/relate.ts';
import { tokenise, tokeniseDefaults } from '../../src/core/tokenise.ts';
import type { Paper } from '../../src/core/types.ts';
import { createNodePool } from '../../src/workers/nodePool.ts';
import { dozen, dozenProvenance } from '../support/atlasDozen.ts';
import { madeCorpus } from '../support/coreCorpus.ts';

const two = createNodePool(2, new URL('../../dist/cli/blockWorker.js', import.meta.url));
afterAll(() => two.close());

/** All bytes of an atlas, as text to compare. */
async function bytesOf(papers: readonly Paper[], pool: BlockPool, seed = 1): Promise<string[]> {
  const atlas = await buildAtlas(papers, { topics: 6, seed }, pool, () => undefined);
  return [...encodeAtlas(atlas, dozenProvenance)].map(
    ([path, bytes]) => `${path} ${Buffer.from(bytes).toString('base64')}`,
  );
}

describe('the same papers give the same bytes', () => {
  test('twice, and others with another seed', async () => {
    const once = await bytesOf(dozen, inThread);
    expect(await bytesOf(dozen, inThread)).toEqual(once);
    expect(await bytesOf(dozen, inThread, 2)).not.toEqual(once);
  });

  test('on one thread and on two, when there are two blocks to relate', async () => {
    const papers = madeCorpus(relateDefaults.papersPerBlock + 60);
    expect(await bytesOf(papers, two)).toEqual(await bytesOf(papers, inThread));
  }, 60_000);
});

test('the same terms are found on one thread and on two, when there are two blocks of text', async () => {
  const papers = madeCorpus(tokeniseDefaults.papersPerBlock + 60);
  const silent = (): void => undefined;
  expect(await tokenise(papers, two, silent)).toEqual(await tokenise(papers, inThread, silent));
}, 60_000);
