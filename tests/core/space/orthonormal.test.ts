import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { timesSquare } from '../../../src/core/kernels/dense.ts';
import { SLICE } from '../../../src/core/kernels/sparse.ts';
import { seededRandom } from '../../../src/core/random.ts';
import { gram, inverseCholesky } from '../../../src/core/space/orthonormal.ts';

/** A slice of 20 columns. */
function randomSlice(rows: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length: rows * SLICE }, () => random() - 0.5);
}

describe('gram', () => {
  // Less and more rows than a block has.
  test.each([30, 9000])(
    'holds the products of all columns with each other, of %i rows',
    async (rows) => {
      const slice = randomSlice(rows, 2);
      const found = await gram([slice], inThread);
      for (const [i, j] of [
        [0, 0],
        [3, 17],
        [17, 3],
        [19, 5],
      ] as const) {
        let sum = 0;
        for (let r = 0; r < rows; r++) sum += slice[r * SLICE + i]! * slice[r * SLICE + j]!;
        expect(found[i * SLICE + j]).toBeCloseTo(sum, 9);
      }
    },
  );
});

describe('inverseCholesky', () => {
  test('makes columns orthonormal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 40, max: 90 }), fc.nat(999), async (rows, seed) => {
        const slice = randomSlice(rows, seed);
        const inverse = inverseCholesky(await gram([slice], inThread), SLICE);
        const wanted = { start: 0, end: 1 };
        const turned = timesSquare([slice], { start: 0, end: rows }, inverse, wanted);
        const found = await gram(turned, inThread);
        for (let i = 0; i < SLICE; i++) {
          for (let j = 0; j < SLICE; j++) {
            expect(found[i * SLICE + j]).toBeCloseTo(i === j ? 1 : 0, 3);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test('makes a column zero that depends on earlier ones', () => {
    // Columns (1, 0), (1, 1) and their sum.
    const inverse = inverseCholesky(Float64Array.of(1, 1, 2, 1, 2, 3, 2, 3, 5), 3);
    expect(Array.from(inverse, (value) => value + 0)).toEqual([1, -1, 0, 0, 1, 0, 0, 0, 0]);
  });
});
