import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeRows } from '../../../src/core/space/takeRows.ts';
import { countTables, sparse, writtenOut } from '../../support/coreMatrices.ts';

test('takes rows in the order in which they are asked for', () => {
  const tables = countTables({ rows: [1, 9], columns: [1, 6] });
  const tableAndRows = tables.chain((table) =>
    fc.tuple(fc.constant(table), fc.array(fc.nat(table.length - 1))),
  );
  fc.assert(
    fc.property(tableAndRows, ([table, rows]) => {
      const taken = takeRows(sparse(table), Uint32Array.from(rows));
      expect(writtenOut(taken)).toEqual(rows.map((row) => table[row]));
      expect(taken.columns).toBe(table[0]!.length);
    }),
  );
});
