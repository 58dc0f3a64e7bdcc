import type { SparseRows } from '../types.ts';

/** A term that tells some papers from the others. */
export interface DistinctiveTerm {
  readonly term: number;
  /** How many of the papers have it among their terms, and how many of the others. */
  readonly inside: number;
  readonly outside: number;
  /** How far apart the odds are, in standard errors; above 1.96 it is hardly by chance. */
  readonly score: number;
}

/** What the prior weighs, in uses of terms: small sets need more evidence. In a small corpus it is less. */
const PRIOR_USES = 500;
const PRIOR_SHARE = 0.1;
const HARDLY_BY_CHANCE = 1.96;
const FEWEST_PAPERS = 2;

/**
 * The terms that papers of a set use more often than the others do, most telling first: the log-odds
 * ratio with an informative Dirichlet prior, in standard errors (Monroe, Colaresi and Quinn,
 * "Fightin' Words", Political Analysis 16, 2008, equations 16, 20 and 22). The prior is the use of
 * each term in all papers, so that rare terms must come often to count, and common ones are no news.
 * A term counts once a paper.
 *
 * @param terms of all papers; only where the entries are matters
 * @param rows of the set, each once
 * @returns at most `limit` terms, in at least two papers; none when the set is all papers or none
 */
export function distinctiveTerms(
  {
    rows: papers,
    columns,
    indptr,
    indices,
  }: Pick<SparseRows, 'rows' | 'columns' | 'indptr' | 'indices'>,
  rows: ArrayLike<number>,
  limit: number,
): DistinctiveTerm[] {
  if (rows.length === 0 || rows.length >= papers) return [];
  const everywhere = new Uint32Array(columns);
  for (const term of indices) everywhere[term]!++;
  const within = new Uint32Array(columns);
  let uses = 0;
  for (let i = 0; i < rows.length; i++) {
    const [start, end] = [indptr[rows[i]!]!, indptr[rows[i]! + 1]!];
    for (let e = start; e < end; e++) within[indices[e]!]!++;
    uses += end - start;
  }
  const priorUses = Math.min(PRIOR_USES, PRIOR_SHARE * indices.length);
  const otherUses = indices.length - uses;
  const found: DistinctiveTerm[] = [];
  for (let term = 0; term < columns; term++) {
    const inside = within[term]!;
    if (inside < FEWEST_PAPERS) continue;
    const outside = everywhere[term]! - inside;
    const prior = (priorUses * everywhere[term]!) / indices.length;
    const difference =
      logOdds(inside + prior, uses + priorUses) - logOdds(outside + prior, otherUses + priorUses);
    const score = difference / Math.sqrt(1 / (inside + prior) + 1 / (outside + prior));
    if (score > HARDLY_BY_CHANCE) found.push({ term, inside, outside, score });
  }
  return found.sort((a, b) => b.score - a.score || a.term - b.term).slice(0, limit);
}

function logOdds(uses: number, all: number): number {
  return Math.log(uses / (all - uses));
}
