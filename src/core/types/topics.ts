import type { TopicTrend } from './trends.ts';

/** A k-means cluster of papers. */
export interface Topic {
  /** Position in `Atlas.topics`; largest topic first. */
  readonly id: number;
  /** Unique among the topics. */
  readonly name: string;
  /** The most telling terms, at most ten, best first, with their class-based TF-IDF weight. */
  readonly terms: readonly { readonly label: string; readonly weight: number }[];
  readonly size: number;
  /** Index into `Atlas.themes`. */
  readonly theme: number;
  /**
   * Rows of papers that show what the topic is: central, firmly in it, with an abstract, and unlike
   * each other; most central first, at most five.
   */
  readonly exemplars: readonly number[];
  /** Centre of its papers on the map (median of x and of y). */
  readonly x: number;
  readonly y: number;
  readonly trend: TopicTrend;
}

/** A group of topics. */
export interface Theme {
  readonly id: number;
  /** Unique among the themes. */
  readonly name: string;
  /** What its topics share, at most ten, best first, with the weight that `nameThemes` gives them. */
  readonly terms: readonly { readonly label: string; readonly weight: number }[];
  readonly size: number;
  /** Topic ids, largest first. */
  readonly topics: readonly number[];
  readonly x: number;
  readonly y: number;
  /** Of its topics together; absent from atlases before format 2.2. */
  readonly trend?: TopicTrend;
}

/**
 * A step in which two groups of topics become one. The nodes of the tree are numbered as in SciPy's
 * `linkage`: 0 to topics - 1 are the topics, and merge `m` (lowest first) makes node topics + m. The
 * last merge makes the root; the themes are the groups that are left when the highest merges are undone.
 */
export interface ThemeMerge {
  /** Number of a node, below `right`. */
  readonly left: number;
  readonly right: number;
  /** Ward distance of the two groups, never below that of an earlier merge. */
  readonly height: number;
}

/** One number of topics that was tried, and how well it did. */
export interface TopicCountEvidence {
  readonly topics: number;
  /** Separation: mean simplified silhouette, -1 to 1. */
  readonly silhouette: number;
  /**
   * Mean adjusted Rand index of runs that saw different papers: 1 when they put all papers
   * together alike, 0 when they agree by chance.
   */
  readonly stability: number;
  /** Mean NPMI of the topics' top terms over the sample, -1 to 1. */
  readonly coherence: number;
  /** Share of the topics' top terms that several topics have, 0 to 1. */
  readonly overlap: number;
  /** Whether it does about as well as the best number, which lies in the same range. */
  readonly recommended: boolean;
}
