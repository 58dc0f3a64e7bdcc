import type { SparseRows } from './matrices.ts';
import type { BuildOptions } from './options.ts';
import type { Quality } from './quality.ts';
import type { RelatedPapers } from './related.ts';
import type { Theme, ThemeMerge, Topic, TopicCountEvidence } from './topics.ts';
import type { Trends } from './trends.ts';
import type { LanguageCount, Vocabulary, WordIndex } from './vocabulary.ts';

/** Stands for the day of a paper without a date. */
export const NO_DAY = -2147483648;

/** The built result. */
export interface Atlas {
  readonly options: BuildOptions;
  /** Number of papers. */
  readonly papers: number;
  /** As in `Paper.date`, a paper each. */
  readonly dates: readonly (string | null)[];
  /** NaN when the source has none. */
  readonly upvotes: Float32Array;
  /** First day of each paper's date, in days since 1970-01-01; `NO_DAY` when undated. */
  readonly day: Int32Array;
  /** Map coordinates, within -1 to 1, aspect ratio kept. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Topic id a paper. */
  readonly topicOf: Uint16Array;
  /** How firmly a paper sits in its topic: 0.5 is halfway to another one, 1 is on the centroid. */
  readonly membership: Float32Array;
  /** Share of a paper's nearest papers that are near it on the map; NaN when it has none. */
  readonly placement: Float32Array;
  readonly topics: readonly Topic[];
  readonly themes: readonly Theme[];
  /** How topics were put together, one merge fewer than topics. */
  readonly themeTree: readonly ThemeMerge[];
  readonly trends: Trends;
  readonly related: RelatedPapers;
  readonly vocabulary: Vocabulary;
  /** The heaviest terms of each paper by TF-IDF weight; rows are of unit length before the cut. */
  readonly paperTerms: SparseRows;
  /** The words that full-text search looks up. */
  readonly wordIndex: WordIndex;
  /** Languages that the papers are written in, most papers first. */
  readonly languages: readonly LanguageCount[];
  /** Ascending by number of topics; empty when the number was given. */
  readonly evidence: readonly TopicCountEvidence[];
  readonly quality: Quality;
}
