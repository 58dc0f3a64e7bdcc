import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { compareWithAll } from '../../../src/core/related/compareWithAll.ts';
import { quantise } from '../../../src/core/space/quantise.ts';
import { relate } from '../../../src/core/related/relate.ts';
import { blobs } from '../../support/coreClusters.ts';
import { dense, pointTables, unit } from '../../support/coreMatrices.ts';
import { listsOf, nearestPlainly } from '../../support/plainRelated.ts';

const silent = (): void => undefined;

async function relatedTo(table: readonly (readonly number[])[], k?: number) {
  const { related, recall } = await relate(quantise(dense(table)), inThread, 1, silent, k);
  expect(recall).toBe(1);
  return listsOf(related);
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
  expect(rows[0]!.similarity[0]).toBeCloseTo(0.8, 4);
  expect(rows[0]!.similarity[1]).toBeCloseTo(0.6, 4);
  expect(rows[3]!.similarity[0]).toBeCloseTo(0.96, 4);
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
  // Rounding may make rows a little longer than 1.
  const third = Math.sqrt(1 / 3) + 5e-5;
  const rows = await relatedTo([
    [third, third, third],
    [third, third, third],
  ]);
  expect(rows[0]!.similarity).toEqual([1]);
});

describe('agrees with brute force', () => {
  test('on any few papers, alike ones included', async () => {
    const tables = pointTables({ rows: [1, 14], columns: [1, 4] });
    await fc.assert(
      fc.asyncProperty(tables, fc.integer({ min: 1, max: 6 }), async (table, k) => {
        const units = table.map(unit);
        expect(await relatedTo(units, k)).toEqual(nearestPlainly(quantise(dense(units)), k));
      }),
    );
  });

  test('on more papers than a block or a tile holds', async () => {
    const units = blobs([[0, 0, 0]], 600, 1).map(unit);
    expect(await relatedTo(units, 5)).toEqual(nearestPlainly(quantise(dense(units)), 5));
  });

  test('on more papers than are copied at a time', () => {
    const rows = quantise(dense(blobs([[0, 0, 0]], 4200, 1).map(unit)));
    const papers = Uint32Array.of(4199, 0, 4097);
    const { indices, lengths } = compareWithAll({ quantised: rows, k: 15 }, papers);
    expect([...lengths]).toEqual([15, 15, 15]);
    expect([...indices]).toEqual(nearestPlainly(rows, 15, papers).flatMap((list) => list.papers));
  });
});

test('keeps cosines to four digits', async () => {
  const units = blobs([[0, 0, 0, 0, 0]], 60, 1).map((row) => unit([...row, ...row.toReversed()]));
  const lists = await relatedTo(units);
  lists.forEach(({ papers, similarity }, row) => {
    papers.forEach((paper, e) => {
      const cosine = units[row]!.reduce((sum, value, i) => sum + value * units[paper]![i]!, 0);
      expect(Math.abs(similarity[e]! - cosine)).toBeLessThan(0.0001);
    });
  });
});

test('goes on to 1', async () => {
  const fractions: number[] = [];
  const rows = quantise(dense([[1], [1]]));
  await relate(rows, inThread, 1, (fraction) => fractions.push(fraction));
  expect(fractions).toEqual([1]);
});
