import { join } from 'node:path';
import { projectFile } from '../projectFiles.ts';
import type { Peers } from './peers.ts';
import type { Command } from './process.ts';

/** What the benchmarks of speed are run with. */
export interface Setup {
  /** Files of papers as JSON Lines, gzipped or not. */
  readonly corpora: Readonly<Record<CorpusRole, string | undefined>>;
  readonly peers: Peers;
  /** The command `topic-atlas`, and an older build of it to compare with. */
  readonly command: Command;
  readonly before: Command | null;
  /** Times that each contestant is measured. */
  readonly rounds: number;
  readonly threads: number;
  readonly seed: number;
  /** Topics that are made where the number is given. */
  readonly topics: number;
  /** Papers of the row `million`. */
  readonly papers: number;
  /** Folder for made files. */
  readonly work: string;
  /** Says how it goes, a line at a time. */
  readonly say: (line: string) => void;
}

/** By what they are for: about 100,000 papers, 20,000, 10,000. */
export type CorpusRole = 'large' | 'medium' | 'daily';

/** Builds an atlas of a file in the folder of made files. */
export function buildCommand(setup: Setup, command: Command, file: string, out: string): Command {
  const { threads, seed, work } = setup;
  const flags = ['--threads', String(threads), '--seed', String(seed), '--quiet', '--json'];
  return [...command, 'build', file, '--out', join(work, out), ...flags];
}

/** Runs a part of the pipeline by itself: a file of `scripts/bench/stages`. */
export function stageCommand({ threads, seed }: Setup, stage: string, ...words: string[]): Command {
  const flags = ['--threads', String(threads), '--seed', String(seed)];
  return [process.execPath, projectFile('dist/cli/bench.js'), 'stage', stage, ...words, ...flags];
}
