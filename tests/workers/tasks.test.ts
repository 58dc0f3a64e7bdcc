import { expect, test } from 'vitest';
import { inOwnThread, parserOn, type WorkerPool } from '../../src/workers/tasks.ts';

const bytes = new TextEncoder().encode('{"title":"One"}\n\n{"title": 2\n');

test('a pool without threads does the work of the stages, and reads lines', async () => {
  expect(await inOwnThread.run('keyWords', ['Maps'])).toEqual(['map']);
  const { records, brokenLine } = await inOwnThread.run('parseLines', { bytes, firstLine: 5 });
  expect(records.papers.rows).toBe(1);
  expect(brokenLine).toBe(7);
});

test('a parser has as much under way as keeps all threads busy', async () => {
  const asked: string[] = [];
  const pool: WorkerPool = {
    ...inOwnThread,
    threads: 3,
    run(task, block) {
      asked.push(task);
      return inOwnThread.run(task, block);
    },
  };
  const parser = parserOn(pool);
  expect(parser.atOnce).toBe(6);
  expect((await parser.parse({ bytes, firstLine: 1 })).brokenLine).toBe(3);
  expect(asked).toEqual(['parseLines']);
});
