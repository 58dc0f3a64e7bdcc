import { makeMillion } from '../makeMillion.ts';
import type { Report } from '../process.ts';
import { exactNeighbours, recall } from '../recall.ts';
import { sampleCorpus } from '../sampleCorpus.ts';
import { mapTrustworthiness } from '../trustworthiness.ts';
import { readFloats, readRows, readUints } from './denseFolder.ts';

/** Options of the stages; each takes what it needs. */
export interface StageFlags {
  readonly threads: number;
  readonly seed: number;
  /** 0 lets the pipeline choose. */
  readonly topics: number;
  readonly columns: number;
  readonly related: number;
  readonly papers: number;
  readonly share: number;
  readonly write?: string;
  readonly found?: string;
}

/** What a stage reports; its peak memory is added when it is done. */
export type StageReport = Omit<Report, 'peakMemoryBytes'>;

type Stage = (source: string, flags: StageFlags) => Promise<StageReport>;

/**
 * What the benchmarks run in processes of their own: parts of the pipeline, whose time and memory
 * are measured, and work that would need much memory in the process that starts the others.
 */
export const stages: Readonly<Record<string, Stage>> = {
  labels: async (corpus, flags) => (await import('./labels.ts')).labels(corpus, flags),
  prepare: async (corpus, flags) => (await import('./prepare.ts')).prepare(corpus, flags),
  layout: async (folder, flags) => (await import('./layout.ts')).layout(folder, flags),
  related: async (folder, flags) => (await import('./related.ts')).related(folder, flags),

  /** Recall of lists of related papers. */
  async recall(folder, { columns, related, papers, seed, found }) {
    const truth = exactNeighbours(readRows(folder, columns), related, papers, seed);
    return { recall: recall(truth, readUints(folder, found!), related) };
  },

  /** Trustworthiness of a map, at as many neighbours as it was made from. */
  async trust(folder, { columns, related, papers, seed, found }) {
    const xy = readFloats(folder, found!);
    const map = { x: xy.filter((_, i) => i % 2 === 0), y: xy.filter((_, i) => i % 2 === 1) };
    const rows = readRows(folder, columns);
    return { trustworthiness: mapTrustworthiness(rows, map, papers, related, seed) };
  },

  /** A seeded sample of a corpus. */
  async sample(corpus, { write, share, seed }) {
    await sampleCorpus(corpus, write!, share, seed);
    return {};
  },

  /** A large corpus made of the sentences of one. */
  async make(corpus, { write, papers, seed }) {
    await makeMillion(corpus, write!, papers, seed);
    return {};
  },
};
