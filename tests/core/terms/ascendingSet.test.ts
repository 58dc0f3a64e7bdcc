import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AscendingSet } from '../../../src/core/terms/ascendingSet.ts';

test('gives its numbers back once, ascending, and is empty then', () => {
  const lists = fc.array(fc.array(fc.nat(2999)), { maxLength: 3 });
  fc.assert(
    fc.property(lists, (all) => {
      const set = new AscendingSet(3000);
      const into = new Uint32Array(3000);
      for (const numbers of all) {
        for (const number of numbers) set.add(number);
        const end = set.drain(into, 7);
        const expected = [...new Set(numbers)].sort((a, b) => a - b);
        expect([...into.subarray(7, end)]).toEqual(expected);
      }
      expect(set.drain(into, 0)).toBe(0);
    }),
  );
});

test('holds the first and the last number of any size', () => {
  for (const size of [1, 31, 32, 33, 1024, 1025]) {
    const set = new AscendingSet(size);
    set.add(size - 1);
    set.add(0);
    const into = new Uint32Array(2);
    expect([...into.subarray(0, set.drain(into, 0))]).toEqual(size === 1 ? [0] : [0, size - 1]);
  }
});
