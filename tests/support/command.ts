import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, vi } from 'vitest';
import { asJsonLines, smallCorpus } from './smallCorpus.ts';

// A busy machine may take long to start a process; no test says anything about time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** What a run of the command left behind. */
export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run of the command that goes on. */
export interface Running {
  /** What standard output or standard error holds as soon as it matches. */
  seen(stream: 'stdout' | 'stderr', pattern: RegExp): Promise<RegExpMatchArray>;
  stop(signal: NodeJS.Signals): void;
  readonly finished: Promise<Finished>;
}

const builtCommand = fileURLToPath(new URL('../../dist/cli/topicAtlas.js', import.meta.url));

/** Starts the built command in a folder. */
export function startCommand(folder: string, words: readonly string[]): Running {
  if (!existsSync(builtCommand)) throw new Error('run `npm run build` before these tests');
  const child = spawn(process.execPath, [builtCommand, ...words], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => (written[stream] += text));
  }
  const finished = new Promise<Finished>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...written }));
  });
  return {
    finished,
    stop: (signal) => void child.kill(signal),
    seen: (stream, pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(written[stream]);
          if (match) resolve(match);
        };
        child[stream].on('data', look);
        child.on('close', () => reject(new Error(`never saw ${pattern}: ${written.stderr}`)));
        look();
      }),
  };
}

/** Runs the built command in a folder to its end. */
export function runCommand(folder: string, ...words: string[]): Promise<Finished> {
  return startCommand(folder, words).finished;
}

/** A new folder that is removed after the tests of the file. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'topic-atlas-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes `papers.jsonl`, the small corpus, to a folder and builds its atlas there. */
export async function buildSmallAtlas(folder: string, out: string): Promise<Finished> {
  await writeFile(join(folder, 'papers.jsonl'), asJsonLines(smallCorpus()));
  return runCommand(
    folder,
    'build',
    'papers.jsonl',
    '--out',
    out,
    '--topics',
    '4',
    '--threads',
    '1',
  );
}

/** Every file in a folder and its content, so that two folders can be compared byte by byte. */
export async function contentOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const contents = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(folder, path), (await readFile(path)).toString('base64')] as const;
    }),
  );
  return new Map(contents.sort());
}
