import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findPair,
  firstOf,
  PairTable,
  secondOf,
  valueOf,
} from '../../../src/core/terms/pairTable.ts';

test('adds up as a map does', () => {
  const number = fc.oneof(fc.nat(3), fc.constantFrom(2 ** 31 - 1, 2 ** 32 - 1));
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number, fc.nat(9))), (added) => {
      const table = new PairTable(1);
      const sums = new Map<string, number>();
      for (const [first, second, amount] of added) {
        const key = `${first} ${second}`;
        const entry = table.add(first, second, amount);
        sums.set(key, (sums.get(key) ?? 0) + amount);
        expect([...sums.keys()][entry]).toBe(key);
      }
      expect(table.size).toBe(sums.size);
      [...sums].forEach(([key, sum], entry) => {
        const [first, second] = key.split(' ').map(Number) as [number, number];
        expect(findPair(table, first, second)).toBe(entry);
        expect(firstOf(table, entry)).toBe(first);
        expect(secondOf(table, entry)).toBe(second);
        expect(valueOf(table, entry)).toBe(sum);
      });
      expect(findPair(table, 77, 78)).toBe(-1);
      expect([...table.list()]).toEqual(
        [...sums].flatMap(([key, sum]) => [...key.split(' ').map(Number), sum]),
      );
    }),
  );
});
