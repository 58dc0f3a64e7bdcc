import { rowBlocks, type BlockPool } from '../blocks.ts';
import { findCentroids } from './centroids.ts';
import { QUANTISED_COLUMNS, takeQuantised } from '../space/quantise.ts';

export const probeDefaults = {
  /** Share of the nearest papers to be found in the sample: a little more than the 95 % that all papers are to have. */
  recall: 0.955,
  /** Lists to search for a paper, at most: it keeps the time from growing with the square of the papers. */
  most: 64,
  /** Papers of the sample a block. */
  papersPerBlock: 64,
} as const;

/** Some papers, and for each the ones that are truly nearest. */
export interface Truth {
  readonly papers: Uint32Array;
  readonly nearest: readonly Uint32Array[];
}

/** Compares a sample of papers with all others. */
export async function compareSample(
  quantised: Int16Array,
  papers: Uint32Array,
  k: number,
  pool: BlockPool,
): Promise<Truth> {
  const blocks = rowBlocks(papers.length, probeDefaults.papersPerBlock).map(({ start, end }) =>
    papers.slice(start, end),
  );
  const found = await pool.map('compareWithAll', { quantised, k }, blocks);
  const nearest = found.flatMap(({ lengths, indices }) => {
    let start = 0;
    return Array.from(lengths, (length) => indices.subarray(start, (start += length)));
  });
  return { papers, nearest };
}

/**
 * The least number of lists to search for a paper that finds enough of the nearest papers of a
 * sample, and the share of them that it finds.
 */
export async function chooseProbes(
  quantised: Int16Array,
  centroids: Int16Array,
  truth: Truth,
  pool: BlockPool,
): Promise<{ probes: number; recall: number }> {
  const count = Math.min(probeDefaults.most, centroids.length / QUANTISED_COLUMNS);
  const others = Uint32Array.from(truth.nearest.flatMap((papers) => [...papers]));
  const listsOf = (papers: Uint32Array, count: number): Promise<Uint16Array> =>
    findCentroids({ rows: takeQuantised(quantised, papers), centroids, count }, pool);
  const [order, listOfOther] = await Promise.all([
    listsOf(truth.papers, count),
    listsOf(others, 1),
  ]);
  // How many papers are found by the first probe, by the second, ...
  const gains = new Uint32Array(count);
  let other = 0;
  truth.nearest.forEach((papers, i) => {
    const own = order.subarray(i * count, (i + 1) * count);
    for (let p = 0; p < papers.length; p++) {
      const rank = own.indexOf(listOfOther[other++]!);
      if (rank >= 0) gains[rank]!++;
    }
  });
  let found = gains[0]!;
  let probes = 1;
  while (probes < count && found < probeDefaults.recall * other) found += gains[probes++]!;
  return { probes, recall: other > 0 ? found / other : 1 };
}
