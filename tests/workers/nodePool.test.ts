import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodePapers } from '../../src/columns/paperBlock.ts';
import { taskFunctions } from '../../src/core/blocks.ts';
import { createNodePool } from '../../src/workers/nodePool.ts';
import type { OpenPool } from '../../src/workers/pool.ts';
import { paper } from '../support/coreCorpus.ts';

const workerFile = new URL('../../dist/cli/blockWorker.js', import.meta.url);
const blocks = Array.from({ length: 9 }, (_, b) =>
  // Every other block takes longer, so that answers come out of order.
  encodePapers(b, [
    paper({ title: `Paper ${b}`, abstract: 'rye '.repeat(b % 2 === 0 ? 1000 : 1) }),
  ]),
);
const expected = blocks.map((block) => taskFunctions.split(null, block));
/** What no worker can work with, among what it can. */
const broken = blocks.with(4, null as never);

describe.each([1, 2, 3])('a pool of %i', (threads) => {
  let pool: OpenPool;
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

  test('does several maps and runs at the same time', async () => {
    const [first, lone, second] = await Promise.all([
      pool.map('split', null, blocks),
      pool.run('split', blocks[3]!),
      pool.map('split', null, blocks.slice(4)),
    ]);
    expect(first).toEqual(expected);
    expect(lone).toEqual(expected[3]);
    expect(second).toEqual(expected.slice(4));
  });

  test('fails with a block that fails, and works again after that', async () => {
    for (let round = 0; round < 5; round++) {
      const failing = pool.map('split', null, broken);
      const other = pool.map('split', null, blocks);
      await expect(failing).rejects.toThrow(/null/);
      expect(await other).toEqual(expected);
    }
  });
});

describe('instead of waiting for ever, a pool fails', () => {
  test.each([
    ['whose worker file is missing', './missing.js', /missing\.js/],
    ['whose worker fails', "data:text/javascript,throw new Error('no room')", 'no room'],
    ['whose worker ends', 'data:text/javascript,process.exit(3)', 'ended with code 3'],
  ])('%s', async (_, file, message) => {
    const pool = createNodePool(2, new URL(file, import.meta.url));
    await expect(pool.map('split', null, blocks)).rejects.toThrow(message);
    await expect(pool.run('split', blocks[0]!)).rejects.toThrow(message);
    await pool.close();
  });
});
