import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gram, multiplyInPlace } from '../../../src/core/kernels/dense.ts';
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

test('gram holds the products of all columns with each other', () => {
  fc.assert(
    fc.property(shapes, ([rows, count, seed]) => {
      const slices = randomSlices(rows, count, seed);
      const width = count * SLICE;
      const found = gram(slices);
      expect(found).toHaveLength(width * width);
      for (let i = 0; i < width; i += 7) {
        for (let j = 0; j < width; j += 3) {
          let sum = 0;
          for (let r = 0; r < rows; r++) sum += valueAt(slices, r, i) * valueAt(slices, r, j);
          expect(found[i * width + j]).toBeCloseTo(sum, 10);
          expect(found[j * width + i]).toBe(found[i * width + j]);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('multiplyInPlace multiplies every row with a square matrix', () => {
  fc.assert(
    fc.property(shapes, ([rows, count, seed]) => {
      const slices = randomSlices(rows, count, seed);
      const before = slices.map((slice) => slice.slice());
      const width = count * SLICE;
      const random = seededRandom(seed + 1);
      const square = Float64Array.from({ length: width * width }, () => random() - 0.5);
      multiplyInPlace(slices, square);
      for (let row = 0; row < rows; row += 5) {
        for (let column = 0; column < width; column += 9) {
          let sum = 0;
          for (let k = 0; k < width; k++) {
            sum += valueAt(before, row, k) * square[k * width + column]!;
          }
          expect(Math.abs(valueAt(slices, row, column) - sum)).toBeLessThan(1e-4);
        }
      }
    }),
    { numRuns: 30 },
  );
});
