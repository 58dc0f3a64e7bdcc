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
