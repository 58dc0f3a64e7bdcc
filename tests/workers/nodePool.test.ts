import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BlockPool, BlockTasks } from '../../src/core/blocks.ts';
import { splitBlock } from '../../src/core/words.ts';
import { createNodePool } from '../../src/workers/nodePool.ts';

const workerFile = new URL('../../dist/cli/blockWorker.js', import.meta.url);
const blocks = Array.from({ length: 9 }, (_, b) => [
  { title: `Paper ${b}`, abstract: 'rye '.repeat(b % 2 === 0 ? 4000 : 1) },
]);
const expected = blocks.map(splitBlock);
/** What no worker can work with. */
const broken = null as unknown as BlockTasks['relate']['context'];
const toRelate = Array.from({ length: 6 }, (_, b) => ({ start: b, end: b + 1 }));

describe.each([1, 2, 3])('a pool of %i', (threads) => {
  let pool: BlockPool & { close(): Promise<void> };
  beforeAll(() => {
    pool = createNodePool(threads, workerFile);
  });
  afterAll(() => pool.close());

  test('knows its threads', () => {
    expect(pool.threads).toBe(threads);
  });

  test('gives results in the order of the blocks, and counts what is done', async () => {
    const done: number[] = [];
    expect(await pool.map('split', null, blocks, (count) => done.push(count))).toEqual(expected);
    expect(done).toEqual(blocks.map((_, b) => b + 1));
  });

  test('takes no blocks, and fewer blocks than it has threads', async () => {
    expect(await pool.map('split', null, [])).toEqual([]);
    expect(await pool.map('split', null, blocks.slice(0, 1))).toEqual(expected.slice(0, 1));
  });

  test('fails with the first block that fails, and works again after that', async () => {
    for (let round = 0; round < 5; round++) {
      await expect(pool.map('relate', broken, toRelate)).rejects.toThrow(/null/);
      expect(await pool.map('split', null, blocks)).toEqual(expected);
    }
  });
});

test('a pool whose worker file is missing fails instead of waiting', async () => {
  const pool = createNodePool(2, new URL('./missing.js', import.meta.url));
  await expect(pool.map('split', null, blocks)).rejects.toThrow(/missing\.js/);
  await pool.close();
});
