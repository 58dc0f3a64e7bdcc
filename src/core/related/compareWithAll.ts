import { startSearch } from '../kernels/nearest.ts';
import { QUANTISED_COLUMNS, quantisedRows, takeQuantised } from '../space/quantise.ts';
import { relatedBlock, type RelatedBlock } from './relatedBlock.ts';

/** Rows that are copied for the kernel at a time. */
const ROWS_AT_A_TIME = 4096;

/** What papers are compared with. */
export interface CompareContext {
  /** All papers, on shared memory. */
  readonly quantised: Int16Array;
  /** Related papers, 1 or more. */
  readonly k: number;
}

/** The related papers of some papers, exactly: compared with all others. */
export function compareWithAll(
  { quantised, k }: CompareContext,
  papers: Uint32Array,
): RelatedBlock {
  const count = quantised.length / QUANTISED_COLUMNS;
  const queries = { rows: takeQuantised(quantised, papers), numbers: papers };
  const search = startSearch(queries, k, Math.min(count, ROWS_AT_A_TIME));
  for (let start = 0; start < count; start += ROWS_AT_A_TIME) {
    const end = Math.min(start + ROWS_AT_A_TIME, count);
    search.add({
      rows: quantisedRows(quantised, start, end),
      numbers: Uint32Array.from({ length: end - start }, (_, i) => start + i),
    });
  }
  return relatedBlock(search.lists(), k);
}
