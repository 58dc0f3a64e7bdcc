/**
 * The benchmarks: `npm run bench:speed`, `npm run bench:quality`. What they measure is in
 * docs/benchmarks.md, what they take in their `--help`.
 */
import { Command } from 'commander';
import { UserError } from '../../src/core/types.ts';
import { UsageError } from '../usageError.ts';
import { addQuality } from './commands/quality.ts';
import { addSpeed } from './commands/speed.ts';
import { addStages } from './commands/stage.ts';

// npm changes to the project's folder; file names are meant where the person is.
const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
if (folder && script?.startsWith('bench:')) process.chdir(folder);

const program = new Command('bench').description('Measures Topic Atlas, and its peers beside it.');
addSpeed(program);
addQuality(program);
addStages(program);
try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof UserError || error instanceof UsageError)) throw error;
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = 1;
}
