import type { RelatedPapers } from '../types.ts';

/**
 * The lists of related papers as a graph without directions: two papers are linked when one names
 * the other. The links of paper `i` are `indices[indptr[i] .. indptr[i + 1])`, ascending, with their
 * similarity beside them. Links to papers that are left out are left out, too.
 *
 * @param isIn 1 for each paper that is in the graph; default all
 */
export function relatedGraph(related: RelatedPapers, isIn?: Uint8Array): RelatedPapers {
  const papers = related.indptr.length - 1;
  const keeps = (a: number, b: number): boolean =>
    a !== b && (isIn === undefined || (isIn[a] === 1 && isIn[b] === 1));
  // Both directions of all entries, sorted by paper: first by the far end, then by the near one.
  const halves = 2 * related.indices.length;
  const ends = new Uint32Array(papers + 1);
  const forEach = (visit: (a: number, b: number, similarity: number) => void): void => {
    for (let row = 0; row < papers; row++) {
      for (let e = related.indptr[row]!; e < related.indptr[row + 1]!; e++) {
        const other = related.indices[e]!;
        if (!keeps(row, other)) continue;
        visit(row, other, related.similarity[e]!);
        visit(other, row, related.similarity[e]!);
      }
    }
  };
  forEach((_, b) => void ends[b + 1]!++);
  for (let paper = 0; paper < papers; paper++) ends[paper + 1]! += ends[paper]!;
  const starts = ends.slice();
  const near = new Uint32Array(halves);
  const weight = new Float32Array(halves);
  forEach((a, b, similarity) => {
    near[ends[b]!] = a;
    weight[ends[b]!++] = similarity;
  });
  const next = starts.slice();
  const far = new Uint32Array(halves);
  const similarity = new Float32Array(halves);
  const last = new Uint32Array(papers).fill(0xffffffff);
  for (let b = 0; b < papers; b++) {
    for (let e = starts[b]!; e < starts[b + 1]!; e++) {
      const a = near[e]!;
      // A pair that names each other comes twice; where rounding tells them apart, the larger counts.
      if (last[a] === b) {
        const before = next[a]! - 1;
        similarity[before] = Math.max(similarity[before]!, weight[e]!);
        continue;
      }
      last[a] = b;
      far[next[a]!] = b;
      similarity[next[a]!++] = weight[e]!;
    }
  }
  return packed(starts, next, far, similarity);
}

/** Lists without the room that is left behind each. */
function packed(
  starts: Uint32Array,
  ends: Uint32Array,
  indices: Uint32Array,
  similarity: Float32Array,
): RelatedPapers {
  const indptr = new Uint32Array(starts.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    const length = ends[row]! - starts[row]!;
    indptr[row + 1] = indptr[row]! + length;
    indices.copyWithin(indptr[row]!, starts[row], ends[row]);
    similarity.copyWithin(indptr[row]!, starts[row]!, ends[row]);
  }
  const total = indptr.at(-1)!;
  return { indptr, indices: indices.slice(0, total), similarity: similarity.slice(0, total) };
}
