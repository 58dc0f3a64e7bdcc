export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** A calendar bin. */
export interface Period {
  /** As people say it: "2024", "H1 2024", "Q3 2024", "May 2024", "12 May 2024". */
  readonly label: string;
  /** First day, ISO (`2024-05-01`). */
  readonly start: string;
  /** First day after the period, ISO. */
  readonly end: string;
  /** Dated papers in it. */
  readonly papers: number;
  /** The corpus starts or ends inside this period, so its count is not comparable. */
  readonly partial: boolean;
  /** Upvotes of its papers; absent where the source has none. */
  readonly upvotes?: number;
  /**
   * Number of equally liked papers that say as much as those of the period weighted by upvotes:
   * `(sum of w)² / sum of w²` (Kish 1965, Survey Sampling). An interval of a share of upvotes is
   * that of `share * effectivePapers` papers out of so many. Absent where `upvotes` is.
   */
  readonly effectivePapers?: number;
}

/**
 * - `rising`, `falling`: the share goes one way, and the test passes.
 * - `peaked`: it rose to a maximum inside the periods and fell again, and both were tested.
 * - `steady`: no test passes, and the data speak against a doubling and against a halving.
 * - `unclear`: too few papers or periods to tell.
 */
export type TrendKind = 'rising' | 'falling' | 'peaked' | 'steady' | 'unclear';

/** The trend of a topic or of a theme. */
export interface TopicTrend {
  /** Papers of the topic a period; as many entries as `Trends.periods`. */
  readonly counts: readonly number[];
  /** `counts / periods.papers`; null in a period without papers. Topics together have 1. */
  readonly shares: readonly (number | null)[];
  /** Share of the period's upvotes, null in a period without any; absent where the source has none. */
  readonly upvoteShares?: readonly (number | null)[];
  readonly kind: TrendKind;
  /** Theil-Sen slope of the share in percentage points a year; null when it was not tested. */
  readonly slope: number | null;
  /** 95 % interval of the slope (Sen 1968), lower end first; null where the slope is. */
  readonly interval?: readonly [number, number] | null;
  /**
   * p value of the test that decides, after Benjamini-Hochberg over both tests of all topics (or of
   * all themes): of the linear one, and of the quadratic one when the topic peaked. Null when it
   * was not tested.
   */
  readonly q: number | null;
  /**
   * Share over the first and over the last quarter of the whole periods, which the sentence names;
   * null when it was not tested.
   */
  readonly ends?: readonly [number, number] | null;
  /** Position of the period in which the fitted share is highest; where `kind` is `peaked`. */
  readonly peak?: number;
  /** When the topic was uncommonly frequent, in order of time; of themes absent. */
  readonly bursts?: readonly Burst[];
  /** The evidence in one plain sentence. */
  readonly sentence: string;
}

/** A run of periods in which something is written about more than usual (Kleinberg 2002). */
export interface Burst {
  /** Positions of its first and its last period. */
  readonly first: number;
  readonly last: number;
  /** How much better the frequent state explains these periods than the usual one: a difference of log-likelihoods. */
  readonly weight: number;
}

/** A term over time. */
export interface TermCurve {
  /** Its row in `terms.arrow`. */
  readonly term: number;
  readonly label: string;
  /** Papers that use it a period; as many entries as `Trends.periods`. */
  readonly counts: readonly number[];
}

/** A term with its bursts, in order of time. */
export interface TermBursts extends TermCurve {
  readonly bursts: readonly Burst[];
  /** The largest weight of its bursts. */
  readonly weight: number;
}

/** A term that came up in the last periods. */
export interface NewTerm extends TermCurve {
  /** Position of the period from which on it is in real use. */
  readonly first: number;
  /** Papers that use it from then on. */
  readonly papers: number;
  /** Share of papers that use it in the last whole period over that in its first one; 2 is doubled. */
  readonly growth: number;
}

/** A part of the time that the corpus spans: periods that follow each other. */
export interface Era {
  /** "2007–2012", "May 2024–Jan 2025". */
  readonly label: string;
  /** Positions of its first and its last period. */
  readonly first: number;
  readonly last: number;
  readonly papers: number;
}

/** A cluster of the papers of one era. */
export interface EraTopic {
  /** Index into `Evolution.eras`. */
  readonly era: number;
  readonly name: string;
  /** At most five, best first. */
  readonly terms: readonly string[];
  readonly papers: number;
  /** The topic of the atlas that most of its papers are in. */
  readonly topic: number;
  /**
   * What became of the topics before, seen from this one: `new` has no link from the era before,
   * `merged` has several, `continued` one; `first` belongs to the first era.
   */
  readonly from: 'first' | 'new' | 'continued' | 'merged';
  /**
   * What becomes of it in the next era: `ended` has no link to it, `split` has several, `continues`
   * one; `last` belongs to the last era.
   */
  readonly to: 'last' | 'ended' | 'continues' | 'split';
}

/** An era's topic becomes one of the next era. */
export interface EraLink {
  /** Indices into `Evolution.topics`. */
  readonly from: number;
  readonly to: number;
  /** Papers of both topics that the other era, too, would put into the other topic. */
  readonly papers: number;
  /** How alike they are, 0 to 1: the mean of the shared papers' share and the terms' cosine. */
  readonly strength: number;
  /** Terms that both are about, at most three. */
  readonly terms: readonly string[];
}

/** How the topics of one era become those of the next; every topic of every era is in it. */
export interface Evolution {
  readonly eras: readonly Era[];
  /** By era, largest first. */
  readonly topics: readonly EraTopic[];
  /** By `from`, strongest first. */
  readonly links: readonly EraLink[];
}

/** How the corpus is cut into periods, and what moves in it as a whole. */
export interface Trends {
  /** Null when fewer than two papers have a date. */
  readonly unit: PeriodUnit | null;
  readonly periods: readonly Period[];
  /** Papers without a usable date, left out of the trends. */
  readonly undated: number;
  /** How many of them have a date, but one that is too coarse for the unit. */
  readonly coarse?: number;
  /** The strongest twenty terms by the weight of their strongest burst, strongest first. */
  readonly bursts?: readonly TermBursts[];
  /** At most twenty, those that most papers use first. */
  readonly newTerms?: readonly NewTerm[];
  /** Absent where there are too few periods or papers for two eras. */
  readonly evolution?: Evolution;
}

/** Something (a topic, a term) that is compared over two spans of time. */
export interface SpanChange {
  /** Index of the topic, or row of the term in `terms.arrow`. */
  readonly id: number;
  /** Papers of each span that have it. */
  readonly before: number;
  readonly after: number;
  /** Change of its share of papers, in percentage points. */
  readonly change: number;
  /** 95 % interval of the change (Newcombe 1998, method 10), lower end first. */
  readonly interval: readonly [number, number];
  /** p value of the two-proportion z test after Benjamini-Hochberg over all that were compared. */
  readonly q: number;
}

/** What changed between two spans of time; see `compareSpans`. */
export interface SpanComparison {
  /** Papers of each span. */
  readonly papers: readonly [number, number];
  /** All topics, largest gain first. */
  readonly topics: readonly SpanChange[];
  /** Terms that changed with q of at most 0.05, largest gain first and largest loss first. */
  readonly gained: readonly SpanChange[];
  readonly lost: readonly SpanChange[];
  /**
   * How well the terms of a held-out paper tell which span it is from: the area under the ROC curve,
   * 0.5 is guessing and 1 is always right; null with fewer than 20 papers in a span.
   */
  readonly drift: number | null;
  /** What the figure means, in a plain sentence. */
  readonly driftInWords: string;
}
