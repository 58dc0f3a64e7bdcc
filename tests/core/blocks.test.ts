import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodePapers } from '../../src/columns/paperBlock.ts';
import { inThread, rowBlocks, taskFunctions } from '../../src/core/blocks.ts';
import { paper } from '../support/coreCorpus.ts';

test('rowBlocks cuts rows into ranges, the last one shorter', () => {
  expect(rowBlocks(7, 3)).toEqual([
    { start: 0, end: 3 },
    { start: 3, end: 6 },
    { start: 6, end: 7 },
  ]);
  expect(rowBlocks(0, 3)).toEqual([]);
});

test('blocks hold every row once', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.integer({ min: 1, max: 30 }), (rows, size) => {
      const blocks = rowBlocks(rows, size);
      const inBlocks = blocks.flatMap(({ start, end }) =>
        Array.from({ length: end - start }, (_, i) => start + i),
      );
      expect(inBlocks).toEqual(Array.from({ length: rows }, (_, row) => row));
    }),
  );
});

describe('inThread', () => {
  const blocks = [
    encodePapers(0, [paper({ title: 'rye', abstract: '' })]),
    encodePapers(1, [paper({ title: 'oven', abstract: 'keel' })]),
  ];
  const expected = blocks.map((block) => taskFunctions.split(null, block));
  /** What no task can work with. */
  const broken = null as never;

  test('runs a task over blocks, in order, and says how far it is', async () => {
    const done: number[] = [];
    const results = await inThread.map('split', null, blocks, (count) => done.push(count));
    expect(results).toEqual(expected);
    expect(done).toEqual([1, 2]);
    expect(await inThread.map('split', null, [])).toEqual([]);
  });

  test('runs a task over one block', async () => {
    expect(await inThread.run('split', blocks[1]!)).toEqual(expected[1]);
  });

  test('rejects with what a block throws', async () => {
    await expect(inThread.map('split', null, [blocks[0]!, broken])).rejects.toThrow(TypeError);
    await expect(inThread.run('split', broken)).rejects.toThrow(TypeError);
  });
});
