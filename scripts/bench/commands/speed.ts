import type { Command } from 'commander';
import { defaultThreads } from '../../commands/build.ts';
import { pathName, wholeNumber } from '../../optionValues.ts';
import { findPeers } from '../peers.ts';
import type { Command as ProcessCommand } from '../process.ts';
import { measureSpeed, rows } from '../speed.ts';
import {
  addSharedOptions,
  commandWords,
  publish,
  say,
  workFolder,
  type SharedFlags,
} from './shared.ts';

interface SpeedFlags extends SharedFlags {
  readonly large?: string;
  readonly medium?: string;
  readonly daily?: string;
  readonly only?: readonly string[];
  readonly rounds: number;
  readonly threads: number;
  readonly seed: number;
  readonly topics: number;
  readonly papers: number;
  readonly before?: ProcessCommand;
}

/** Adds the benchmark of speed and memory. */
export function addSpeed(program: Command): void {
  const speed = program
    .command('speed')
    .description(
      'Measures time and memory. Each program runs in a process of its own, once to warm up, ' +
        'then in turn with what it is compared with.',
    )
    .option(
      '--large <file>',
      'JSON Lines, about 100,000 papers with categories',
      pathName('--large'),
    )
    .option('--medium <file>', 'about 20,000 papers with categories', pathName('--medium'))
    .option('--daily <file>', 'about 10,000 papers', pathName('--daily'))
    .option('--only <rows>', 'rows to measure, with commas between them', (text) => text.split(','))
    .option('--rounds <number>', 'times to measure', wholeNumber('--rounds', 1, 100), 5)
    .option(
      '--threads <number>',
      'of Topic Atlas',
      wholeNumber('--threads', 1, 256),
      defaultThreads,
    )
    .option('--seed <number>', 'of all that is random', wholeNumber('--seed', 0, 2 ** 32 - 1), 1)
    .option(
      '--topics <number>',
      'in the rows labels, related',
      wholeNumber('--topics', 1, 65_535),
      80,
    )
    .option('--papers <number>', 'of the row million', wholeNumber('--papers', 1, 1e8), 1_000_000)
    .option('--before <words>', 'an older build, for the row daily', commandWords('--before'))
    .addHelpText('after', help)
    .action(run);
  addSharedOptions(speed);
}

const help = `
Rows, and the corpus that each needs:
${rows.map(({ name, corpus, what }) => `  ${name.padEnd(9)} --${corpus.padEnd(8)} ${what}`).join('\n')}
Without --only, all rows are measured whose corpus is given, except million.`;

async function run(flags: SpeedFlags): Promise<void> {
  const { large, medium, daily, only, rounds, threads, seed, topics, papers, command } = flags;
  const peers = findPeers(flags.python);
  if (peers.python === null) say(`Peers are not measured: ${peers.why}.`);
  const { work, leave } = workFolder(flags.work);
  const corpora = { large, medium, daily };
  const before = flags.before ?? null;
  const numbers = { rounds, threads, seed, topics, papers };
  try {
    const setup = { corpora, peers, command, before, work, say, ...numbers };
    publish(await measureSpeed(setup, only), flags, peers);
  } finally {
    leave();
  }
}
