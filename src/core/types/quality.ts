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
