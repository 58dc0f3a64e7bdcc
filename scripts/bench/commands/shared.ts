import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { pathName } from '../../optionValues.ts';
import { projectFile } from '../../projectFiles.ts';
import { UsageError } from '../../usageError.ts';
import { describeMachine } from '../machine.ts';
import { howToInstall, type Peers } from '../peers.ts';
import type { Command as ProcessCommand } from '../process.ts';
import { replaceSection } from '../section.ts';
import type { Section } from '../speed.ts';

/** Options of both benchmarks. */
export interface SharedFlags {
  readonly python?: string;
  readonly command: ProcessCommand;
  readonly work?: string;
  readonly docs?: string;
  readonly date?: string;
}

/** Adds the options of both benchmarks to one. */
export function addSharedOptions(command: Command): Command {
  return command
    .option('--python <program>', 'a Python that has the peers', pathName('--python'))
    .option(
      '--command <words>',
      'the command to measure, such as "node /elsewhere/dist/cli/topicAtlas.js"',
      commandWords('--command'),
      [process.execPath, projectFile('dist/cli/topicAtlas.js')] as const,
    )
    .option(
      '--work <folder>',
      'folder for made files, which stay there (default: a new one, removed at the end)',
      pathName('--work'),
    )
    .option(
      '--docs <file>',
      'Markdown file to write the tables into, such as docs/benchmarks.md',
      pathName('--docs'),
    )
    .option('--date <date>', 'day to write beside the tables (default: today)')
    .addHelpText(
      'after',
      `\nThe peers are Python packages. To have them (Python 3.11 or newer):\n  ${howToInstall}`,
    );
}

/** A parser for a command with its words, told apart by spaces. */
export function commandWords(option: string) {
  return (text: string): ProcessCommand => {
    const [program, ...words] = text.split(' ').filter((word) => word !== '');
    if (program === undefined) throw new UsageError(`${option} takes a command, not an empty one`);
    return [program, ...words];
  };
}

/** A folder for made files, and what to do with it at the end. */
export function workFolder(given: string | undefined): { work: string; leave: () => void } {
  if (given !== undefined) {
    mkdirSync(given, { recursive: true });
    return { work: given, leave: () => undefined };
  }
  const work = mkdtempSync(join(tmpdir(), 'topic-atlas-bench-'));
  return { work, leave: () => rmSync(work, { recursive: true, force: true }) };
}

/** A line on standard error: how it goes. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Prints tables, each with what it was measured on, and writes them into a file of Markdown. */
export function publish(sections: readonly Section[], flags: SharedFlags, peers: Peers): void {
  const date = flags.date ?? new Date().toISOString().slice(0, 10);
  const versions = peers.python === null ? [] : [peers.versions];
  const provenance = [`Measured on ${date}`, describeMachine(), ...versions].join('; ');
  let text = flags.docs === undefined ? '' : readFileSync(flags.docs, 'utf8');
  for (const { name, text: table } of sections) {
    const content = `${table}\n\n${provenance}.`;
    process.stdout.write(`\n${name}\n\n${content}\n`);
    text = replaceSection(text, name, content);
  }
  if (flags.docs !== undefined) writeFileSync(flags.docs, text);
}
