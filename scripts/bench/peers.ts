import { spawnSync } from 'node:child_process';
import { projectFile } from '../projectFiles.ts';
import type { Command } from './process.ts';

/** The Python programs that do the same work, or why they cannot be measured. */
export type Peers =
  | { readonly python: string; readonly versions: string }
  | { readonly python: null; readonly why: string };

/** How to get them, for the help of the benchmarks. */
export const howToInstall = `python3 -m venv bench-venv
  bench-venv/bin/pip install -r scripts/bench/peers/requirements.txt
and give --python bench-venv/bin/python`;

/** Finds out whether a Python has the peers. */
export function findPeers(python: string | undefined): Peers {
  if (python === undefined) return { python: null, why: 'no --python was given' };
  const { status, stdout } = spawnSync(python, peerWords('versions'), { encoding: 'utf8' });
  if (status !== 0) {
    return { python: null, why: `${python} does not have what peers/requirements.txt lists` };
  }
  const versions = Object.entries(JSON.parse(stdout) as Record<string, string>);
  return { python, versions: versions.map((entry) => entry.join(' ')).join(', ') };
}

/** The command that runs a peer: a file of `scripts/bench/peers`. */
export function peerCommand(python: string, peer: string, ...words: string[]): Command {
  return [python, ...peerWords(peer), ...words];
}

function peerWords(peer: string): string[] {
  // -B: no compiled files are left in the project.
  return ['-B', projectFile(`scripts/bench/peers/${peer}.py`)];
}
