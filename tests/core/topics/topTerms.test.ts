import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeByTerms, usesOfTerms } from '../../../src/core/topics/topTerms.ts';
import { sparse } from '../../support/coreMatrices.ts';

const judge = (rows: readonly (readonly number[])[], groups: readonly number[]) =>
  judgeByTerms(usesOfTerms(sparse(rows)), Uint16Array.from(groups), Math.max(...groups) + 1);

describe('two groups of papers', () => {
  const groups = [0, 0, 1, 1];

  test('with terms of their own are coherent and do not overlap', () => {
    const rows = [
      [1, 1, 0, 0],
      [1, 1, 0, 0],
      [0, 0, 1, 1],
      [0, 0, 1, 1],
    ];
    const { coherence, overlap } = judge(rows, groups);
    expect(coherence).toBeCloseTo(1, 12);
    expect(overlap).toBe(0);
  });

  test('whose terms never meet in a paper are not coherent', () => {
    const rows = [
      [1, 0, 0],
      [1, 0, 0],
      [0, 1, 0],
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 1],
    ];
    expect(judge(rows, [0, 0, 0, 0, 1, 1]).coherence).toBe(-1);
  });

  test('no term: nothing is said', () => {
    expect(judge([[], [], [], []], groups)).toEqual({ coherence: 0, overlap: 0 });
  });
});

test('a term that two of three groups have overlaps', () => {
  const rows = [
    [1, 1, 0, 0],
    [1, 1, 0, 0],
    [1, 0, 1, 0],
    [1, 0, 1, 0],
    [0, 0, 0, 1],
    [0, 0, 0, 1],
  ];
  // Terms 0 and 1; 0 and 2; 3: term 0 is two of the five.
  expect(judge(rows, [0, 0, 1, 1, 2, 2]).overlap).toBeCloseTo(2 / 5, 12);
});

test('the uses of terms are the matrix on its side', () => {
  const cell = fc.constantFrom(0, 1);
  const matrix = fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1 });
  fc.assert(
    fc.property(matrix, (rows) => {
      const uses = usesOfTerms(sparse(rows));
      for (let term = 0; term < 5; term++) {
        const own = [...uses.rows.subarray(uses.offsets[term], uses.offsets[term + 1])];
        expect(own).toEqual(rows.flatMap((row, i) => (row[term] === 1 ? [i] : [])));
      }
    }),
  );
});
