import type { BlockPool } from '../blocks.ts';
import { trainCentroids } from './centroids.ts';
import { chooseProbes, compareSample } from './probes.ts';
import { listBlocks, makeLists } from './paperLists.ts';
import { QUANTISED_COLUMNS, takeQuantised } from '../space/quantise.ts';
import { sampleRows, seededRandom } from '../random.ts';
import type { Relations } from './relate.ts';
import { relateDefaults } from './relateDefaults.ts';
import { joinRelated } from './relatedBlock.ts';

export const listDefaults = {
  /** Lists, times the root of the number of papers. */
  lists: 1.5,
  /** Papers a list that the centroids are made from. */
  trainedOn: 16,
  papersPerBlock: 512,
} as const;

/**
 * Related papers of a large corpus: papers are put into lists, one for each of many centroids, and
 * a paper is compared with the papers of the few lists whose centroids are nearest to it. How few
 * is found out on a sample of papers that are compared with all others.
 *
 * @param quantised, seed, related as for `relate`
 */
export async function relateByLists(
  quantised: Int16Array,
  pool: BlockPool,
  seed: number,
  onFraction: (fraction: number) => void,
  related: number,
): Promise<Relations> {
  const { lists, trainedOn, papersPerBlock } = listDefaults;
  const papers = quantised.length / QUANTISED_COLUMNS;
  const filled = filledRows(quantised);
  if (filled.length === 0) return { related: joinRelated(papers, [], []), recall: 1 };
  const random = seededRandom(seed);
  const take = (count: number): Uint32Array =>
    sampleRows(filled.length, count, random).map((place) => filled[place]!);
  const wanted = Math.ceil(lists * Math.sqrt(filled.length));
  const training = takeQuantised(quantised, take(trainedOn * wanted));
  const sampled = take(relateDefaults.recallSample);

  const [truth, centroids] = await Promise.all([
    compareSample(quantised, sampled, related, pool),
    trainCentroids(training, wanted, random, pool),
  ]);
  onFraction(0.2);
  const { probes, recall } = await chooseProbes(quantised, centroids, truth, pool);
  const index = await makeLists(quantised, filled, centroids, probes, pool);
  onFraction(0.4);
  const blocks = listBlocks(index, papersPerBlock);
  const found = await pool.map('searchLists', { lists: index, k: related }, blocks, (done) =>
    onFraction(0.4 + (0.6 * done) / blocks.length),
  );
  const papersOf = blocks.map(({ start, end }) => index.papers.subarray(start, end));
  return { related: joinRelated(papers, found, papersOf), recall };
}

/** Rows that are not zero. */
function filledRows(quantised: Int16Array): Uint32Array {
  const filled = new Uint32Array(quantised.length / QUANTISED_COLUMNS);
  let count = 0;
  for (let row = 0; row < filled.length; row++) {
    let at = row * QUANTISED_COLUMNS;
    const end = at + QUANTISED_COLUMNS;
    while (at < end && quantised[at] === 0) at++;
    if (at < end) filled[count++] = row;
  }
  return filled.slice(0, count);
}
