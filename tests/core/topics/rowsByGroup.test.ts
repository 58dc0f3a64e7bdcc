import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsByGroup } from '../../../src/core/topics/rowsByGroup.ts';

test('every group has its rows, ascending', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4)), (groupOf) => {
      const rows = rowsByGroup(Uint16Array.from(groupOf), 5);
      expect(rows.map((group) => [...group])).toEqual(
        [0, 1, 2, 3, 4].map((group) => [...groupOf.keys()].filter((row) => groupOf[row] === group)),
      );
    }),
  );
});
