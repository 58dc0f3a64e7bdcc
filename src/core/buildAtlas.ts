import type { BlockPool } from './blocks.ts';
import { daysOf } from './calendar.ts';
import { checkCorpus, checkTerms } from './checkCorpus.ts';
import { cluster } from './cluster.ts';
import { describeThemes, describeTopics } from './describe.ts';
import { heaviestTerms } from './heaviestTerms.ts';
import { nameGroups, themeNameStyle, topicNameStyle } from './name.ts';
import { place } from './place.ts';
import { reduce } from './reduce.ts';
import { relate } from './relate.ts';
import { groupTopics } from './themes.ts';
import { tokenise } from './tokenise.ts';
import { chooseTopicCount } from './topicCount.ts';
import { trend } from './trend.ts';
import { trustworthiness } from './trustworthiness.ts';
import type { Atlas, BuildOptions, OnProgress, Paper } from './types.ts';
import { weigh } from './weigh.ts';

export const buildDefaults = { topics: 'auto', seed: 1 } as const satisfies BuildOptions;

/** Terms of a paper that the atlas keeps: reasons and highlights are made from them. */
const TERMS_A_PAPER = 40;

/**
 * Papers in, atlas out. The same papers, options and seed give the same atlas, whatever the pool.
 *
 * @throws UserError when the papers cannot make an atlas: fewer papers than topics, no words in
 *   common that tell some from others (all texts alike, or none alike)
 */
export async function buildAtlas(
  papers: readonly Paper[],
  options: BuildOptions,
  pool: BlockPool,
  onProgress: OnProgress,
): Promise<Atlas> {
  const { seed } = options;
  checkCorpus(papers, options);

  const { counts, vocabulary } = await tokenise(papers, pool, (f) => onProgress('tokenise', f));
  checkTerms(vocabulary, papers.length);

  const tfidf = weigh(counts, 'logEntropy');
  onProgress('weigh', 1);

  const { rows, varianceKept } = reduce(tfidf, seed, (f) => onProgress('reduce', f));

  const chosen = chooseTopicCount(rows, options, (f) => onProgress('cluster', f / 2));
  const clusters = cluster(rows, chosen.topics, seed, (f) => onProgress('cluster', 0.5 + f / 2));
  const { topicOf } = clusters;
  const themeOf = groupTopics(clusters.centroids, clusters.sizes);

  const topicNames = nameGroups(counts, vocabulary, topicOf, clusters.topics, topicNameStyle);
  const themeOfPaper = topicOf.map((topic) => themeOf[topic]!);
  const themes = Math.max(...themeOf) + 1;
  const themeNames = nameGroups(counts, vocabulary, themeOfPaper, themes, themeNameStyle);
  onProgress('name', 1);

  const related = await relate(rows, pool, (f) => onProgress('relate', f));

  const { x, y } = place(related, clusters, seed, (f) => onProgress('place', f));

  const dates = papers.map(({ date }) => date);
  const { trends, topicTrends } = trend(dates, topicOf, clusters.topics);
  onProgress('trend', 1);

  return {
    options,
    papers,
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
    paperTerms: heaviestTerms(tfidf, TERMS_A_PAPER),
    evidence: chosen.evidence,
    quality: {
      varianceKept,
      silhouette: clusters.silhouette,
      trustworthiness: trustworthiness(rows, x, y, seed),
      withoutTerms: emptyRows(tfidf.indptr),
    },
  };
}

function emptyRows(indptr: Uint32Array): number {
  let empty = 0;
  for (let row = 1; row < indptr.length; row++) if (indptr[row] === indptr[row - 1]) empty++;
  return empty;
}
