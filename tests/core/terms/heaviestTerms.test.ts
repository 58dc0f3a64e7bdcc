import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviestTerms } from '../../../src/core/terms/heaviestTerms.ts';
import { countTables, sparse, writtenOut } from '../../support/coreMatrices.ts';

test('keeps the heaviest terms of each row, the first of equals, in the order of the columns', () => {
  const kept = heaviestTerms(
    sparse([
      [1, 5, 3, 4],
      [2, 2, 2, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 9],
    ]),
    2,
  );
  expect(writtenOut(kept)).toEqual([
    [0, 5, 0, 4],
    [2, 2, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 9],
  ]);
  expect([...kept.indptr]).toEqual([0, 2, 4, 4, 5]);
});

test('takes no other memory than that of the matrix', () => {
  const matrix = sparse([
    [1, 5, 3],
    [2, 4, 6],
  ]);
  const kept = heaviestTerms(matrix, 1);
  expect(writtenOut(kept)).toEqual([
    [0, 5, 0],
    [0, 0, 6],
  ]);
  expect([kept.indices.buffer, kept.values.buffer]).toEqual([
    matrix.indices.buffer,
    matrix.values.buffer,
  ]);
});

test('loses nothing that is heavier than what it keeps', () => {
  const tables = countTables({ rows: [1, 6], columns: [1, 9] });
  fc.assert(
    fc.property(tables, fc.integer({ min: 1, max: 5 }), (table, limit) => {
      const kept = writtenOut(heaviestTerms(sparse(table), limit));
      table.forEach((row, r) => {
        const heaviest = row.filter((value) => value > 0).sort((a, b) => b - a);
        const left = kept[r]!.filter((value) => value > 0).sort((a, b) => b - a);
        expect(left).toEqual(heaviest.slice(0, limit));
        kept[r]!.forEach((value, term) => expect([0, row[term]]).toContain(value));
      });
    }),
  );
});
