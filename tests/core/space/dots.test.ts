import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dots, squaredLengths } from '../../../src/core/space/dots.ts';
import { dot, pointTables } from '../../support/coreMatrices.ts';

test('multiplies a vector with each row', () => {
  const rows = Float32Array.of(1, 0, 0, 1, 2, 2, -1, 3, 0, 0);
  const out = new Float64Array(5);
  dots(Float32Array.of(9, 9, 3, 5), 2, rows, 0, 5, 2, out);
  expect([...out]).toEqual([3, 5, 16, 12, 0]);
});

test('begins at any row and leaves the rest of the output alone', () => {
  const out = new Float64Array(4).fill(-1);
  dots(Float32Array.of(1, 1), 0, Float32Array.of(1, 2, 3, 4, 5, 6), 1, 2, 2, out);
  expect([...out]).toEqual([7, 11, -1, -1]);
});

test('agrees with a plain loop for any number of rows, whatever is left over by four', () => {
  fc.assert(
    fc.property(pointTables({ rows: [1, 13], columns: [1, 9] }), fc.nat(12), (rows, pick) => {
      const first = pick % rows.length;
      const count = rows.length - first;
      const flat = Float32Array.from(rows.flat());
      const out = new Float64Array(count);
      dots(flat, first * rows[0]!.length, flat, first, count, rows[0]!.length, out);
      expect([...out]).toEqual(rows.slice(first).map((row) => dot(rows[first]!, row)));
    }),
  );
});

test('gives the squared length of each row', () => {
  expect([...squaredLengths(Float32Array.of(3, 4, 0, 0, 1, -1), 2)]).toEqual([25, 0, 2]);
});
