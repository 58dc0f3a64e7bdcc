import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { judgeAtlas, judgeTopics, type TopicQuality } from './judgeAtlas.ts';
import { peerCommand, type Peers } from './peers.ts';
import { runProcess, type Command } from './process.ts';
import { readRecords } from './records.ts';
import { mean } from './statistics.ts';
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
  readonly topics: number;
  readonly ours: readonly TopicQuality[];
  /** Empty when the peer could not be measured. */
  readonly peer: readonly TopicQuality[];
}

/** Runs of the peer's k-means, of which it keeps the best. */
const PEER_STARTS = 3;

/**
 * The quality of topics on a corpus whose papers have categories, as many topics as categories.
 * @param file JSON Lines, gzipped or not
 */
export async function measureQuality(setup: QualitySetup, file: string): Promise<CorpusQuality> {
  const { seeds, say } = setup;
  const texts: string[] = [];
  const categories = new Set<string | null>();
  for await (const { title, abstract, category } of readRecords(file)) {
    texts.push(`${title}. ${abstract}`);
    categories.add(category);
  }
  const topics = categories.size;
  const ours: TopicQuality[] = [];
  const peer: TopicQuality[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    say(`  ${basename(file)}, ${topics} topics, seed ${seed}`);
    ours.push(await judgeOurs(setup, file, topics, seed));
    peer.push(...(await judgePeer(setup, file, topics, seed, texts)));
  }
  return { corpus: basename(file), papers: texts.length, topics, ours, peer };
}

async function judgeOurs(
  { command, work }: QualitySetup,
  file: string,
  topics: number,
  seed: number,
): Promise<TopicQuality> {
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
): Promise<TopicQuality[]> {
  if (peers.python === null) return [];
  const out = join(work, 'quality.json');
  const flags = ['--topics', String(topics), '--seed', String(seed), '--write', out];
  const starts = ['--starts', String(PEER_STARTS)];
  await runProcess(peerCommand(peers.python, 'labels', file, ...flags, ...starts));
  const { labels, categories, terms } = JSON.parse(readFileSync(out, 'utf8')) as {
    labels: number[];
    categories: string[];
    terms: string[][];
  };
  return [{ ...judgeTopics(labels, categories, terms, texts), trustworthiness: null }];
}

/** A row a corpus and program: the mean over the seeds, and the least and the most. */
export function qualityTable(qualities: readonly CorpusQuality[], seeds: number): string {
  const rows = qualities.flatMap(({ corpus, papers, topics, ours, peer }) => {
    const of = `${corpus}: ${papers.toLocaleString('en-GB')} papers, ${topics} topics`;
    const theirs = peer.length > 0 ? [[of, 'scikit-learn', ...cells(peer)]] : [];
    return [[of, 'Topic Atlas', ...cells(ours)], ...theirs];
  });
  const header = ['corpus', '', 'NMI', 'ARI', 'coherence', 'trustworthiness'];
  const note = `Mean over seeds 1 to ${seeds} (least to most).`;
  const starts = ` scikit-learn keeps the best of ${PEER_STARTS} starts.`;
  const isCompared = qualities.some(({ peer }) => peer.length > 0);
  return `${markdownTable([header, ...rows])}\n\n${note}${isCompared ? starts : ''}`;
}

function cells(qualities: readonly TopicQuality[]): string[] {
  return (['nmi', 'ari', 'coherence', 'trustworthiness'] as const).map((measure) => {
    const values = qualities.map((quality) => quality[measure]).filter((value) => value !== null);
    if (values.length === 0) return '–';
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return `${mean(values).toFixed(3)} (${least.toFixed(3)} to ${most.toFixed(3)})`;
  });
}
