import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseReadingList, readingOrder } from '../../../src/core/related/readingList.ts';
import { NO_DAY, type RelatedPapers } from '../../../src/core/types.ts';
import { anyRelated, relatedLists, similarityIn } from '../../support/relatedLists.ts';

/** Mean similarity of the papers of a selection to the nearest chosen one. */
function coverage(related: RelatedPapers, rows: readonly number[], chosen: readonly number[]) {
  const nearest = rows.map((row) =>
    Math.max(0, ...chosen.map((one) => similarityIn(related, row, one))),
  );
  return nearest.reduce((sum, one) => sum + one, 0) / rows.length;
}

describe('a reading list', () => {
  // Papers 1 and 4 stand in the middle of two groups; 6 is alone.
  const related = relatedLists([
    [[1, 0.5]],
    [
      [0, 0.5],
      [2, 0.5],
    ],
    [[1, 0.5]],
    [[4, 0.75]],
    [
      [3, 0.75],
      [5, 0.75],
    ],
    [[4, 0.75]],
    [],
  ]);
  const all = Uint32Array.of(0, 1, 2, 3, 4, 5, 6);

  test('takes the paper that covers most, then what it leaves', () => {
    const { papers, coverage } = chooseReadingList(related, all, 3);
    expect([...papers]).toEqual([4, 1, 6]);
    expect([...coverage].map((one) => one * 7)).toEqual([2.5, 4.5, 5.5]);
  });

  test('of a selection looks at its papers only', () => {
    expect([...chooseReadingList(related, Uint32Array.of(0, 2, 6), 2).papers]).toEqual([0, 2]);
  });

  test('has no more papers than the selection', () => {
    const { papers, coverage } = chooseReadingList(related, Uint32Array.of(1, 2), 5);
    expect([...papers]).toEqual([1, 2]);
    expect([...coverage]).toEqual([0.75, 1]);
    expect(chooseReadingList(related, Uint32Array.of(), 5).papers).toHaveLength(0);
  });

  test('is what greedy choice gives that looks at every paper each time', () => {
    fc.assert(
      fc.property(
        anyRelated,
        fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
        (lists, in_) => {
          const rows = Array.from({ length: lists.indptr.length - 1 }, (_, row) => row).filter(
            (row) => in_[row],
          );
          const chosen: number[] = [];
          const curve: number[] = [];
          for (let round = 0; round < rows.length; round++) {
            const reached = rows.map((row) =>
              chosen.includes(row) ? -1 : coverage(lists, rows, [...chosen, row]),
            );
            chosen.push(rows[reached.indexOf(Math.max(...reached))]!);
            curve.push(Math.max(...reached));
          }
          const list = chooseReadingList(lists, Uint32Array.from(rows), rows.length);
          list.coverage.forEach((one, at) => expect(one).toBeCloseTo(curve[at]!, 9));
          // Similarities are whole sixteenths, so that means tie where gains do.
          expect([...list.papers]).toEqual(chosen);
        },
      ),
    );
  });
});

test('the reading order goes by date, undated papers last', () => {
  const day = Int32Array.of(300, NO_DAY, 100, 300, -5);
  expect([...readingOrder(Uint32Array.of(3, 1, 0, 2, 4), day)]).toEqual([4, 2, 3, 0, 1]);
});
