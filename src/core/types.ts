/**
 * The words of the project as types. Paper *i* of a corpus is row *i* in every array here.
 */

/** One research paper, as an importer gives it. Everything but a title or an abstract is optional. */
export interface Paper {
  /** Unique in the corpus: arXiv id, DOI, citation key, or a number given by the importer. */
  readonly id: string;
  /** May be empty when the source has only an abstract. */
  readonly title: string;
  /** May be empty when the source has only a title. */
  readonly abstract: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when unknown. */
  readonly date: string | null;
  readonly authors: readonly string[];
  readonly venue: string | null;
  readonly categories: readonly string[];
  readonly url: string | null;
  /** Votes of readers (Hugging Face Daily Papers), null when the source has none. */
  readonly upvotes: number | null;
}

/** Why records of a source file did not become papers. */
export interface DroppedRecords {
  /** A plain sentence fragment, such as "neither title nor abstract". */
  readonly reason: string;
  readonly count: number;
  /** Where the first few are: "line 12", "record 3 (smith2020)". At most five. */
  readonly examples: readonly string[];
}

/** Two records that were taken for the same paper; the first one is kept. */
export interface MergedRecord {
  readonly keptId: string;
  readonly mergedTitle: string;
  readonly because: 'same id' | 'same title';
}

/** What an importer did with a source file. `read = kept + dropped + merged`. */
export interface ImportAudit {
  /** Name of the format in words, such as "JSON Lines". */
  readonly format: string;
  readonly read: number;
  readonly kept: number;
  readonly dropped: readonly DroppedRecords[];
  readonly merged: readonly MergedRecord[];
}

/**
 * Papers of a block: the unit in which papers are tokenised, and a shard of `papers-*.arrow`. It
 * does not depend on the machine, so that neither do the bytes of an atlas.
 */
export const PAPERS_PER_BLOCK = 1000;

/** Texts one after the other, as UTF-8: text `i` is `bytes[offsets[i] .. offsets[i + 1])`. */
export interface Texts {
  readonly bytes: Uint8Array;
  readonly offsets: Int32Array;
}

/** Lists of texts: list `i` has the texts `starts[i] .. starts[i + 1]`. */
export interface TextLists extends Texts {
  readonly starts: Int32Array;
}

/** What the pipeline reads of a block of papers; a missing text is empty. */
export interface PaperBlock {
  /**
   * The block holds the papers from row `number * PAPERS_PER_BLOCK` on, `PAPERS_PER_BLOCK` of them
   * unless it is the last one. A block whose number came before replaces that one.
   */
  readonly number: number;
  readonly rows: number;
  readonly title: Texts;
  readonly abstract: Texts;
  readonly authors: TextLists;
  readonly venue: Texts;
  /** As in `Paper.date`. */
  readonly dates: readonly (string | null)[];
  /** NaN when the source has none. */
  readonly upvotes: Float32Array;
}

/**
 * Compressed sparse rows. Row `r` has columns `indices[indptr[r] .. indptr[r + 1])`, ascending,
 * with the values beside them. `indptr` has `rows + 1` entries; empty rows are legal.
 */
export interface SparseRows<Values extends Float32Array | Uint8Array = Float32Array> {
  readonly rows: number;
  readonly columns: number;
  readonly indptr: Uint32Array;
  readonly indices: Uint32Array;
  readonly values: Values;
}

/** How often papers use terms; a count above 255 is stored as 255. */
export type TermCountRows = SparseRows<Uint8Array>;

