import { QUANTISED_COLUMNS, QUANTISED_ONE } from '../../src/core/space/quantise.ts';
import type { RelatedPapers } from '../../src/core/types.ts';

/** The related papers of one paper. */
export interface RelatedList {
  readonly papers: number[];
  readonly similarity: number[];
}

/** Related papers, a list each. */
export function listsOf({ indptr, indices, similarity }: RelatedPapers): RelatedList[] {
  return Array.from({ length: indptr.length - 1 }, (_, row) => ({
    papers: [...indices.subarray(indptr[row], indptr[row + 1])],
    similarity: [...similarity.subarray(indptr[row], indptr[row + 1])],
  }));
}

/** The related papers of some quantised rows: all compared and sorted, those above zero kept. */
export function nearestPlainly(
  quantised: Int16Array,
  k: number,
  papers: Iterable<number> = new Array(quantised.length / QUANTISED_COLUMNS).keys(),
): RelatedList[] {
  const rows = Array.from({ length: quantised.length / QUANTISED_COLUMNS }, (_, row) =>
    quantised.subarray(row * QUANTISED_COLUMNS, (row + 1) * QUANTISED_COLUMNS),
  );
  return Array.from(papers, (paper) => {
    const nearest = rows
      .map((row, other) => ({
        other,
        score: row.reduce((sum, value, i) => sum + value * rows[paper]![i]!, 0),
      }))
      .filter(({ other, score }) => other !== paper && score > 0)
      .sort((a, b) => b.score - a.score || a.other - b.other)
      .slice(0, k);
    return {
      papers: nearest.map(({ other }) => other),
      similarity: nearest.map(({ score }) => Math.fround(Math.min(1, score / QUANTISED_ONE ** 2))),
    };
  });
}
