import { Option, type Command } from 'commander';
import { pathName, wholeNumber } from '../../optionValues.ts';
import type { Report } from '../process.ts';
import { stages, type StageFlags } from '../stages/index.ts';

/** Adds the parts of the pipeline that are measured in processes of their own. */
export function addStages(program: Command): void {
  const whole = (name: string, least: number, most: number, otherwise: number): Option =>
    new Option(`--${name} <number>`)
      .argParser(wholeNumber(`--${name}`, least, most))
      .default(otherwise);
  program
    .command('stage', { hidden: true })
    .argument('<name>', `one of ${Object.keys(stages).join(', ')}`)
    .argument('<source>', 'a corpus, or a folder that the stage prepare wrote')
    .addOption(whole('threads', 1, 256, 1))
    .addOption(whole('seed', 0, 2 ** 32 - 1, 1))
    .addOption(whole('topics', 0, 65_535, 0))
    .addOption(whole('columns', 1, 65_535, 64))
    .addOption(whole('related', 1, 1000, 15))
    .addOption(whole('papers', 1, 1e9, 1000))
    .option('--share <number>', 'of the papers of a corpus', Number, 1)
    .option('--write <path>', 'file or folder to write to', pathName('--write'))
    .option('--found <file>', 'file in the folder that is to be judged', pathName('--found'))
    .action(async (name: string, source: string, flags: StageFlags) => {
      const report = await stages[name]!(source, flags);
      const peakMemoryBytes = process.resourceUsage().maxRSS * 1024;
      process.stdout.write(`${JSON.stringify({ ...report, peakMemoryBytes } satisfies Report)}\n`);
    });
}
