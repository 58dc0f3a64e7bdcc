import { costHeap } from './heap.ts';
import { relatedGraph } from './relatedGraph.ts';
import { NO_DAY, type RelatedPapers } from '../types.ts';

/** Papers that together represent others. */
export interface ReadingList {
  /** Rows in the order in which they were chosen: each adds most to what those before it cover. */
  readonly papers: Uint32Array;
  /**
   * How far the first 1, 2, … of them cover the selection, 0 to 1: the mean over its papers of the
   * similarity to the nearest chosen one, which is 1 for a chosen paper itself.
   */
  readonly coverage: Float64Array;
}

/**
 * The papers of a selection that represent it best: facility location, the sum over its papers of
 * the similarity to the nearest chosen one, by lazy greedy choice (Minoux 1978). No choice of as
 * many papers covers more than 1 / (1 - 1 / e) times as much (Nemhauser, Wolsey and Fisher 1978).
 * Papers that are not related to each other have similarity 0. Of equals the first of the corpus.
 *
 * @param selection rows, none twice
 * @param count how many are wanted; fewer when the selection has fewer
 */
export function chooseReadingList(
  related: RelatedPapers,
  selection: Uint32Array,
  count: number,
): ReadingList {
  const isIn = new Uint8Array(related.indptr.length - 1);
  for (const row of selection) isIn[row] = 1;
  const { indptr, indices, similarity } = relatedGraph(related, isIn);
  const covered = new Float64Array(isIn.length);
  const gainOf = (row: number): number => {
    let gain = 1 - covered[row]!;
    for (let e = indptr[row]!; e < indptr[row + 1]!; e++) {
      gain += Math.max(0, similarity[e]! - covered[indices[e]!]!);
    }
    return gain;
  };
  const heap = costHeap();
  for (const row of selection) heap.push(row, -gainOf(row));
  const chosen: number[] = [];
  const coverage: number[] = [];
  let total = 0;
  while (chosen.length < count && heap.size > 0) {
    const { number: row, cost } = heap.pop();
    // Gains only fall: one that has not, and is the largest of all, needs no other to be looked at.
    const gain = gainOf(row);
    if (-gain > cost) {
      heap.push(row, -gain);
      continue;
    }
    covered[row] = 1;
    for (let e = indptr[row]!; e < indptr[row + 1]!; e++) {
      covered[indices[e]!] = Math.max(covered[indices[e]!]!, similarity[e]!);
    }
    total += gain;
    chosen.push(row);
    coverage.push(Math.min(1, total / selection.length));
  }
  return { papers: Uint32Array.from(chosen), coverage: Float64Array.from(coverage) };
}

/**
 * The order in which to read papers: the oldest first, since later ones rest on what came before;
 * those of one day as they were chosen, undated ones at the end.
 *
 * @param day of all papers, `NO_DAY` when undated
 */
export function readingOrder(papers: Uint32Array, day: Int32Array): Uint32Array {
  const when = (row: number): number => (day[row] === NO_DAY ? Infinity : day[row]!);
  const places = Array.from(papers, (_, place) => place);
  places.sort((a, b) => {
    const [first, second] = [when(papers[a]!), when(papers[b]!)];
    return first < second ? -1 : first > second ? 1 : a - b;
  });
  return Uint32Array.from(places, (place) => papers[place]!);
}
