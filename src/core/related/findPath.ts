import { costHeap } from './heap.ts';
import type { RelatedPapers } from '../types.ts';

/** A chain of related papers. */
export interface RelatedPath {
  /** Rows, from the first paper to the last. */
  readonly papers: Uint32Array;
  /** Similarity of each paper to the one before it; one fewer than papers. */
  readonly similarity: Float32Array;
}

/**
 * The chain of related papers from one to another with the largest product of similarities: few
 * steps, and none of them far. Shortest path (Dijkstra 1959) with the cost `-ln similarity` a link;
 * of equals the one over papers that come first in the corpus.
 *
 * @param graph as `relatedGraph` gives it, similarities above 0
 * @returns null when no chain joins them
 */
export function findPath(graph: RelatedPapers, from: number, to: number): RelatedPath | null {
  const { indptr, indices, similarity } = graph;
  const papers = indptr.length - 1;
  const cost = new Float64Array(papers).fill(Infinity);
  /** The entry of `indices` through which a paper was reached, and the paper that it is of. */
  const entry = new Uint32Array(papers);
  const before = new Int32Array(papers).fill(-1);
  const heap = costHeap();
  cost[from] = 0;
  heap.push(from, 0);
  while (heap.size > 0) {
    const { number: paper, cost: soFar } = heap.pop();
    if (paper === to) break;
    if (soFar > cost[paper]!) continue;
    for (let e = indptr[paper]!; e < indptr[paper + 1]!; e++) {
      if (!(similarity[e]! > 0)) continue;
      const other = indices[e]!;
      const there = soFar - Math.log(Math.min(1, similarity[e]!)) + STEP;
      if (there >= cost[other]!) continue;
      cost[other] = there;
      entry[other] = e;
      before[other] = paper;
      heap.push(other, there);
    }
  }
  if (cost[to] === Infinity) return null;
  const chain: number[] = [to];
  while (chain.at(-1) !== from) chain.push(before[chain.at(-1)!]!);
  chain.reverse();
  return {
    papers: Uint32Array.from(chain),
    similarity: Float32Array.from(chain.slice(1), (paper) => similarity[entry[paper]!]!),
  };
}

/** What a step costs by itself, so that papers that are all alike do not make a path longer. */
const STEP = 1e-6;
