import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timesSquare, upperGram } from '../../../src/core/kernels/dense.ts';
import { SLICE } from '../../../src/core/kernels/sparse.ts';
import { seededRandom } from '../../../src/core/random.ts';

/** A matrix cut into slices of 20 columns. */
function randomSlices(rows: number, slices: number, seed: number): Float32Array[] {
  const random = seededRandom(seed);
  return Array.from({ length: slices }, () =>
    Float32Array.from({ length: rows * SLICE }, () => random() - 0.5),
  );
}

const valueAt = (slices: readonly Float32Array[], row: number, column: number): number =>
  slices[Math.floor(column / SLICE)]![row * SLICE + (column % SLICE)]!;

// Rows below, on and above the number that is worked on at a time.
const shapes = fc.tuple(
  fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(127, 128, 129, 300)),
  fc.integer({ min: 1, max: 4 }),
  fc.nat(999),
);

test('upperGram holds the products of columns with each other, each pair once', () => {
  fc.assert(
    fc.property(shapes, ([rows, count, seed]) => {
      const slices = randomSlices(rows, count, seed);
      const width = count * SLICE;
      const found = upperGram(slices, { start: 0, end: rows });
      expect(found).toHaveLength(width * width);
      for (let i = 0; i < width; i += 7) {
        for (let j = 0; j < width; j += 3) {
          let sum = 0;
          for (let r = 0; r < rows; r++) sum += valueAt(slices, r, i) * valueAt(slices, r, j);
          expect(found[i * width + j]).toBeCloseTo(i <= j ? sum : 0, 10);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('upperGram of some rows and of the others are together that of all', () => {
  const slices = randomSlices(300, 2, 4);
  const one = upperGram(slices, { start: 0, end: 131 });
  const other = upperGram(slices, { start: 131, end: 300 });
  upperGram(slices, { start: 0, end: 300 }).forEach((sum, at) => {
    expect(one[at]! + other[at]!).toBeCloseTo(sum, 10);
  });
});

test('timesSquare multiplies the rows of a range with the wanted slices of a square matrix', () => {
  const wantedOf = fc.tuple(fc.nat(3), fc.nat(3), fc.double({ min: 0, max: 0.9, noNaN: true }));
  fc.assert(
    fc.property(shapes, wantedOf, ([rows, count, seed], [a, b, part]) => {
      const slices = randomSlices(rows, count, seed);
      const before = slices.map((slice) => slice.slice());
      const width = count * SLICE;
      const random = seededRandom(seed + 1);
      const square = Float64Array.from({ length: width * width }, () => random() - 0.5);
      const first = Math.min(a, count - 1);
      const wanted = { start: first, end: Math.max(first + 1, Math.min(count, b)) };
      const start = Math.floor(rows * part);
      const product = timesSquare(slices, { start, end: rows }, square, wanted);
      expect(product).toHaveLength(wanted.end - wanted.start);
      expect(slices).toEqual(before);
      for (let row = start; row < rows; row += 5) {
        for (let column = 0; column < product.length * SLICE; column += 9) {
          let sum = 0;
          for (let k = 0; k < width; k++) {
            sum += valueAt(slices, row, k) * square[k * width + wanted.start * SLICE + column]!;
          }
          expect(Math.abs(valueAt(product, row - start, column) - sum)).toBeLessThan(1e-4);
        }
      }
    }),
    { numRuns: 30 },
  );
});
