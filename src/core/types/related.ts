/**
 * Lists of related papers: those of paper `i` are `indices[indptr[i] .. indptr[i + 1])`, nearest first.
 */
export interface RelatedPapers {
  readonly indptr: Uint32Array;
  readonly indices: Uint32Array;
  /** Cosine similarity of the dense rows, -1 to 1, never above the one before it in a list. */
  readonly similarity: Float32Array;
}
