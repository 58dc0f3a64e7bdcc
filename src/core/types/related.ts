/**
 * Lists of related papers: those of paper `i` are `indices[indptr[i] .. indptr[i + 1])`, nearest first.
 */
export interface RelatedPapers {
  readonly indptr: Uint32Array;
  readonly indices: Uint32Array;
  /** 0 to 1, never above the one before it in a list. */
  readonly similarity: Float32Array;
}

/** How a related paper stands to a paper by their topics; see `relatedKind`. */
export type RelatedKind = 'same topic' | 'neighbouring topic' | 'bridge';

/** Which of two dates comes first, as far as both are known. */
export type DateOrder = 'before' | 'after' | 'same time';
