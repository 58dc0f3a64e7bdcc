import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inThread, rowBlocks } from '../../src/core/blocks.ts';
import { splitBlock } from '../../src/core/words.ts';

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

test('inThread runs a task over blocks, in order, and says how far it is', async () => {
  const blocks = [[{ title: 'rye', abstract: '' }], [{ title: 'oven', abstract: 'keel' }]];
  const done: number[] = [];
  const results = await inThread.map('split', null, blocks, (count) => done.push(count));
  expect(results).toEqual(blocks.map(splitBlock));
  expect(done).toEqual([1, 2]);
  expect(await inThread.map('split', null, [])).toEqual([]);
});
