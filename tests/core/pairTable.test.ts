import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPair, firstOf, PairTable, secondOf, valueOf } from '../../src/core/pairTable.ts';

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
      const shared = table.shared();
      expect(table.size).toBe(sums.size);
      [...sums].forEach(([key, sum], entry) => {
        const [first, second] = key.split(' ').map(Number) as [number, number];
        for (const pairs of [table, shared]) {
          expect(findPair(pairs, first, second)).toBe(entry);
          expect(firstOf(pairs, entry)).toBe(first);
          expect(secondOf(pairs, entry)).toBe(second);
          expect(valueOf(pairs, entry)).toBe(sum);
        }
      });
      expect(findPair(shared, 77, 78)).toBe(-1);
      expect([...table.list()]).toEqual([...shared.entries]);
    }),
  );
});
