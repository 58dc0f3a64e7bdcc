import { adjustedRandIndex } from './adjustedRand.ts';
import type { BlockPool } from '../blocks.ts';
import { QUANTISED_COLUMNS, takeQuantised } from '../space/quantise.ts';
import { sampleRows, seededRandom } from '../random.ts';
import { takeRows } from '../space/takeRows.ts';
import type { SweptCount } from './sweep.ts';
import { judgeByTerms, usesOfTerms, type TermUses } from './topTerms.ts';
import type { BuildOptions, SparseRows, TopicCountEvidence } from '../types.ts';

export const topicCountDefaults = {
  /** Papers that the sweep looks at. */
  sample: 3072,
  /** Runs that must agree, and the share of the sample that each of them sees. */
  runs: 5,
  seen: 0.75,
  maxIterations: 4,
  /** Numbers of topics that are tried, at most, and the largest one. */
  candidates: 11,
  most: 60,
  /** How far below the best score a number is that is recommended as well. */
  nearTheBest: 0.04,
  /** What the parts of the score weigh beside the stability. */
  silhouetteWeight: 0.5,
  coherenceWeight: 0.5,
  overlapWeight: 0.25,
  /** What it costs to have more or fewer topics than readers of so many papers expect. */
  sizeWeight: 0.3,
} as const;

/**
 * The number of topics is a property of the corpus: the choice has a seed of its own, so that
 * another seed of the atlas shows how much the topics hang on chance, not their number.
 */
const SWEEP_SEED = 1;

/** What the trial of one number of topics gave. */
type Trial = Omit<TopicCountEvidence, 'recommended'>;

/**
 * Tries numbers of topics within what a reader can use, and chooses by evidence. Runs on different
 * parts of a sample are compared: where the corpus has groups of its own, runs agree best at their
 * number. Topics should be apart, too, their terms should go together, and no two topics should
 * have the same terms. Where all this says little, the number of papers decides.
 *
 *     score = stability + silhouette / 2 / best silhouette + coherence / 2 - overlap / 4
 *             - 0.3 * ln(topics / expected)²,  expected = 1.2 * cube root of the papers
 *
 * The weights were set on corpora with known categories and on some without.
 *
 * @param points quantised, on shared memory
 * @param terms weighed terms of the same papers
 * @returns with a given number that number, and no evidence
 */
export async function chooseTopicCount(
  points: Int16Array,
  terms: SparseRows,
  options: BuildOptions,
  pool: BlockPool,
  onFraction: (fraction: number) => void,
): Promise<{ topics: number; evidence: TopicCountEvidence[] }> {
  if (options.topics !== 'auto') return { topics: options.topics, evidence: [] };
  const { runs, seen, maxIterations } = topicCountDefaults;
  const random = seededRandom(SWEEP_SEED);
  const papers = points.length / QUANTISED_COLUMNS;
  const rows = sampleRows(papers, topicCountDefaults.sample, random);
  const sample = takeQuantised(points, rows);
  const counts = candidateCounts(papers);
  const seeds = Array.from({ length: runs }, () => random() * 2 ** 32);
  const context = { sample, counts, seen: Math.ceil(seen * rows.length), maxIterations };
  const sweeping = pool.map('sweep', context, seeds, (done) => onFraction(done / runs));
  const uses = usesOfTerms(takeRows(terms, rows));
  const swept = await sweeping;
  const trials = counts.map((topics, at) =>
    judge(
      topics,
      swept.map((run) => run[at]!),
      uses,
    ),
  );
  return choose(trials, papers);
}

/** What runs with the same number of topics say of that number. */
function judge(topics: number, runs: readonly SweptCount[], uses: TermUses): Trial {
  let agreement = 0;
  let pairs = 0;
  runs.forEach((run, i) => {
    for (const other of runs.slice(0, i)) {
      agreement += adjustedRandIndex(run.groups, other.groups);
      pairs++;
    }
  });
  const silhouette = runs.reduce((sum, run) => sum + run.silhouette, 0) / runs.length;
  return {
    topics,
    silhouette,
    stability: agreement / pairs,
    ...judgeByTerms(uses, runs[0]!.groups, topics),
  };
}

/** The number of the best score, of equals the smallest, and the range of those that come near. */
function choose(
  trials: readonly Trial[],
  papers: number,
): { topics: number; evidence: TopicCountEvidence[] } {
  const best = trials.reduce((most, { silhouette }) => Math.max(most, silhouette), 0);
  const scores = trials.map((trial) => scoreOf(trial, best, papers));
  const most = Math.max(...scores);
  const chosen = scores.indexOf(most);
  const isNear = (at: number): boolean => scores[at]! >= most - topicCountDefaults.nearTheBest;
  let [first, last] = [chosen, chosen];
  while (first > 0 && isNear(first - 1)) first--;
  while (last < scores.length - 1 && isNear(last + 1)) last++;
  const evidence = trials.map((trial, at) => ({
    ...trial,
    recommended: at >= first && at <= last,
  }));
  return { topics: trials[chosen]!.topics, evidence };
}

function scoreOf(trial: Trial, bestSilhouette: number, papers: number): number {
  const { silhouetteWeight, coherenceWeight, overlapWeight, sizeWeight } = topicCountDefaults;
  const separation = bestSilhouette > 0 ? trial.silhouette / bestSilhouette : 0;
  const off = Math.log(trial.topics / (1.2 * Math.cbrt(papers)));
  return (
    trial.stability +
    silhouetteWeight * separation +
    coherenceWeight * trial.coherence -
    overlapWeight * trial.overlap -
    sizeWeight * off * off
  );
}

/**
 * From 0.6 times the cube root of the number of papers to twice the cube root, within 2 and 60 and not
 * above the square root; closer together where they are small.
 */
function candidateCounts(papers: number): number[] {
  const root = Math.cbrt(papers);
  const { most, candidates } = topicCountDefaults;
  const high = Math.min(
    papers,
    Math.max(2, Math.min(most, Math.floor(Math.sqrt(papers)), Math.round(2 * root))),
  );
  const low = Math.min(high, Math.max(2, Math.round(0.6 * root)));
  const [from, to] = [Math.sqrt(low), Math.sqrt(high)];
  const counts = new Set<number>();
  for (let i = 0; i < candidates; i++) {
    const side = from + ((to - from) * i) / (candidates - 1);
    counts.add(Math.round(side * side));
  }
  return [...counts];
}
