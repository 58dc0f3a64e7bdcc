import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutFromSlabs } from '../../../src/core/text/slabs.ts';

test('gives arrays of zeros that do not overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { maxLength: 20 }), (lengths) => {
      const cut = cutFromSlabs((length) => new Uint32Array(length));
      const arrays = lengths.map((length, i) => {
        const array = cut(length);
        expect([...array]).toEqual(new Array(length).fill(0));
        return array.fill(i + 1);
      });
      expect(arrays.map((array) => [...array])).toEqual(
        lengths.map((length, i) => new Array(length).fill(i + 1)),
      );
      expect(
        new Set(arrays.filter(({ length }) => length > 0).map(({ buffer }) => buffer)).size,
      ).toBeLessThanOrEqual(1);
    }),
  );
});

test('starts a slab when one is full, and gives what is larger than a slab its own', () => {
  const made: number[] = [];
  const cut = cutFromSlabs((length) => {
    made.push(length);
    return new Uint8Array(length);
  });
  const slab = 2 ** 25;
  expect(cut(slab - 1).length).toBe(slab - 1);
  expect(cut(1).length).toBe(1);
  expect(made).toEqual([0, slab]);
  expect(cut(1).length).toBe(1);
  expect(made).toEqual([0, slab, slab]);
  expect(cut(slab + 5).length).toBe(slab + 5);
  expect(made).toEqual([0, slab, slab, slab + 5]);
});
