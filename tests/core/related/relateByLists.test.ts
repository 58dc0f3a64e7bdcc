import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inThread, type BlockPool } from '../../../src/core/blocks.ts';
import { quantise } from '../../../src/core/space/quantise.ts';
import { relateByLists } from '../../../src/core/related/relateByLists.ts';
import { blobs } from '../../support/coreClusters.ts';
import { dense, pointTables, unit } from '../../support/coreMatrices.ts';
import { listsOf, nearestPlainly, type RelatedList } from '../../support/plainRelated.ts';

const silent = (): void => undefined;

async function relatedTo(quantised: Int16Array, k: number, seed = 1, pool = inThread) {
  const { related, recall } = await relateByLists(quantised, pool, seed, silent, k);
  return { lists: listsOf(related), recall };
}

/** Share of the papers in `truth` that are in `lists`. */
function shareFound(lists: readonly RelatedList[], truth: readonly RelatedList[]): number {
  let found = 0;
  let all = 0;
  truth.forEach(({ papers }, row) => {
    for (const paper of papers) if (lists[row]!.papers.includes(paper)) found++;
    all += papers.length;
  });
  return all > 0 ? found / all : 1;
}

/** Papers in many directions, some of them close together, and one without terms. */
const directions = [
  ...blobs(blobs([[0, 0, 0, 0, 0, 0]], 40, 1, 3), 30, 0.3, 4).map(unit),
  [0, 0, 0, 0, 0, 0],
];

describe('on any few papers, alike ones and ones without terms included', () => {
  test('the recall is that of a comparison with all papers', async () => {
    const tables = pointTables({ rows: [1, 60], columns: [1, 4] });
    const k = fc.integer({ min: 1, max: 6 });
    await fc.assert(
      fc.asyncProperty(tables, k, fc.nat(9), async (table, k, seed) => {
        // All papers are in the sample, so that the recall is no guess here.
        const rows = quantise(dense(table.map(unit)));
        const { lists, recall } = await relatedTo(rows, k, seed);
        expect(recall).toBeCloseTo(shareFound(lists, nearestPlainly(rows, k)), 12);
        expect(recall).toBeGreaterThanOrEqual(0.95);
      }),
    );
  });

  test('what is listed is right and in order', async () => {
    const tables = pointTables({ rows: [1, 60], columns: [1, 4] });
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const rows = quantise(dense(table.map(unit)));
        const { lists } = await relatedTo(rows, 5);
        nearestPlainly(rows, table.length).forEach((all, row) => {
          // All others in order, less those that were not found.
          const { papers, similarity } = lists[row]!;
          const places = papers.map((paper) => all.papers.indexOf(paper));
          expect(places).not.toContain(-1);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(similarity).toEqual(places.map((place) => all.similarity[place]));
        });
      }),
    );
  });
});

describe('on more papers than the sample has', () => {
  const rows = quantise(dense(directions));

  test('finds what it says', async () => {
    const { lists, recall } = await relatedTo(rows, 15);
    const truth = nearestPlainly(rows, 15);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(Math.abs(shareFound(lists, truth) - recall)).toBeLessThan(0.02);
    expect(lists.at(-1)).toEqual({ papers: [], similarity: [] });
    expect(lists.some(({ papers }) => papers.includes(directions.length - 1))).toBe(false);
  });

  test('gives the same in whatever order blocks are done', async () => {
    const backwards: BlockPool = {
      ...inThread,
      async map(task, context, blocks, onBlockDone) {
        const results = await inThread.map(task, context, blocks.toReversed(), onBlockDone);
        return results.toReversed();
      },
    };
    expect(await relatedTo(rows, 15, 1, backwards)).toEqual(await relatedTo(rows, 15));
  });

  test('searches lists that are longer than a block', async () => {
    const alike = quantise(dense(new Array<number[]>(1100).fill([0.6, 0.8])));
    const { lists, recall } = await relatedTo(alike, 2);
    expect(recall).toBe(1);
    expect([0, 1, 2, 600, 1099].map((row) => lists[row]!.papers)).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
  });

  test('goes on to 1 and never back', async () => {
    const fractions: number[] = [];
    await relateByLists(rows, inThread, 1, (fraction) => fractions.push(fraction), 15);
    expect(fractions.at(-1)).toBe(1);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  });
});

test('papers without terms alone have no related papers', async () => {
  const { lists } = await relatedTo(quantise(dense([[0], [0]])), 3);
  expect(lists.map(({ papers }) => papers)).toEqual([[], []]);
});
