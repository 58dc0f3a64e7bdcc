import type { NearestLists } from '../kernels/nearest.ts';
import { QUANTISED_ONE } from '../space/quantise.ts';
import type { RelatedPapers } from '../types.ts';

/** Related papers of some papers, one list after the other. */
export interface RelatedBlock {
  /** Entries of each list. */
  readonly lengths: Uint32Array;
  readonly indices: Uint32Array;
  readonly similarity: Float32Array;
}

/**
 * Lists of nearest rows as related papers. Those with nothing in common are left out, however few
 * there are.
 *
 * @param k entries of each list
 */
export function relatedBlock({ scores, numbers }: NearestLists, k: number): RelatedBlock {
  const lengths = new Uint32Array(scores.length / k);
  const indices = new Uint32Array(scores.length);
  const similarity = new Float32Array(scores.length);
  let entries = 0;
  for (let list = 0; list < lengths.length; list++) {
    const start = entries;
    for (let e = list * k; e < (list + 1) * k && scores[e]! > 0; e++) {
      indices[entries] = numbers[e]!;
      similarity[entries++] = Math.min(1, scores[e]! / (QUANTISED_ONE * QUANTISED_ONE));
    }
    lengths[list] = entries - start;
  }
  return {
    lengths,
    indices: indices.slice(0, entries),
    similarity: similarity.slice(0, entries),
  };
}

/**
 * Blocks put together in the order of the corpus.
 *
 * @param papersOf the papers of each block; those in none have no related papers
 */
export function joinRelated(
  papers: number,
  blocks: readonly RelatedBlock[],
  papersOf: readonly Uint32Array[],
): RelatedPapers {
  const indptr = new Uint32Array(papers + 1);
  blocks.forEach(({ lengths }, b) => {
    papersOf[b]!.forEach((paper, i) => (indptr[paper + 1] = lengths[i]!));
  });
  for (let paper = 0; paper < papers; paper++) indptr[paper + 1]! += indptr[paper]!;
  const indices = new Uint32Array(indptr[papers]!);
  const similarity = new Float32Array(indptr[papers]!);
  blocks.forEach((block, b) => {
    let entry = 0;
    papersOf[b]!.forEach((paper, i) => {
      const end = entry + block.lengths[i]!;
      indices.set(block.indices.subarray(entry, end), indptr[paper]);
      similarity.set(block.similarity.subarray(entry, end), indptr[paper]);
      entry = end;
    });
  });
  return { indptr, indices, similarity };
}
