import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inThread, rowBlocks } from '../../../src/core/blocks.ts';
import { mapGrid } from '../../../src/core/map/mapGrid.ts';
import { mapQuality } from '../../../src/core/map/mapQuality.ts';
import { placementBlock, placementDefaults, placements } from '../../../src/core/map/placement.ts';
import { seededRandom } from '../../../src/core/random.ts';

function relatedOf(lists: readonly (readonly number[])[]) {
  const indptr = new Uint32Array(lists.length + 1);
  lists.forEach((list, row) => (indptr[row + 1] = indptr[row]! + list.length));
  return { indptr, indices: Uint32Array.from(lists.flat()) };
}

/** Papers in a row, each a step from the next. */
const inARow = (papers: number, step: number) => ({
  x: Float32Array.from({ length: papers }, (_, i) => i * step),
  y: new Float32Array(papers),
});

/** The shares by comparing all papers with all others. */
function plainly(lists: readonly (readonly number[])[], x: Float32Array, y: Float32Array) {
  const squared = (a: number, b: number): number =>
    (x[a]! - x[b]!) * (x[a]! - x[b]!) + (y[a]! - y[b]!) * (y[a]! - y[b]!);
  const near = Math.min(placementDefaults.neighbours, Math.floor((x.length - 1) / 2));
  return lists.map((all, row) => {
    const others = [...x.keys()].filter((other) => other !== row);
    const nearest = others.map((other) => squared(row, other)).sort((a, b) => a - b)[near - 1]!;
    const list = all.slice(0, near);
    const share = (most: number): number =>
      list.filter((other) => squared(row, other) <= most).length / list.length;
    return {
      preserved: share(nearest),
      placement: share(Math.max(nearest, placementDefaults.reach ** 2)),
    };
  });
}

describe('placements', () => {
  test('say which papers lie away from those they are related to', async () => {
    const { x, y } = inARow(7, 0.25);
    // Three count as near: of paper 0 these are 1, 2 and 3; of paper 3 what is no further than two
    // steps, as both sides are equally far.
    const lists = [[1, 2, 3], [6, 5, 4], [], [1, 4, 6], [3], [4], [0]];
    const { preserved, placement } = await placements(relatedOf(lists), x, y, inThread);
    expect([...preserved]).toEqual([1, 0, NaN, Math.fround(2 / 3), 1, 1, 0]);
    expect(placement).toEqual(preserved);
  });

  test('take what is within a twentieth of the width of the map as near, too', async () => {
    const { x, y } = inARow(200, 0.01);
    const lists = Array.from(x, (_, row) => [(row + 9) % 200, (row + 12) % 200]);
    const { preserved, placement } = await placements(relatedOf(lists), x, y, inThread);
    expect(preserved[100]).toBe(0);
    expect(placement[100]).toBe(0.5);
  });

  test('agree with a plain comparison, whatever the blocks', async () => {
    const random = seededRandom(4);
    const cases = fc.record({ papers: fc.integer({ min: 3, max: 60 }), seed: fc.nat(1e6) });
    await fc.assert(
      fc.asyncProperty(cases, async ({ papers, seed }) => {
        const draw = seededRandom(seed);
        const x = Float32Array.from({ length: papers }, () => 2 * draw() - 1);
        const y = Float32Array.from({ length: papers }, () => 2 * draw() - 1);
        const lists = Array.from({ length: papers }, (_, row) =>
          [...x.keys()].filter((other) => other !== row && random() < 0.4).slice(0, 20),
        );
        const related = relatedOf(lists);
        const found = await placements(related, x, y, inThread);
        plainly(lists, x, y).forEach(({ preserved, placement }, row) => {
          expect(found.preserved[row]).toBe(Math.fround(preserved));
          expect(found.placement[row]).toBe(Math.fround(placement));
        });
        const near = Math.min(placementDefaults.neighbours, Math.floor((papers - 1) / 2));
        const context = { grid: mapGrid(x, y), related, x, y, near };
        const parts = rowBlocks(papers, 7).map((block) => placementBlock(context, block));
        const shares = parts.flatMap(({ preserved }) => [...preserved]);
        expect(shares).toEqual(Array.from(context.grid.papers, (row) => found.preserved[row]));
      }),
      { numRuns: 30 },
    );
  });

  test('say nothing of two papers', async () => {
    const { x, y } = inARow(2, 1);
    const shares = await placements(relatedOf([[1], [0]]), x, y, inThread);
    expect([...shares.placement]).toEqual([NaN, NaN]);
  });
});

describe('mapQuality', () => {
  const { x, y } = inARow(8, 1);

  test('gives means, those of the middle apart, and counts papers in the wrong place', () => {
    const preserved = Float32Array.from([1, 1, 1, 0.25, 0.5, 0, NaN, 1]);
    const placement = Float32Array.from([1, 1, 1, 0.25, 0.2, 0, NaN, 1]);
    // The median is 4; the quarter nearest to it and what is as near as that are 3, 4 and 5.
    expect(mapQuality({ placement, preserved }, x, y)).toEqual({
      neighbourhoodPreservation: 4.75 / 7,
      middlePreservation: 0.25,
      misplaced: 2,
    });
  });

  test('is 1 where nothing can be said', () => {
    const nothing = new Float32Array(8).fill(NaN);
    expect(mapQuality({ placement: nothing, preserved: nothing }, x, y)).toEqual({
      neighbourhoodPreservation: 1,
      middlePreservation: 1,
      misplaced: 0,
    });
  });
});
