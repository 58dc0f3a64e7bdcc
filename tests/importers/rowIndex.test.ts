import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addRow, createRowIndex, findRow } from '../../src/importers/rowIndex.ts';

test('an index finds the first accepted row of a key, as a map of lists does', () => {
  // Keys that fall into the same slots, and keys that differ in their high bits only.
  const key = fc.integer({ min: 0, max: 40 }).map((n) => (n % 8) * 2 ** 40 + n * 1024);
  const entries = fc.array(fc.tuple(key, fc.integer({ min: 0, max: 30 })), { maxLength: 300 });
  fc.assert(
    fc.property(entries, (added) => {
      const index = createRowIndex();
      const lists = new Map<number, number[]>();
      for (const [at, row] of added) {
        addRow(index, at, row, 3);
        const list = lists.get(at) ?? [];
        lists.set(at, list);
        if (list.length < 3 && !list.includes(row)) list.push(row);
      }
      for (const [at] of [...added, [5, 0] as const]) {
        for (const accepts of [() => true, (row: number) => row % 2 === 1, () => false]) {
          expect(findRow(index, at, accepts)).toBe(lists.get(at)?.find(accepts) ?? -1);
        }
      }
    }),
  );
});

test('an index keeps the order of rows as it grows', () => {
  const index = createRowIndex();
  const count = 20_000;
  for (let row = 0; row < count; row++) addRow(index, row % 5000, row, 50);
  for (let key = 0; key < 5000; key += 7) {
    const seen: number[] = [];
    findRow(index, key, (row) => seen.push(row) === 0);
    expect(seen).toEqual([key, key + 5000, key + 10_000, key + 15_000]);
  }
});
