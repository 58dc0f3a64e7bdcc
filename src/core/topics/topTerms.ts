import type { SparseRows } from '../types.ts';

/** Terms of a topic that are looked at. */
const TOP_TERMS = 10;

/** How well the top terms of topics go together, and how many of them are in several topics. */
export interface TermEvidence {
  /**
   * Mean normalised pointwise mutual information of all pairs of a topic's top terms, -1 to 1
   * (Lau, Newman and Baldwin 2014, Machine reading tea leaves); 0 when no topic has two terms.
   */
  readonly coherence: number;
  /** Share of the top terms that another topic has as well, 0 to 1. */
  readonly overlap: number;
}

/** The papers of a sample that use each term, as ascending rows of the sample. */
export interface TermUses {
  readonly papers: number;
  /** The rows of term `t` are `rows[offsets[t] .. offsets[t + 1])`. */
  readonly offsets: Uint32Array;
  readonly rows: Uint16Array;
}

/** Turns a sparse matrix of at most 65,536 rows on its side. */
export function usesOfTerms({ rows: papers, columns, indptr, indices }: SparseRows): TermUses {
  const offsets = new Uint32Array(columns + 1);
  for (const term of indices) offsets[term + 1]!++;
  for (let term = 0; term < columns; term++) offsets[term + 1]! += offsets[term]!;
  const next = offsets.slice();
  const rows = new Uint16Array(indices.length);
  for (let row = 0; row < papers; row++) {
    for (let e = indptr[row]!; e < indptr[row + 1]!; e++) rows[next[indices[e]!]!++] = row;
  }
  return { papers, offsets, rows };
}

/**
 * Judges a grouping by the terms that each group would be known by: those that most raise the
 * share of papers above that in the whole sample, counted in papers, `uses in the group - size *
 * share of all papers`.
 *
 * @param groups group of every row, below `count`
 */
export function judgeByTerms(uses: TermUses, groups: Uint16Array, count: number): TermEvidence {
  const top = topTerms(uses, groups, count);
  const known = top.map((terms) => meanNpmi(uses, terms)).filter((value) => value !== null);
  const topicsOf = new Map<number, number>();
  for (const term of top.flat()) topicsOf.set(term, (topicsOf.get(term) ?? 0) + 1);
  const all = top.flat();
  const shared = all.filter((term) => topicsOf.get(term)! > 1).length;
  return {
    coherence: known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : 0,
    overlap: all.length > 0 ? shared / all.length : 0,
  };
}

/** The top terms of each group, best first; of equals the first. */
function topTerms(
  { papers, offsets, rows }: TermUses,
  groups: Uint16Array,
  count: number,
): number[][] {
  const sizes = new Float64Array(count);
  for (const group of groups) sizes[group]!++;
  const top = Array.from({ length: count }, () => ({
    terms: [] as number[],
    scores: [] as number[],
  }));
  const inGroup = new Uint32Array(count);
  for (let term = 0; term + 1 < offsets.length; term++) {
    const from = offsets[term]!;
    const end = offsets[term + 1]!;
    // What one paper uses tells nothing of a group.
    if (end - from < 2) continue;
    for (let e = from; e < end; e++) inGroup[groups[rows[e]!]!]!++;
    const share = (end - from) / papers;
    for (let e = from; e < end; e++) {
      const group = groups[rows[e]!]!;
      const used = inGroup[group]!;
      if (used === 0) continue;
      inGroup[group] = 0;
      const score = used - sizes[group]! * share;
      if (used > 1 && score > 0) insert(top[group]!, term, score);
    }
  }
  return top.map(({ terms }) => terms);
}

/** Keeps the best terms in order. */
function insert(
  { terms, scores }: { terms: number[]; scores: number[] },
  term: number,
  score: number,
): void {
  if (terms.length === TOP_TERMS && score <= scores[TOP_TERMS - 1]!) return;
  let at = terms.length;
  while (at > 0 && score > scores[at - 1]!) at--;
  terms.splice(at, 0, term);
  scores.splice(at, 0, score);
  if (terms.length > TOP_TERMS) {
    terms.pop();
    scores.pop();
  }
}

/** Mean over all pairs of terms; null when there is none. */
function meanNpmi(uses: TermUses, terms: readonly number[]): number | null {
  let sum = 0;
  let pairs = 0;
  terms.forEach((term, i) => {
    for (const other of terms.slice(0, i)) {
      sum += npmi(uses, term, other);
      pairs++;
    }
  });
  return pairs > 0 ? sum / pairs : null;
}

/** `ln(P(both) / (P(one) P(other))) / -ln P(both)`; -1 for terms that never meet. */
function npmi({ papers, offsets, rows }: TermUses, one: number, other: number): number {
  const endOne = offsets[one + 1]!;
  const endOther = offsets[other + 1]!;
  let both = 0;
  for (let i = offsets[one]!, j = offsets[other]!; i < endOne && j < endOther;) {
    const a = rows[i]!;
    const b = rows[j]!;
    if (a === b) both++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  if (both === 0) return -1;
  if (both === papers) return 1;
  const expected = (endOne - offsets[one]!) * (endOther - offsets[other]!);
  return Math.log((both * papers) / expected) / -Math.log(both / papers);
}
