import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countByGroup,
  inAll,
  maskOfRows,
  maskWhere,
  rowsOf,
} from '../../../src/dashboard/state/masks.ts';

const PAPERS = 12;
const someRows = fc.uniqueArray(fc.nat(PAPERS - 1));

describe('masks', () => {
  it('are those of rows, and of a condition', () => {
    expect([...maskOfRows(4, [2, 0, 2])]).toEqual([1, 0, 1, 0]);
    expect([...maskWhere(4, (row) => row > 1)]).toEqual([0, 0, 1, 1]);
  });

  it('leave out rows that the atlas does not have', () => {
    expect([...maskOfRows(2, [1, 7])]).toEqual([0, 1]);
  });

  it('give their rows, and all for null', () => {
    expect([...rowsOf(Uint8Array.of(0, 1, 1), 3)]).toEqual([1, 2]);
    expect([...rowsOf(null, 3)]).toEqual([0, 1, 2]);
  });

  it('count their papers in groups', () => {
    const groups = Uint16Array.of(2, 0, 2, 1);
    expect([...countByGroup(null, groups, 3)]).toEqual([1, 1, 2]);
    expect([...countByGroup(Uint8Array.of(1, 0, 1, 0), groups, 3)]).toEqual([0, 0, 2]);
  });
});

describe('what is in all masks', () => {
  it('is everything when there is none', () => {
    expect(inAll([])).toBeNull();
    expect(inAll([null, null])).toBeNull();
  });

  it('is what each of them has', () => {
    fc.assert(
      fc.property(fc.array(fc.option(someRows), { maxLength: 4 }), (lists) => {
        const masks = lists.map((rows) => rows && maskOfRows(PAPERS, rows));
        const kept = [...Array(PAPERS).keys()].filter((row) =>
          lists.every((rows) => !rows || rows.includes(row)),
        );
        expect([...rowsOf(inAll(masks), PAPERS)]).toEqual(kept);
      }),
    );
  });

  it('leaves the masks as they were', () => {
    const masks = [Uint8Array.of(1, 1), Uint8Array.of(0, 1)];
    expect([...inAll(masks)!]).toEqual([0, 1]);
    expect(masks.map((mask) => [...mask])).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });
});
