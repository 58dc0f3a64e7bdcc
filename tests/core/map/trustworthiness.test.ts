import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePapers, trustworthiness } from '../../../src/core/map/trustworthiness.ts';
import { quantise } from '../../../src/core/space/quantise.ts';
import golden from '../../golden/trustworthiness.json' with { type: 'json' };
import { blobs } from '../../support/coreClusters.ts';
import { dense, pointTables, unit } from '../../support/coreMatrices.ts';

type Table = readonly (readonly number[])[];

function trust(rows: Table, places: Table, seed = 1): number {
  const x = Float32Array.from(places, ([at]) => at!);
  const y = Float32Array.from(places, ([, at]) => at!);
  return trustworthiness(comparePapers(quantise(dense(rows)), seed), x, y);
}

/** Papers on a quarter of a circle, ever further apart: their cosines fall with their distance. */
const arc = (papers: number): number[][] =>
  Array.from({ length: papers }, (_, i) => {
    const angle = ((i + (i * i) / 50) * Math.PI) / 180;
    return [Math.cos(angle), Math.sin(angle)];
  });

test('a map that keeps all neighbours is worth 1', () => {
  expect(trust(arc(40), arc(40))).toBe(1);
});

test('a map that shows wrong neighbours loses by how wrong they are', () => {
  // One neighbour of three papers: on the map 0 and 2 have changed places with 1. In the text the
  // neighbours of 0, 1, 2 are ranked (1, 2), (0, 2), (1, 0); on the map they have 2, 2, 0. The
  // wrong ones are of rank 2, 2 and 2, each 1 too much; the largest possible sum is 3.
  const places = [
    [0, 0],
    [5, 0],
    [0.5, 0],
  ];
  const rows = [arc(40)[0]!, arc(40)[10]!, arc(40)[25]!];
  expect(trust(rows, places)).toBeCloseTo(1 - (2 * 3) / (3 * 1 * (6 - 3 - 1)), 9);
});

test('too few papers cannot go wrong', () => {
  expect(trust(arc(2), arc(2))).toBe(1);
  expect(trust(arc(1), arc(1))).toBe(1);
});

test('lies within 0 and 1', () => {
  const tables = pointTables({ rows: [3, 12], columns: [2, 3] });
  fc.assert(
    fc.property(tables, fc.nat(99), (table, seed) => {
      const places = blobs([[0, 0]], table.length, 1, seed);
      const value = trust(table.map(unit), places);
      expect(value).toBeGreaterThanOrEqual(-1e-12);
      expect(value).toBeLessThanOrEqual(1);
    }),
  );
});

test('a random map is worth about a half', () => {
  const rows = blobs([[0, 0, 0]], 300, 1, 2).map(unit);
  const value = trust(rows, blobs([[0, 0]], 300, 1, 3));
  expect(value).toBeGreaterThan(0.45);
  expect(value).toBeLessThan(0.55);
});

test.each(golden)('agrees with scikit-learn ($trustworthiness)', (theirs) => {
  expect(trust(theirs.rows, theirs.map)).toBeCloseTo(theirs.trustworthiness, 6);
});
