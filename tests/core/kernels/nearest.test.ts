import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestRows, nearestTwo, startSearch } from '../../../src/core/kernels/nearest.ts';
import { QUANTISED_COLUMNS, QUANTISED_ONE } from '../../../src/core/space/quantise.ts';

type Table = readonly (readonly number[])[];

/** Rows of the kernels from a few columns; the others are zero. */
function quantisedRows(table: Table): Int16Array {
  const rows = new Int16Array(table.length * QUANTISED_COLUMNS);
  table.forEach((row, r) => rows.set(row, r * QUANTISED_COLUMNS));
  return rows;
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

const columns = 9;

/** Rows no longer than 1, many alike, the longest ones with a single value of ±32,767. */
const row = fc.oneof(
  fc.array(fc.integer({ min: -3, max: 3 }), { minLength: columns, maxLength: columns }),
  fc.array(fc.integer({ min: -10_900, max: 10_900 }), { minLength: columns, maxLength: columns }),
  fc
    .record({ column: fc.nat(columns - 1), value: fc.constantFrom(QUANTISED_ONE, -QUANTISED_ONE) })
    .map(({ column, value }) =>
      Array.from({ length: columns }, (_, c) => (c === column ? value : 0)),
    ),
);
const table = (least: number, most: number) => fc.array(row, { minLength: least, maxLength: most });

const numbered = (rows: Table, numbers: readonly number[]) => ({
  rows: quantisedRows(rows),
  numbers: Uint32Array.from(numbers),
});
const upwards = (rows: Table) => numbered(rows, [...rows.keys()]);

/** Every query compared with every candidate, and sorted. */
function plainly(queries: Table, own: readonly number[], candidates: Table, k: number) {
  const scores: number[] = [];
  const numbers: number[] = [];
  queries.forEach((query, q) => {
    const best = candidates
      .map((candidate, number) => ({ number, score: dot(query, candidate) }))
      .filter(({ number }) => number !== own[q])
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .slice(0, k);
    for (let e = 0; e < k; e++) {
      scores.push(best[e]?.score ?? -0x80000000);
      numbers.push(best[e]?.number ?? 0xffffffff);
    }
  });
  return { scores: Int32Array.from(scores), numbers: Uint32Array.from(numbers) };
}

describe('nearestRows', () => {
  test('agrees with plain comparing and sorting, for any few rows', () => {
    // One candidate, more than k, fewer than k, numbers of fours and not.
    const k = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(table(1, 6), table(1, 30), k, fc.nat(30), (queries, candidates, k, shift) => {
        const own = queries.map((_, q) => q + shift);
        const found = nearestRows(numbered(queries, own), upwards(candidates), k);
        expect(found).toEqual(plainly(queries, own, candidates, k));
      }),
    );
  });

  test('agrees with it on more rows than are compared at a time', () => {
    const values = Array.from({ length: 451 }, (_, r) =>
      Array.from({ length: columns }, (_, c) => ((r * 7919 + c * 104_729) % 2003) - 1000),
    );
    const own = [...values.keys()];
    expect(nearestRows(upwards(values), upwards(values), 15)).toEqual(
      plainly(values, own, values, 15),
    );
  });

  test('of equals the one with the smallest number, in whatever order they come', () => {
    const same = new Array<number[]>(5).fill([100]);
    const { numbers } = nearestRows(numbered([[100]], [7]), numbered(same, [9, 4, 7, 5, 1]), 3);
    expect([...numbers]).toEqual([1, 4, 5]);
  });

  test('holds the largest products there are', () => {
    const ends = [[QUANTISED_ONE], [-QUANTISED_ONE]];
    const { scores } = nearestRows(numbered(ends, [8, 9]), upwards(ends), 2);
    const one = QUANTISED_ONE * QUANTISED_ONE;
    expect([...scores]).toEqual([one, -one, one, -one]);
  });
});

describe('startSearch', () => {
  test('finds the same when candidates come in parts', () => {
    const parts = fc.array(fc.nat(12), { maxLength: 3 });
    fc.assert(
      fc.property(table(1, 5), table(1, 12), parts, (queries, candidates, cuts) => {
        const search = startSearch(
          numbered(queries, [90, 91, 92, 93, 94].slice(0, queries.length)),
          4,
          12,
        );
        const edges = [
          0,
          ...cuts.map((cut) => Math.min(cut, candidates.length)),
          candidates.length,
        ];
        edges.sort((a, b) => a - b);
        const { rows, numbers } = upwards(candidates);
        for (let p = 0; p + 1 < edges.length; p++) {
          const [start, end] = [edges[p]!, edges[p + 1]!];
          search.add({
            rows: rows.subarray(start * QUANTISED_COLUMNS, end * QUANTISED_COLUMNS),
            numbers: numbers.subarray(start, end),
          });
        }
        expect(search.lists()).toEqual(plainly(queries, [], candidates, 4));
      }),
    );
  });

  test('compares only the queries that it is told to', () => {
    const search = startSearch(numbered([[1], [2], [3]], [90, 91, 92]), 1, 4);
    search.add(numbered([[5]], [6]), Uint32Array.of(0, 2));
    expect([...search.lists().numbers]).toEqual([6, 0xffffffff, 6]);
    search.add(numbered([[4], [7]], [8, 9]), Uint32Array.of(1, 2));
    expect([...search.lists().numbers]).toEqual([6, 9, 9]);
    expect([...search.lists().scores]).toEqual([5, 14, 21]);
  });
});

describe('nearestTwo', () => {
  const biases = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 13, maxLength: 13 });

  test('agrees with plain comparing and sorting', () => {
    fc.assert(
      fc.property(table(0, 9), table(1, 13), biases, (rows, centroids, all) => {
        const own = Int32Array.from(all.slice(0, centroids.length));
        const { best, second } = nearestTwo(quantisedRows(rows), quantisedRows(centroids), own);
        const order = rows.map((row) =>
          centroids
            .map((centroid, c) => ({ c, score: dot(row, centroid) - own[c]! }))
            .sort((a, b) => b.score - a.score || a.c - b.c)
            .map(({ c }) => c),
        );
        expect([...best]).toEqual(order.map(([first]) => first));
        expect([...second]).toEqual(order.map(([, next]) => next ?? 0));
      }),
    );
  });
});
