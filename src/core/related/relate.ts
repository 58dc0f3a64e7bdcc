import { rowBlocks, type BlockPool } from '../blocks.ts';
import { QUANTISED_COLUMNS } from '../space/quantise.ts';
import { relateByLists } from './relateByLists.ts';
import { relateDefaults } from './relateDefaults.ts';
import { joinRelated } from './relatedBlock.ts';
import type { RelatedPapers } from '../types.ts';

/** Papers a block. */
const PAPERS_AT_A_TIME = 512;

/** Related papers, and how good they are. */
export interface Relations {
  readonly related: RelatedPapers;
  /** Share of the true nearest papers among them, 0 to 1; 1 where all papers were compared. */
  readonly recall: number;
}

/**
 * The related papers of every paper: the `related` with the highest cosine similarity, above zero,
 * itself left out; of equals the one that comes first in the corpus. Exactly so up to 20,000
 * papers; of a larger corpus, a paper is compared with those of the lists that it is near to (see
 * `relateByLists`). Papers whose row is zero have none, and are related to none.
 *
 * @param quantised rows of unit length or zero, as `quantise` gives them
 * @param related 1 or more
 */
export async function relate(
  quantised: Int16Array,
  pool: BlockPool,
  seed: number,
  onFraction: (fraction: number) => void,
  related: number = relateDefaults.related,
): Promise<Relations> {
  const papers = quantised.length / QUANTISED_COLUMNS;
  if (papers > relateDefaults.comparedWithAll) {
    return relateByLists(quantised, pool, seed, onFraction, related);
  }
  const blocks = rowBlocks(papers, PAPERS_AT_A_TIME).map(({ start, end }) =>
    Uint32Array.from({ length: end - start }, (_, i) => start + i),
  );
  const found = await pool.map('compareWithAll', { quantised, k: related }, blocks, (done) =>
    onFraction(done / blocks.length),
  );
  return { related: joinRelated(papers, found, blocks), recall: 1 };
}