/** Row-major matrix: the value of row `r`, column `c` is `values[r * columns + c]`. */
export interface DenseRows {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** Terms (words and phrases) of a corpus; term `t` is column `t` of the counts. */
export interface Vocabulary {
  /** What is compared: stems joined by a space. Unique, ascending. */
  readonly keys: readonly string[];
  /** What is shown: the surface form that is commonest in the corpus. */
  readonly labels: readonly string[];
  /** Number of papers that use the term. */
  readonly documentFrequency: Uint32Array;
  /** Of an acronym what it stands for, as the corpus writes it; else null. A term each. */
  readonly longForms?: readonly (string | null)[];
  /** Which stems may be in names; English ones when it is absent. */
  readonly naming?: NamingWords;
}

/** What names are not made of. */
export interface NamingWords {
  /** Stems of academic writing, which have no place in a name. */
  readonly filler: ReadonlySet<string>;
  /** Stems that may stand in a name only beside a telling word. */
  readonly support: ReadonlySet<string>;
  /** Keys of terms that may be names all the same. */
  readonly kept: ReadonlySet<string>;
}

/** How many papers are written in a language. */
export interface LanguageCount {
  /** Of ISO 639-1; `und` where it could not be told. */
  readonly code: string;
  readonly papers: number;
}

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

export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A calendar bin. */
export interface Period {
  /** As people say it: "2024", "Q3 2024", "May 2024", "12 May 2024". */
  readonly label: string;
  /** First day, ISO (`2024-05-01`). */
  readonly start: string;
  /** First day after the period, ISO. */
  readonly end: string;
  /** Dated papers in it. */
  readonly papers: number;
  /** The corpus starts or ends inside this period, so its count is not comparable. */
  readonly partial: boolean;
}

export type TrendKind = 'rising' | 'falling' | 'steady' | 'unclear';

export interface TopicTrend {
  /** Papers of the topic a period; as many entries as `Trends.periods`. */
  readonly counts: readonly number[];
  /** `counts / periods.papers`; null in a period without papers. */
  readonly shares: readonly (number | null)[];
  /** `unclear` when there are too few papers or periods to tell. */
  readonly kind: TrendKind;
  /** Change of the share in percentage points a year; null when unclear. */
  readonly slope: number | null;
  /** Cochran-Armitage p value after Benjamini-Hochberg over all topics; null when unclear. */
  readonly q: number | null;
  /** The evidence in one plain sentence. */
  readonly sentence: string;
}

/** How the corpus is cut into periods. */
export interface Trends {
  /** Null when fewer than two papers have a date. */
  readonly unit: PeriodUnit | null;
  readonly periods: readonly Period[];
  /** Papers without a usable date, left out of the trends. */
  readonly undated: number;
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

export interface Quality {
  /** Share of the TF-IDF matrix' squared length that the dense rows keep, 0 to 1. */
  readonly varianceKept: number;
  /** Mean simplified silhouette of the chosen topics, -1 to 1. */
  readonly silhouette: number;
  /** Trustworthiness of the map at 15 neighbours, 0 to 1, on at most 1,000 seeded papers. */
  readonly trustworthiness: number;
  /**
   * Share of the true nearest papers that are among the related ones, 0 to 1: 1 where they were
   * found by comparing all papers, else measured on a seeded sample.
   */
  readonly relatedRecall: number;
  /** Papers whose text held no term of the vocabulary; they are placed by rule. */
  readonly withoutTerms: number;
  /**
   * Share of the 15 nearest papers in the text that are among the 15 nearest on the map, 0 to 1:
   * the mean over all papers, and over the quarter of them in the middle of the map. This and what
   * follows is absent from atlases of format 2.0.
   */
  readonly neighbourhoodPreservation?: number;
  readonly middlePreservation?: number;
  /** Papers that lie away from most of those they are nearest to (see `placement`). */
  readonly misplaced?: number;
  /** Papers between topics: those with less membership than `below`. */
  readonly unsure?: { readonly below: number; readonly papers: number };
  /** Stability and coherence of the chosen number of topics, where the sweep measured them. */
  readonly stability?: number;
  readonly coherence?: number;
  /** What the figures mean for this atlas, in plain sentences. */
  readonly inWords?: string;
}

/**
 * Lists of related papers: those of paper `i` are `indices[indptr[i] .. indptr[i + 1])`, nearest first.
 */
export interface RelatedPapers {
  readonly indptr: Uint32Array;
  readonly indices: Uint32Array;
  /** Cosine similarity of the dense rows, -1 to 1, never above the one before it in a list. */
  readonly similarity: Float32Array;
}

/**
 * Which papers use which words, in any field. The papers of word `w` are in
 * `postings[offsets[w] .. offsets[w + 1])`; `postings.ts` says how they are packed.
 */
export interface WordIndex {
  /** Lower case, without accents; unique, in the order of their UTF-16 units. */
  readonly words: Texts;
  /** Papers that use each word. */
  readonly papers: Uint32Array;
  readonly offsets: Uint32Array;
  readonly postings: Uint8Array;
}

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

export type StageName =
  'tokenise' | 'weigh' | 'reduce' | 'cluster' | 'relate' | 'place' | 'name' | 'trend';

/** Called as a stage goes on; `fraction` is the done part of that stage, 0 to 1. */
export type OnProgress = (stage: StageName, fraction: number) => void;

/**
 * An error that a person can act on: one sentence that says what is wrong, where, and what to do.
 * Everything else that is thrown is a defect.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}
