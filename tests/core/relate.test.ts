import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inThread } from '../../src/core/blocks.ts';
import { relate, relateBlock, relateDefaults } from '../../src/core/relate.ts';
import { blobs } from '../support/coreClusters.ts';
import { dense, dot, pointTables, unit } from '../support/coreMatrices.ts';

const silent = (): void => undefined;

async function relatedTo(table: readonly (readonly number[])[], k?: number) {
  const { indptr, indices, similarity } = await relate(dense(table), inThread, silent, k);
  return table.map((_, row) => ({
    papers: [...indices.subarray(indptr[row], indptr[row + 1])],
    similarity: [...similarity.subarray(indptr[row], indptr[row + 1])],
  }));
}

test('lists the nearest first and leaves the paper itself out', async () => {
  const rows = await relatedTo(
    [
      [1, 0],
      [0.6, 0.8],
      [0, 1],
      [0.8, 0.6],
    ],
    2,
  );
  expect(rows.map(({ papers }) => papers)).toEqual([
    [3, 1],
    [3, 2],
    [1, 3],
    [1, 0],
  ]);
  expect(rows[0]!.similarity[0]).toBeCloseTo(0.8, 6);
  expect(rows[0]!.similarity[1]).toBeCloseTo(0.6, 6);
  expect(rows[3]!.similarity[0]).toBeCloseTo(0.96, 6);
});

test('papers with nothing in common are not related', async () => {
  const rows = await relatedTo([
    [1, 0],
    [0, 1],
    [-1, 0],
    [0.6, 0.8],
    [0, 0],
  ]);
  expect(rows.map(({ papers }) => papers)).toEqual([[3], [3], [], [1, 0], []]);
  expect(rows.map(({ similarity }) => similarity.length)).toEqual([1, 1, 0, 2, 0]);
});

test('of equals the one that comes first in the corpus', async () => {
  const same = await relatedTo(new Array<number[]>(5).fill([0, 1]), 2);
  expect(same.map(({ papers }) => papers)).toEqual([
    [1, 2],
    [0, 2],
    [0, 1],
    [0, 1],
    [0, 1],
  ]);
});

test('lists everybody else when there are fewer than it may list', async () => {
  const rows = await relatedTo([
    [1, 0],
    [0.8, 0.6],
    [0.6, 0.8],
  ]);
  expect(rows.map(({ papers }) => papers.length)).toEqual([2, 2, 2]);
  expect(await relatedTo([[1, 0]])).toEqual([{ papers: [], similarity: [] }]);
});

test('never says more than 1', async () => {
  const third = Math.fround(Math.sqrt(1 / 3)) + 1e-7;
  const rows = await relatedTo([
    [third, third, third],
    [third, third, third],
  ]);
  expect(rows[0]!.similarity).toEqual([1]);
});

/** Every pair compared and sorted, those above zero kept. */
function bruteForce(
  table: readonly (readonly number[])[],
  k: number,
): { papers: number[]; similarity: number[] }[] {
  return table.map((row, r) => {
    const nearest = table
      .map((other, o) => ({ o, similarity: Math.fround(dot(row, other)) }))
      .filter(({ o, similarity }) => o !== r && similarity > 0)
      .sort((a, b) => b.similarity - a.similarity || a.o - b.o)
      .slice(0, k);
    return {
      papers: nearest.map(({ o }) => o),
      similarity: nearest.map(({ similarity }) => Math.min(1, similarity)),
    };
  });
}

/** Rows of unit length as the 32-bit floats that they become. */
const asFloats = (table: readonly (readonly number[])[]): number[][] =>
  table.map((row) => unit(row).map(Math.fround));

describe('agrees with brute force', () => {
  test('on any few papers, alike ones included', async () => {
    const tables = pointTables({ rows: [1, 14], columns: [1, 4] }).map(asFloats);
    await fc.assert(
      fc.asyncProperty(tables, fc.integer({ min: 1, max: 6 }), async (table, k) => {
        expect(await relatedTo(table, k)).toEqual(bruteForce(table, k));
      }),
    );
  });

  test('on more papers than a block or a tile holds', async () => {
    const table = asFloats(blobs([[0, 0, 0]], relateDefaults.papersPerBlock + 90, 1));
    expect(await relatedTo(table, 5)).toEqual(bruteForce(table, 5));
  });
});

test('a block does not depend on how the corpus is cut', () => {
  const rows = dense(asFloats(blobs([[1, 0, 0]], 40, 2)));
  const whole = relateBlock({ rows, k: 3 }, { start: 0, end: 40 });
  const parts = [0, 7, 8, 31].map((start, i, starts) =>
    relateBlock({ rows, k: 3 }, { start, end: starts[i + 1] ?? 40 }),
  );
  expect(parts.flatMap(({ indices }) => [...indices])).toEqual([...whole.indices]);
  expect(parts.flatMap(({ similarity }) => [...similarity])).toEqual([...whole.similarity]);
});

test('goes on to 1', async () => {
  const fractions: number[] = [];
  await relate(dense([[1], [1]]), inThread, (fraction) => fractions.push(fraction));
  expect(fractions).toEqual([1]);
});
