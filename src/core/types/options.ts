import type { PeriodUnit } from './trends.ts';

export interface BuildOptions {
  /** Number of topics, or `auto` (default): chosen by evidence (see `chooseTopicCount`). */
  readonly topics: number | 'auto';
  /** Seed of every random choice but that of the number of topics, which has its own; default 1. */
  readonly seed: number;
  /** How terms are weighed; default `logEntropy`. */
  readonly weighting?: WeightScheme;
  /** How often a word of a title counts; default 2. */
  readonly titleWeight?: number;
  /** Words beside the built-in ones that are no terms. */
  readonly stopWords?: readonly string[];
  /** Words that are terms, and may name topics, though a built-in list has them. */
  readonly keepWords?: readonly string[];
  /** Share of papers, 0 to 0.5, to be shown as between topics; by default those near a border. */
  readonly unsure?: number;
  /** Periods that trends are counted in; by default the finest that the papers fill (see `choosePeriods`). */
  readonly period?: PeriodUnit;
}

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
