import type { CandidateCounts } from './countTerms.ts';
import { sharedUint32, sharedUint8 } from '../sharedArrays.ts';
import type { TermCountRows } from '../types.ts';

/** The candidates that became terms. */
export interface KeptTerms {
  readonly counts: TermCountRows;
  /** Term of each candidate, or -1. */
  readonly termOf: Int32Array;
  readonly documentFrequency: Uint32Array;
}

/**
 * Makes terms of the candidates that are to be kept, in the same order, and puts the rows of all
 * parts of the corpus together. The arrays of the rows are on shared memory.
 *
 * @param isKept whether a candidate that so many papers use becomes a term
 */
export function keepTerms(
  parts: readonly Pick<CandidateCounts, 'rows' | 'papersUsing'>[],
  candidates: number,
  isKept: (candidate: number, papers: number) => boolean,
): KeptTerms {
  const papersUsing = new Uint32Array(candidates);
  for (const part of parts) {
    for (let c = 0; c < candidates; c++) papersUsing[c]! += part.papersUsing[c]!;
  }
  const termOf = new Int32Array(candidates).fill(-1);
  const frequencies: number[] = [];
  let entries = 0;
  papersUsing.forEach((papers, candidate) => {
    if (!isKept(candidate, papers)) return;
    termOf[candidate] = frequencies.length;
    frequencies.push(papers);
    entries += papers;
  });

  const blocks = parts.flatMap(({ rows }) => rows);
  const rows = blocks.reduce((sum, { ends }) => sum + ends.length, 0);
  const indptr = sharedUint32(rows + 1);
  const indices = sharedUint32(entries);
  const values = sharedUint8(entries);
  let row = 0;
  let entry = 0;
  for (const { ends, candidates: used, counts } of blocks) {
    let from = 0;
    for (const end of ends) {
      for (; from < end; from++) {
        const term = termOf[used[from]!]!;
        if (term < 0) continue;
        indices[entry] = term;
        values[entry++] = counts[from]!;
      }
      indptr[++row] = entry;
    }
  }
  return {
    counts: { rows, columns: frequencies.length, indptr, indices, values },
    termOf,
    documentFrequency: Uint32Array.from(frequencies),
  };
}
