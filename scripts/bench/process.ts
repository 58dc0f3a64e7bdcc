import { spawn } from 'node:child_process';
import { UserError } from '../../src/core/types.ts';

/** A program and its arguments. */
export type Command = readonly [program: string, ...words: string[]];

/** What a measured process says of itself in its last line of output, as JSON. */
export interface Report {
  /** The most memory that it held at a time (maximum resident set size). */
  readonly peakMemoryBytes: number;
  /** Seconds of parts of its work, or of all of it, by name. */
  readonly seconds?: Readonly<Record<string, number>>;
  /** Seconds that it spent on judging its own result, which are not part of the work. */
  readonly uncountedSeconds?: number;
  readonly papers?: number;
  readonly topics?: number;
  /** Agreement of labels with the categories of the papers; null when they have none. */
  readonly nmi?: number | null;
  /** Columns of dense rows that it wrote. */
  readonly columns?: number;
  /** What it found out about a result that it was to judge, 0 to 1. */
  readonly recall?: number;
  readonly trustworthiness?: number;
}

/** A process that ran to its end. */
export interface Run {
  /** The whole process, from its start to its end, without what it does not count. */
  readonly seconds: number;
  readonly report: Report;
}

/**
 * Runs a process to its end. Its peak memory is its own word, because Node cannot ask for that of
 * a child; a child's peak is never below what the process that starts it holds, so that one must
 * stay small.
 *
 * @throws UserError when it fails, or says nothing that can be read
 */
export function runProcess([program, ...words]: Command): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    const written = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => (written[stream] += text));
    }
    const fail = (why: string): void =>
      reject(new UserError(`${[program, ...words].join(' ')} ${why}`));
    child.on('error', ({ message }) => fail(`could not be started: ${message}`));
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000;
      if (code !== 0) return fail(`ended with code ${code}: ${written.stderr.trim()}`);
      const report = lastLine(written.stdout);
      if (report === null) return fail('printed no report as its last line');
      resolve({ seconds: seconds - (report.uncountedSeconds ?? 0), report });
    });
  });
}

function lastLine(text: string): Report | null {
  try {
    const value: unknown = JSON.parse(text.trimEnd().split('\n').at(-1)!);
    const isReport = typeof value === 'object' && value !== null && 'peakMemoryBytes' in value;
    return isReport ? (value as Report) : null;
  } catch {
    return null;
  }
}
