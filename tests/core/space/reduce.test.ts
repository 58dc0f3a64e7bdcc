import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { reduce, reduceDefaults } from '../../../src/core/space/reduce.ts';
import { symmetricEigen } from '../../../src/core/space/eigen.ts';
import { seededRandom } from '../../../src/core/random.ts';
import { unquantise } from '../../../src/core/space/quantise.ts';
import golden from '../../golden/truncatedSvd.json' with { type: 'json' };
import { countTables, dot, rowsOf, sparse, unit } from '../../support/coreMatrices.ts';

const silent = (): void => undefined;

/** The most that a length or a cosine is off because rows are quantised. */
const QUANTISING = 2e-4;

type Table = readonly (readonly number[])[];

async function reduced(table: Table, dimensions?: number) {
  const reduced = await reduce(sparse(table), 1, inThread, silent, dimensions);
  const { points, columns, varianceKept } = reduced;
  return { rows: rowsOf(unquantise(points, columns)), columns, varianceKept };
}

/** The table so many times over that a small corpus may keep a column for each of its papers. */
function repeated(table: Table): Table {
  return new Array<Table>(reduceDefaults.papersADimension).fill(table).flat();
}

test('papers with the same words point the same way, papers without a common word do not', async () => {
  const { rows } = await reduced(
    [
      [1, 1, 0, 0],
      [2, 2, 0, 0],
      [0, 0, 1, 3],
    ],
    2,
  );
  expect(dot(rows[0]!, rows[1]!)).toBeCloseTo(1, 4);
  expect(dot(rows[0]!, rows[2]!)).toBeCloseTo(0, 4);
  expect(dot(rows[2]!, rows[2]!)).toBeCloseTo(1, 4);
});

test('words that stand in for each other bring papers together', async () => {
  // Nobody writes "bread" and "loaf" in one paper, but both with "oven" and "yeast".
  const table = [
    [1, 0, 1, 1, 0, 0],
    [0, 1, 1, 1, 0, 0],
    [0, 0, 0, 0, 1, 1],
    [0, 0, 0, 0, 1, 2],
  ];
  const { rows } = await reduced(table, 2);
  expect(dot(rows[0]!, rows[1]!)).toBeGreaterThan(dot(unit(table[0]!), unit(table[1]!)) + 0.2);
});

test('keeps the part of the squared lengths that the largest singular values hold', async () => {
  // Singular values 3, 2 and 1: of 14 the first two keep 13.
  const table = [
    [0, 3, 0],
    [0, 0, 1],
    [2, 0, 0],
  ];
  const { varianceKept, columns } = await reduced(repeated(table), 2);
  expect(varianceKept).toBeCloseTo(13 / 14, 6);
  expect(columns).toBe(2);
});

test('a row of zeros stays zero', async () => {
  const { rows } = await reduced([
    [1, 2],
    [0, 0],
    [2, 1],
  ]);
  expect(rows[1]).toEqual([0, 0]);
});

test('takes a matrix of zeros', async () => {
  const { rows, varianceKept } = await reduced([
    [0, 0],
    [0, 0],
  ]);
  expect(rows).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(varianceKept).toBe(0);
});

test('keeps all cosines when it may keep all dimensions', async () => {
  await fc.assert(
    fc.asyncProperty(countTables({ rows: [1, 9], columns: [1, 9] }), async (table) => {
      const { rows, varianceKept } = await reduced(repeated(table));
      table.forEach((row, a) => {
        table.forEach((other, b) => {
          expect(dot(rows[a]!, rows[b]!)).toBeCloseTo(dot(unit(row), unit(other)), 3);
        });
      });
      const isEmpty = table.every((row) => row.every((value) => value === 0));
      expect(varianceKept).toBeCloseTo(isEmpty ? 0 : 1, 6);
    }),
  );
});

test('rows have unit length, or none', async () => {
  const tables = countTables({ rows: [1, 12], columns: [1, 12] });
  await fc.assert(
    fc.asyncProperty(tables, fc.integer({ min: 1, max: 6 }), async (table, dimensions) => {
      const { rows, columns, varianceKept } = await reduced(table, dimensions);
      expect(columns).toBeLessThanOrEqual(Math.min(dimensions, table.length, table[0]!.length));
      expect(varianceKept).toBeGreaterThanOrEqual(0);
      expect(varianceKept).toBeLessThanOrEqual(1);
      for (const row of rows) {
        const length = Math.hypot(...row);
        expect(length === 0 || Math.abs(length - 1) < QUANTISING).toBe(true);
      }
    }),
  );
});

describe('more papers than the passes look at', async () => {
  const random = seededRandom(8);
  const papers = reduceDefaults.large + 300;
  const table = Array.from({ length: papers }, () =>
    Array.from({ length: 5 }, (_, c) => (random() < 0.3 ? (c + 1) * random() : 0)),
  );

  test('all cosines are kept when all dimensions are', async () => {
    const { rows, varianceKept } = await reduced(table);
    expect(varianceKept).toBeCloseTo(1, 6);
    for (let a = 0; a < papers; a += 997) {
      for (let b = 0; b < papers; b += 1009) {
        expect(dot(rows[a]!, rows[b]!)).toBeCloseTo(dot(unit(table[a]!), unit(table[b]!)), 3);
      }
    }
  });

  test('the largest singular vectors are those of all papers', async () => {
    const gram = new Float64Array(25);
    for (const row of table) {
      row.forEach((a, i) => row.forEach((b, j) => (gram[i * 5 + j]! += a * b)));
    }
    const { values } = symmetricEigen(gram, 5);
    const [first = 0, second = 0] = values;
    const all = values.reduce((sum, value) => sum + value, 0);
    expect((await reduced(table, 2)).varianceKept).toBeCloseTo((first + second) / all, 5);
  });
});

test('the same seed gives the same bytes', async () => {
  const matrix = sparse(golden[1]!.matrix);
  const once = await reduce(matrix, 5, inThread, silent);
  const again = await reduce(matrix, 5, inThread, silent);
  expect(again.points).toEqual(once.points);
  expect(again.varianceKept).toBe(once.varianceKept);
});

test('goes on from 0 to 1', async () => {
  const fractions: number[] = [];
  await reduce(sparse([[1, 2]]), 1, inThread, (fraction) => fractions.push(fraction));
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
});

describe('agrees with scikit-learn on what is kept, and on the cosines of papers', () => {
  const cases = [
    // Few enough columns for the random basis to span them all.
    { name: 'exactly, on a small matrix', theirs: golden[0]!, tolerance: QUANTISING },
    { name: 'nearly, on a larger matrix', theirs: golden[1]!, tolerance: 0.02 },
  ];
  test.each(cases)('$name', async ({ theirs, tolerance }) => {
    const { rows, columns, varianceKept } = await reduced(theirs.matrix, theirs.dimensions);
    expect(columns).toBe(theirs.dimensions);
    expect(Math.abs(varianceKept - theirs.varianceKept)).toBeLessThan(tolerance);
    theirs.cosinesOfFirst20.forEach((row, a) => {
      row.forEach((cosine, b) => {
        expect(Math.abs(dot(rows[a]!, rows[b]!) - cosine)).toBeLessThan(tolerance);
      });
    });
  });
});
