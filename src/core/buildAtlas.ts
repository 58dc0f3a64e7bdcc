import type { BlockPool } from './blocks.ts';
import { daysOf } from './trends/calendar.ts';
import { checkCorpus, checkTerms } from './checkCorpus.ts';
import { cluster } from './topics/cluster.ts';
import { describeThemes, describeTopics } from './topics/describe.ts';
import { gather } from './text/gather.ts';
import { heaviestTerms } from './terms/heaviestTerms.ts';
import { chooseExemplars } from './topics/exemplars.ts';
import { groupTerms } from './topics/groupTerms.ts';
import { nameTopics } from './topics/name.ts';
import { nameThemes } from './topics/nameThemes.ts';
import { mapQuality } from './map/mapQuality.ts';
import { place } from './map/place.ts';
import { placements } from './map/placement.ts';
import { qualityInWords } from './qualityWords.ts';
import { reduce } from './space/reduce.ts';
import { relate } from './related/relate.ts';
import { groupTopics } from './topics/themes.ts';
import { tokenise } from './terms/tokenise.ts';
import { chooseTopicCount } from './topics/topicCount.ts';
import { unsurePapers } from './topics/unsure.ts';
import { trend } from './trends/trend.ts';
import { comparePapers, trustworthiness } from './map/trustworthiness.ts';
import type {
  Atlas,
  BuildOptions,
  OnProgress,
  PaperBlock,
  Quality,
  TopicCountEvidence,
} from './types.ts';
import { weigh } from './terms/weigh.ts';
import { packWords } from './search/packWords.ts';
import { indexWords } from './search/wordIndex.ts';

export const buildDefaults = {
  topics: 'auto',
  seed: 1,
  weighting: 'logEntropy',
} as const satisfies BuildOptions;

/** Terms of a paper that the atlas keeps: reasons and highlights are made from them. */
const TERMS_A_PAPER = 40;

/**
 * Papers in, atlas out. The same papers, options and seed give the same atlas, whatever the pool.
 *
 * @param blocks in ascending order; a block that is given again replaces the one that came first
 * @throws UserError when the papers cannot make an atlas: fewer papers than topics, no words in
 *   common that tell some from others (all texts alike, or none alike)
 */
export async function buildAtlas(
  blocks: AsyncIterable<PaperBlock> | Iterable<PaperBlock>,
  options: BuildOptions,
  pool: BlockPool,
  onProgress: OnProgress,
): Promise<Atlas> {
  const { seed } = options;
  const texts = await readTexts(blocks, options, pool, onProgress);
  const { papers, dates, upvotes, counts, vocabulary, languages } = texts;

  const tfidf = weigh(counts, options.weighting ?? buildDefaults.weighting);
  onProgress('weigh', 1);

  const [packed, { points, varianceKept }] = await Promise.all([
    texts.packing,
    reduce(tfidf, seed, pool, (f) => onProgress('reduce', f)),
  ]);

  // Topics are compared in few large blocks, which leave threads idle; papers are related meanwhile.
  const meanwhile = heldBack((f) => onProgress('relate', f));
  const relating = relate(points, pool, seed, meanwhile.report);
  // Where clustering fails first, that is what is told.
  relating.catch(() => undefined);
  const chosen = await chooseTopicCount(points, tfidf, options, pool, (f) =>
    onProgress('cluster', f / 2),
  );
  const clusters = await cluster(points, chosen.topics, seed, pool, (f) =>
    onProgress('cluster', 0.5 + f / 2),
  );
  const { topicOf } = clusters;
  const { themeOf, tree: themeTree } = groupTopics(clusters.centroids, clusters.sizes);

  meanwhile.release();
  const { related, recall } = await relating;

  // The map is made in one thread of the pool; the others find words and trends meanwhile.
  const indexing = indexWords(packed, pool);
  const placing = place(related, clusters, seed, pool, (f) => onProgress('place', f));
  const counted = groupTerms(counts, vocabulary, topicOf, clusters.topics);
  const topicNames = nameTopics(counted);
  const themeNames = nameThemes(counted, themeOf, topicNames);
  const exemplars = chooseExemplars(
    clusters,
    tfidf,
    topicNames.map(({ columns }) => columns),
  );
  const { trends, topicTrends } = trend(dates, topicOf, clusters.topics);
  // They take the place of the weights, and of the counts, which lie on the same indices.
  const paperTerms = heaviestTerms(tfidf, TERMS_A_PAPER);
  const compared = comparePapers(points, seed);
  const day = daysOf(dates);
  const [{ x, y }, wordIndex] = await Promise.all([placing, indexing]);
  onProgress('name', 1);
  onProgress('trend', 1);

  const placed = await placements(related, x, y, pool);
  const quality: Quality = {
    varianceKept,
    silhouette: clusters.silhouette,
    trustworthiness: trustworthiness(compared, x, y),
    relatedRecall: recall,
    withoutTerms: emptyRows(paperTerms.indptr),
    ...mapQuality(placed, x, y),
    unsure: unsurePapers(clusters.membership, options.unsure),
    ...measuredOf(chosen.evidence, chosen.topics),
  };

  return {
    options,
    papers,
    dates,
    upvotes,
    day,
    x,
    y,
    topicOf,
    membership: clusters.membership,
    placement: placed.placement,
    topics: describeTopics(topicOf, topicNames, exemplars, themeOf, topicTrends, x, y),
    themes: describeThemes(topicOf, themeOf, themeNames, x, y),
    themeTree,
    trends,
    related,
    vocabulary,
    paperTerms,
    wordIndex,
    languages,
    evidence: chosen.evidence,
    quality: {
      ...quality,
      inWords: qualityInWords({ papers, topics: clusters.topics, quality }),
    },
  };
}

/**
 * What is kept of the texts. When their words are counted they are packed, while they are weighed:
 * they are indexed later, when threads have nothing else to do.
 */
async function readTexts(
  blocks: AsyncIterable<PaperBlock> | Iterable<PaperBlock>,
  options: BuildOptions,
  pool: BlockPool,
  onProgress: OnProgress,
) {
  const corpus = await gather(blocks, pool);
  checkCorpus(corpus, options);
  const { papers, dates, upvotes } = corpus;
  const terms = await tokenise(corpus, pool, (f) => onProgress('tokenise', f), options);
  checkTerms(terms.vocabulary, papers);
  return { papers, dates, upvotes, ...terms, packing: packWords(corpus, pool) };
}

/** Keeps reports of progress back until those of the stage before have ended. */
function heldBack(report: (fraction: number) => void) {
  let done = 0;
  let isHeld = true;
  return {
    report(fraction: number) {
      done = fraction;
      if (!isHeld) report(fraction);
    },
    release() {
      isHeld = false;
      report(done);
    },
  };
}

/** What the sweep measured of a number of topics, if it did. */
function measuredOf(
  evidence: readonly (TopicCountEvidence & Pick<Quality, 'stability' | 'coherence'>)[],
  topics: number,
): Pick<Quality, 'stability' | 'coherence'> {
  const tried = evidence.find((one) => one.topics === topics);
  return {
    ...(tried?.stability === undefined ? {} : { stability: tried.stability }),
    ...(tried?.coherence === undefined ? {} : { coherence: tried.coherence }),
  };
}

function emptyRows(indptr: Uint32Array): number {
  let empty = 0;
  for (let row = 1; row < indptr.length; row++) if (indptr[row] === indptr[row - 1]) empty++;
  return empty;
}
