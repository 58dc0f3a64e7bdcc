import type { BlockPool } from './blocks.ts';
import { daysOf } from './trends/calendar.ts';
import { checkCorpus, checkTerms } from './checkCorpus.ts';
import { cluster } from './topics/cluster.ts';
import { describeThemes, describeTopics } from './topics/describe.ts';
import { gather } from './text/gather.ts';
import { heaviestTerms } from './terms/heaviestTerms.ts';
import { nameGroups, themeNameStyle, topicNameStyle } from './topics/name.ts';
import { place } from './map/place.ts';
import { reduce } from './space/reduce.ts';
import { relate } from './related/relate.ts';
import { groupTopics } from './topics/themes.ts';
import { tokenise } from './terms/tokenise.ts';
import { chooseTopicCount } from './topics/topicCount.ts';
import { trend } from './trends/trend.ts';
import { comparePapers, trustworthiness } from './map/trustworthiness.ts';
import type { Atlas, BuildOptions, OnProgress, PaperBlock, SparseRows } from './types.ts';
import { weigh } from './terms/weigh.ts';
import { indexWords } from './search/wordIndex.ts';

export const buildDefaults = { topics: 'auto', seed: 1 } as const satisfies BuildOptions;

/** Terms of a paper that the atlas keeps: reasons and highlights are made from them. */
const TERMS_A_PAPER = 40;

/** Papers whose words take less memory than the stages after them. */
const SMALL_CORPUS = 20_000;

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
  const { papers, dates, upvotes, counts, vocabulary } = texts;

  const tfidf = weigh(counts, 'logEntropy');
  onProgress('weigh', 1);

  const { points, compared, varianceKept } = await reduceTexts(tfidf, seed, pool, onProgress);

  const chosen = await chooseTopicCount(points, options, pool, (f) => onProgress('cluster', f / 2));
  const clusters = await cluster(points, chosen.topics, seed, pool, (f) =>
    onProgress('cluster', 0.5 + f / 2),
  );
  const { topicOf } = clusters;
  const themeOf = groupTopics(clusters.centroids, clusters.sizes);

  const { related, recall } = await relate(points, pool, seed, (f) => onProgress('relate', f));

  // The map is made in one thread of the pool; the others find words and trends meanwhile.
  const placing = place(related, clusters, seed, pool, (f) => onProgress('place', f));
  const indexing = texts.wordIndex ?? indexWords(texts.smallCorpus!, pool);
  const topicNames = nameGroups(counts, vocabulary, topicOf, clusters.topics, topicNameStyle);
  const themeOfPaper = topicOf.map((topic) => themeOf[topic]!);
  const themes = Math.max(...themeOf) + 1;
  const themeNames = nameGroups(counts, vocabulary, themeOfPaper, themes, themeNameStyle);
  const { trends, topicTrends } = trend(dates, topicOf, clusters.topics);
  const paperTerms = heaviestTerms(tfidf, TERMS_A_PAPER);
  const [{ x, y }, wordIndex] = await Promise.all([placing, indexing]);
  onProgress('name', 1);
  onProgress('trend', 1);

  return {
    options,
    papers,
    dates,
    upvotes,
    day: daysOf(dates),
    x,
    y,
    topicOf,
    membership: clusters.membership,
    topics: describeTopics(clusters, topicNames, themeOf, topicTrends, x, y),
    themes: describeThemes(topicOf, themeOf, themeNames, x, y),
    trends,
    related,
    vocabulary,
    paperTerms,
    wordIndex,
    evidence: chosen.evidence,
    quality: {
      varianceKept,
      silhouette: clusters.silhouette,
      trustworthiness: trustworthiness(compared, x, y),
      relatedRecall: recall,
      withoutTerms: emptyRows(tfidf.indptr),
    },
  };
}

/**
 * What is kept of the texts. Their words are let go when they are counted and indexed, which a small
 * corpus leaves for later, when threads have nothing else to do.
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
  const isSmall = papers <= SMALL_CORPUS;
  const [wordIndex, terms] = await Promise.all([
    isSmall ? null : indexWords(corpus, pool),
    tokenise(corpus, pool, (f) => onProgress('tokenise', f)),
  ]);
  checkTerms(terms.vocabulary, papers);
  return { papers, dates, upvotes, ...terms, wordIndex, smallCorpus: isSmall ? corpus : null };
}

/** The papers as points, and by what the map of them will be judged. */
async function reduceTexts(
  tfidf: SparseRows,
  seed: number,
  pool: BlockPool,
  onProgress: OnProgress,
) {
  const { points, varianceKept } = await reduce(tfidf, seed, pool, (f) => onProgress('reduce', f));
  return { points, compared: comparePapers(points, seed), varianceKept };
}

function emptyRows(indptr: Uint32Array): number {
  let empty = 0;
  for (let row = 1; row < indptr.length; row++) if (indptr[row] === indptr[row - 1]) empty++;
  return empty;
}
