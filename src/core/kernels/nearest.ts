import { QUANTISED_COLUMNS } from '../space/quantise.ts';
import { int16At, int32At, kernels, reserve, uint16At, uint32At, write } from './engine.ts';

const ROW_BYTES = QUANTISED_COLUMNS * 2;

/** A score and the complement of a number. */
const ENTRY_BYTES = 8;

/** A number that no row has. */
const NOBODY = 0xffffffff;

/** The best and the second best centroid of every row. */
export interface TwoNearest {
  readonly best: Uint16Array;
  /** 0 when there is one centroid only. */
  readonly second: Uint16Array;
}

/**
 * The two centroids with the largest `row · centroid - bias`, for every row; of equals the first.
 *
 * @param rows quantised rows
 * @param centroids quantised in the same way, at most 65,535
 * @param biases a whole number a centroid; half its squared length gives the nearest by distance
 */
export function nearestTwo(
  rows: Int16Array,
  centroids: Int16Array,
  biases: Int32Array,
): TwoNearest {
  const count = rows.length / QUANTISED_COLUMNS;
  const paddedRows = toMultiple(count, 4);
  const padded = toMultiple(biases.length, GROUP);
  const [rowsAt, centroidsAt, biasesAt, bestAt, secondAt] = reserve(
    paddedRows * ROW_BYTES,
    padded * ROW_BYTES,
    padded * 4,
    paddedRows * 2,
    paddedRows * 2,
  ) as [number, number, number, number, number];
  write(rowsAt, rows);
  writeGroups(centroidsAt, centroids, padded);
  // What fills up a group is a row like any other with the largest bias there is.
  int32At(biasesAt, padded).fill(0x7fffffff).set(biases);
  kernels().nearestTwo(paddedRows, rowsAt, padded, centroidsAt, biasesAt, bestAt, secondAt);
  const second = uint16At(secondAt, count).slice();
  return {
    best: uint16At(bestAt, count).slice(),
    second: biases.length > 1 ? second : second.fill(0),
  };
}

/** Centroids that are compared at a time. */
const GROUP = 8;

/** Writes centroids pair of columns by pair of columns, in groups of 8. */
function writeGroups(place: number, centroids: Int16Array, padded: number): void {
  const groups = int16At(place, padded * QUANTISED_COLUMNS).fill(0);
  for (let from = 0; from < centroids.length; from++) {
    const c = Math.floor(from / QUANTISED_COLUMNS);
    const column = from % QUANTISED_COLUMNS;
    const group = (c - (c % GROUP)) * QUANTISED_COLUMNS;
    groups[group + (column >> 1) * 2 * GROUP + (c % GROUP) * 2 + (column & 1)] = centroids[from]!;
  }
}

/** Rows to be searched for, or among: quantised, with the number of each. */
export interface NumberedRows {
  readonly rows: Int16Array;
  readonly numbers: Uint32Array;
}

/** `k` candidates for each query, best first, row-major; entries beyond the last have score -2^31. */
export interface NearestLists {
  readonly scores: Int32Array;
  readonly numbers: Uint32Array;
}

/** A search that goes on: what it holds lies in the kernels' memory, so no other kernel may run. */
export interface Search {
  /**
   * Compares candidates with the queries at the given places, or with all of them. No query may
   * meet a candidate twice.
   */
  add(candidates: NumberedRows, places?: Uint32Array): void;
  lists(): NearestLists;
}

/**
 * Starts a search for the `k` candidates with the largest dot product, for every query; of equals
 * the one with the smallest number. A candidate with the query's own number is left out. The order
 * in which candidates come does not matter.
 *
 * @param k 1 or more
 * @param most candidates that come at a time, at most
 */
export function startSearch(queries: NumberedRows, k: number, most: number): Search {
  const count = queries.numbers.length;
  const [queriesAt, ownAt, rowsAt, numbersAt, listsAt] = reserve(
    queries.rows.byteLength,
    queries.numbers.byteLength,
    toMultiple(most, 4) * ROW_BYTES,
    toMultiple(most, 4) * 4,
    count * k * ENTRY_BYTES,
  ) as [number, number, number, number, number];
  write(queriesAt, queries.rows);
  write(ownAt, queries.numbers);
  const entries = int32At(listsAt, count * k * 2);
  for (let e = 0; e < entries.length; e += 2) {
    entries[e] = ~NOBODY;
    entries[e + 1] = -0x80000000;
  }
  const { addNearest } = kernels();
  const compare = (start: number, end: number, candidates: number): void =>
    addNearest(
      end - start,
      queriesAt + start * ROW_BYTES,
      ownAt + start * 4,
      candidates,
      rowsAt,
      numbersAt,
      k,
      listsAt + start * k * ENTRY_BYTES,
    );
  return {
    add({ rows, numbers }, places) {
      const padded = toMultiple(numbers.length, 4);
      write(rowsAt, rows);
      write(numbersAt, numbers);
      uint32At(numbersAt + numbers.byteLength, padded - numbers.length).fill(NOBODY);
      if (places === undefined) compare(0, count, padded);
      else for (const place of places) compare(place, place + 1, padded);
    },
    lists() {
      const entries = int32At(listsAt, count * k * 2);
      const scores = new Int32Array(count * k);
      const numbers = new Uint32Array(count * k);
      for (let e = 0; e < scores.length; e++) {
        scores[e] = entries[e * 2 + 1]!;
        numbers[e] = ~entries[e * 2]!;
      }
      return { scores, numbers };
    },
  };
}

/** A search among candidates that come all at once. */
export function nearestRows(
  queries: NumberedRows,
  candidates: NumberedRows,
  k: number,
): NearestLists {
  const search = startSearch(queries, k, candidates.numbers.length);
  search.add(candidates);
  return search.lists();
}

function toMultiple(count: number, of: number): number {
  return Math.ceil(count / of) * of;
}
