import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/random.ts';
import {
  quantise,
  QUANTISED_COLUMNS,
  QUANTISED_ONE,
  quantisedRows,
  sampleQuantised,
  takeQuantised,
} from '../../../src/core/space/quantise.ts';
import { dense, dot, pointTables, unit } from '../../support/coreMatrices.ts';

const rowAt = (rows: Int16Array, row: number): number[] => [...quantisedRows(rows, row, row + 1)];
const three = quantise(dense([[0.1], [0.2], [0.3]]));

test('cosines of quantised rows are those of the rows', () => {
  fc.assert(
    fc.property(pointTables({ rows: [2, 8], columns: [1, 64] }), (table) => {
      const rows = table.map(unit);
      const quantised = quantise(dense(rows));
      const found = dot(rowAt(quantised, 0), rowAt(quantised, 1)) / QUANTISED_ONE ** 2;
      expect(Math.abs(found - dot(rows[0]!, rows[1]!))).toBeLessThan(0.0002);
    }),
  );
});

test('a row is filled up with zeros, and none may be wider', () => {
  expect(rowAt(quantise(dense([[1, -1]])), 0)).toEqual([
    QUANTISED_ONE,
    -QUANTISED_ONE,
    ...new Array<number>(QUANTISED_COLUMNS - 2).fill(0),
  ]);
  const wide = dense([new Array<number>(QUANTISED_COLUMNS + 1).fill(0)]);
  expect(() => quantise(wide)).toThrow('65 columns are too wide');
});

test('takes rows in the order given', () => {
  const taken = takeQuantised(three, Uint32Array.of(2, 0));
  expect([...taken]).toEqual([...rowAt(three, 2), ...rowAt(three, 0)]);
});

test('a sample keeps the order of the rows, and is all of them when they are few', () => {
  expect(sampleQuantised(three, 3, seededRandom(1))).toBe(three);
  const sample = sampleQuantised(three, 2, seededRandom(1));
  const first = [...sample].filter((_, i) => i % QUANTISED_COLUMNS === 0);
  expect(first).toHaveLength(2);
  expect(first).toEqual([...first].sort((a, b) => a - b));
});
