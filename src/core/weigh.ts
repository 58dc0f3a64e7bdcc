import type { SparseRows } from './types.ts';

/**
 * How counts become weights; rows get unit length in the end. `tf` is the count of term t in a
 * paper, `n` the number of papers, `df` the papers that use t.
 *
 * - `tfidf`: `tf * (ln((1 + n) / (1 + df)) + 1)`, as scikit-learn's TfidfTransformer by default.
 * - `bm25`: `ln(1 + (n - df + 0.5) / (df + 0.5)) * tf * (k1 + 1) / (tf + k1 * (1 - b + b * length / mean length))`
 *   with k1 = 1.2, b = 0.75 (Robertson and Zaragoza 2009, The Probabilistic Relevance Framework).
 * - `logEntropy`: `ln(1 + tf) * (1 + sum over papers of p ln p / ln n)`, p = tf / total of t
 *   (Dumais 1991, Improving the retrieval of information from external sources).
 */
export type WeightScheme = 'tfidf' | 'bm25' | 'logEntropy';

const K1 = 1.2;
const B = 0.75;

/** Weighs term counts. Same shape as `counts`; every row that is not empty has unit length. */
export function weigh(counts: SparseRows, scheme: WeightScheme): SparseRows {
  const values = schemes[scheme](counts);
  for (let row = 0; row < counts.rows; row++) {
    const start = counts.indptr[row]!;
    const end = counts.indptr[row + 1]!;
    let squared = 0;
    for (let e = start; e < end; e++) squared += values[e]! * values[e]!;
    const length = Math.sqrt(squared);
    if (length > 0) for (let e = start; e < end; e++) values[e]! /= length;
  }
  return { ...counts, values: Float32Array.from(values) };
}

const schemes: Readonly<Record<WeightScheme, (counts: SparseRows) => Float64Array>> = {
  tfidf(counts) {
    const idf = Float64Array.from(
      documentFrequency(counts),
      (df) => Math.log((1 + counts.rows) / (1 + df)) + 1,
    );
    return Float64Array.from(counts.values, (tf, e) => tf * idf[counts.indices[e]!]!);
  },

  bm25(counts) {
    const n = counts.rows;
    const idf = Float64Array.from(documentFrequency(counts), (df) =>
      Math.log(1 + (n - df + 0.5) / (df + 0.5)),
    );
    const lengths = rowSums(counts);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / n;
    const weights = new Float64Array(counts.values.length);
    for (let row = 0; row < n; row++) {
      const saturation = K1 * (1 - B + (B * lengths[row]!) / mean);
      for (let e = counts.indptr[row]!; e < counts.indptr[row + 1]!; e++) {
        const tf = counts.values[e]!;
        weights[e] = (idf[counts.indices[e]!]! * tf * (K1 + 1)) / (tf + saturation);
      }
    }
    return weights;
  },

  logEntropy(counts) {
    const totals = new Float64Array(counts.columns);
    counts.values.forEach((tf, e) => (totals[counts.indices[e]!]! += tf));
    const entropy = new Float64Array(counts.columns);
    counts.values.forEach((tf, e) => {
      const p = tf / totals[counts.indices[e]!]!;
      entropy[counts.indices[e]!]! += p * Math.log(p);
    });
    const logPapers = Math.log(Math.max(2, counts.rows));
    // What rounding leaves of a term that all papers use alike is no weight.
    const global = entropy.map((sum) => (1 + sum / logPapers > 1e-12 ? 1 + sum / logPapers : 0));
    return Float64Array.from(
      counts.values,
      (tf, e) => Math.log(1 + tf) * global[counts.indices[e]!]!,
    );
  },
};

/** Papers that use each term. */
function documentFrequency(counts: SparseRows): Uint32Array {
  const df = new Uint32Array(counts.columns);
  for (const term of counts.indices) df[term]!++;
  return df;
}

function rowSums(counts: SparseRows): Float64Array {
  const sums = new Float64Array(counts.rows);
  for (let row = 0; row < counts.rows; row++) {
    for (let e = counts.indptr[row]!; e < counts.indptr[row + 1]!; e++) {
      sums[row]! += counts.values[e]!;
    }
  }
  return sums;
}
