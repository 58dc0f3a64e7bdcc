import { sharedFloat32 } from '../sharedArrays.ts';
import type { SparseRows, TermCountRows, WeightScheme } from '../types.ts';

const K1 = 1.2;
const B = 0.75;

/** Counts go up to here. */
const MAX_COUNT = 255;

/**
 * Weighs term counts. Same cells as `counts`, whose `indptr` and `indices` it shares; every row that
 * is not empty has unit length, unless all its terms weigh nothing. The values are on shared memory.
 */
export function weigh(counts: TermCountRows, scheme: WeightScheme): SparseRows {
  const { rows, indptr } = counts;
  const weighRow = schemes[scheme](counts);
  const values = sharedFloat32(counts.values.length);
  const weights = new Float64Array(longestRow(indptr));
  for (let row = 0; row < rows; row++) {
    const start = indptr[row]!;
    const cells = indptr[row + 1]! - start;
    weighRow(row, weights);
    let squared = 0;
    for (let c = 0; c < cells; c++) squared += weights[c]! * weights[c]!;
    const length = Math.sqrt(squared);
    if (length > 0) for (let c = 0; c < cells; c++) values[start + c] = weights[c]! / length;
  }
  return { rows, columns: counts.columns, indptr, indices: counts.indices, values };
}

/** Writes the weights of a row's cells, one after the other, to the beginning of `weights`. */
type WeighRow = (row: number, weights: Float64Array) => void;

const schemes: Readonly<Record<WeightScheme, (counts: TermCountRows) => WeighRow>> = {
  tfidf(counts) {
    const { indptr, indices, values } = counts;
    const idf = Float64Array.from(
      documentFrequency(counts),
      (df) => Math.log((1 + counts.rows) / (1 + df)) + 1,
    );
    return (row, weights) => {
      const start = indptr[row]!;
      const end = indptr[row + 1]!;
      for (let e = start; e < end; e++) weights[e - start] = values[e]! * idf[indices[e]!]!;
    };
  },

  bm25(counts) {
    const { rows, indptr, indices, values } = counts;
    const idf = Float64Array.from(documentFrequency(counts), (df) =>
      Math.log(1 + (rows - df + 0.5) / (df + 0.5)),
    );
    const mean = values.reduce((sum, tf) => sum + tf, 0) / rows;
    return (row, weights) => {
      const start = indptr[row]!;
      const end = indptr[row + 1]!;
      let length = 0;
      for (let e = start; e < end; e++) length += values[e]!;
      const saturation = K1 * (1 - B + (B * length) / mean);
      for (let e = start; e < end; e++) {
        const tf = values[e]!;
        weights[e - start] = (idf[indices[e]!]! * tf * (K1 + 1)) / (tf + saturation);
      }
    };
  },

  logEntropy(counts) {
    const { indptr, indices, values } = counts;
    const global = oneMinusEntropy(counts);
    const local = Float64Array.from({ length: MAX_COUNT + 1 }, (_, tf) => Math.log(1 + tf));
    return (row, weights) => {
      const start = indptr[row]!;
      const end = indptr[row + 1]!;
      for (let e = start; e < end; e++)
        weights[e - start] = local[values[e]!]! * global[indices[e]!]!;
    };
  },
};

/**
 * `1 + sum of p ln p / ln n` of each term. With p = tf / total the sum is
 * `(sum of tf ln tf) / total - ln total`, which takes no logarithm a cell.
 */
function oneMinusEntropy({ rows, columns, indices, values }: TermCountRows): Float64Array {
  const logs = Float64Array.from({ length: MAX_COUNT + 1 }, (_, tf) => tf * Math.log(tf || 1));
  const totals = new Float64Array(columns);
  const sums = new Float64Array(columns);
  for (let e = 0; e < values.length; e++) {
    totals[indices[e]!]! += values[e]!;
    sums[indices[e]!]! += logs[values[e]!]!;
  }
  const logPapers = Math.log(Math.max(2, rows));
  return sums.map((sum, term) => {
    const total = totals[term]!;
    const weight = total > 0 ? 1 + (sum / total - Math.log(total)) / logPapers : 0;
    // What rounding leaves of a term that all papers use alike is no weight.
    return weight > 1e-12 ? weight : 0;
  });
}

/** Papers that use each term. */
function documentFrequency({ columns, indices }: TermCountRows): Uint32Array {
  const df = new Uint32Array(columns);
  for (let e = 0; e < indices.length; e++) df[indices[e]!]!++;
  return df;
}

function longestRow(indptr: Uint32Array): number {
  let longest = 0;
  for (let row = 1; row < indptr.length; row++) {
    longest = Math.max(longest, indptr[row]! - indptr[row - 1]!);
  }
  return longest;
}
