import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { adjustedRandIndex } from './agreement.ts';
import { judgeAtlas, judgeTopics, type JudgedAtlas, type TopicQuality } from './judgeAtlas.ts';
import { peerCommand, type Peers } from './peers.ts';
import { runProcess, type Command } from './process.ts';
import { readRecords } from './records.ts';
import { deviation, mean } from './statistics.ts';
import { markdownTable } from './table.ts';

/** What the benchmark of quality is run with. */
export interface QualitySetup {
  /** The command `topic-atlas`, of this build or of an older one. */
  readonly command: Command;
  readonly peers: Peers;
  /** Seeds 1 to this one are measured. */
  readonly seeds: number;
  /** Folder for made files. */
  readonly work: string;
  readonly say: (line: string) => void;
}

/** Of one corpus, a value a seed. */
export interface CorpusQuality {
  readonly corpus: string;
  readonly papers: number;
  /** Categories; 0 when not all papers have one. */
  readonly categories: number;
  /** What `--topics` was given. */
  readonly asked: number | 'auto';
  /** Topics of each seed's atlas. */
  readonly topics: readonly number[];
  readonly ours: readonly TopicQuality[];
  /** Adjusted Rand index of each pair of seeds: our topics, and those of the peer. */
  readonly stability: readonly number[];
  readonly peerStability: readonly number[];
  /** Empty when the peer could not be measured. */
  readonly peer: readonly TopicQuality[];
}

/** Runs of the peer's k-means, of which it keeps the best. */
const PEER_STARTS = 3;

/**
 * The quality of topics on a corpus. Where all papers have categories, as many topics as
 * categories, and once more as many as the program chooses; else only the latter. The peer, which
 * cannot choose, gets the number that was chosen with the same seed.
 * @param file JSON Lines, gzipped or not
 */
export async function measureQuality(
  setup: QualitySetup,
  file: string,
): Promise<readonly CorpusQuality[]> {
  const texts: string[] = [];
  const categories = new Set<string | null>();
  for await (const { title, abstract, category } of readRecords(file)) {
    texts.push(`${title}. ${abstract}`);
    categories.add(category);
  }
  const known = categories.has(null) ? 0 : categories.size;
  const asked = known > 0 ? ([known, 'auto'] as const) : (['auto'] as const);
  const qualities: CorpusQuality[] = [];
  for (const topics of asked) qualities.push(await measure(setup, file, topics, known, texts));
  return qualities;
}

async function measure(
  setup: QualitySetup,
  file: string,
  asked: number | 'auto',
  categories: number,
  texts: readonly string[],
): Promise<CorpusQuality> {
  const { seeds, say } = setup;
  const ours: JudgedAtlas[] = [];
  const peer: JudgedAtlas[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    say(`  ${basename(file)}, topics: ${asked}, seed ${seed}`);
    const judged = await judgeOurs(setup, file, asked, seed);
    ours.push(judged);
    peer.push(...(await judgePeer(setup, file, judged.topics, seed, texts)));
  }
  return {
    corpus: basename(file),
    papers: texts.length,
    categories,
    asked,
    topics: ours.map(({ topics }) => topics),
    ours: ours.map(({ quality }) => withoutCategories(quality, categories)),
    peer: peer.map(({ quality }) => withoutCategories(quality, categories)),
    stability: agreementOf(ours),
    peerStability: agreementOf(peer),
  };
}

/** Agreement with categories says nothing where papers have none. */
function withoutCategories(quality: TopicQuality, categories: number): TopicQuality {
  return categories > 0 ? quality : { ...quality, nmi: null, ari: null };
}

/** How well the topics of each pair of seeds agree. */
function agreementOf(judged: readonly JudgedAtlas[]): number[] {
  return judged.flatMap(({ labels }, i) =>
    judged.slice(0, i).map((other) => adjustedRandIndex(labels, other.labels)),
  );
}

async function judgeOurs(
  { command, work }: QualitySetup,
  file: string,
  topics: number | 'auto',
  seed: number,
): Promise<JudgedAtlas> {
  const out = join(work, 'quality');
  const flags = ['--topics', String(topics), '--seed', String(seed), '--quiet', '--json'];
  await runProcess([...command, 'build', file, '--out', out, ...flags]);
  return judgeAtlas(out);
}

async function judgePeer(
  { peers, work }: QualitySetup,
  file: string,
  topics: number,
  seed: number,
  texts: readonly string[],
): Promise<JudgedAtlas[]> {
  if (peers.python === null) return [];
  const out = join(work, 'quality.json');
  const flags = ['--topics', String(topics), '--seed', String(seed), '--write', out];
  const starts = ['--starts', String(PEER_STARTS)];
  await runProcess(peerCommand(peers.python, 'labels', file, ...flags, ...starts));
  const { labels, categories, terms } = JSON.parse(readFileSync(out, 'utf8')) as {
    labels: number[];
    categories: (string | null)[];
    terms: string[][];
  };
  const known = categories.map((category) => category ?? '');
  const quality = { ...judgeTopics(labels, known, terms, texts), trustworthiness: null };
  return [{ quality, labels, topics }];
}

/** A row a corpus and program: mean and standard deviation over the seeds. */
export function qualityTable(qualities: readonly CorpusQuality[], seeds: number): string {
  const rows = qualities.flatMap((quality) => {
    const { corpus, papers, categories, asked, topics, ours, peer } = quality;
    const [least, most] = [Math.min(...topics), Math.max(...topics)];
    const chosen = least === most ? String(least) : `${least} to ${most}`;
    const has = categories > 0 ? `, ${categories} categories` : '';
    const of = `${corpus}: ${papers.toLocaleString('en-GB')} papers${has}`;
    const count = asked === 'auto' ? `auto: ${chosen}` : chosen;
    const theirs =
      peer.length > 0
        ? [[of, 'scikit-learn', chosen, ...cells(peer), spread(quality.peerStability)]]
        : [];
    return [[of, 'Topic Atlas', count, ...cells(ours), spread(quality.stability)], ...theirs];
  });
  const measures = ['NMI', 'ARI', 'coherence', 'trustworthiness', 'agreement of seeds'];
  const note = `Mean and standard deviation over seeds 1 to ${seeds}; agreement of seeds is the adjusted Rand index of each pair.`;
  const starts = ` scikit-learn keeps the best of ${PEER_STARTS} starts, and is given our number of topics.`;
  const isCompared = qualities.some(({ peer }) => peer.length > 0);
  const header = ['corpus', '', 'topics', ...measures];
  return `${markdownTable([header, ...rows])}\n\n${note}${isCompared ? starts : ''}`;
}

function cells(qualities: readonly TopicQuality[]): string[] {
  return (['nmi', 'ari', 'coherence', 'trustworthiness'] as const).map((measure) =>
    spread(qualities.map((quality) => quality[measure]).filter((value) => value !== null)),
  );
}

/** Mean and standard deviation. */
function spread(values: readonly number[]): string {
  return values.length === 0 ? '–' : `${mean(values).toFixed(3)} ± ${deviation(values).toFixed(3)}`;
}
