import type { Command } from 'commander';
import { findPaper } from '../findPaper.ts';
import { invocation } from '../invocation.ts';
import { openAtlasFolder } from '../openAtlasFolder.ts';
import { pathName } from '../optionValues.ts';
import { describePaper } from '../describePaper.ts';

/** Adds `inspect <folder> --paper <id>` to the command. */
export function addInspect(program: Command): void {
  program
    .command('inspect')
    .summary('follow one paper through every stage')
    .description(
      'Follows one paper through every stage: what was read, its words and phrases and their ' +
        'weights, its topic and why that is called so, its related papers and why they are, its ' +
        'place on the map, and the trend of its topic. Everything is read from the atlas.',
    )
    .argument('<folder>', 'folder of the atlas', pathName('<folder>'))
    .requiredOption(
      '--paper <id>',
      'id of the paper, a part of its title, or #42 for row 42 (rows start at #0)',
      pathName('--paper'),
    )
    .addHelpText(
      'after',
      `
Examples:
  ${invocation} inspect my-atlas --paper 2405.14906
  ${invocation} inspect my-atlas --paper '#42'
  ${invocation} inspect my-atlas --paper "attention is all"`,
    )
    .action(inspect);
}

async function inspect(folder: string, { paper }: { paper: string }): Promise<void> {
  const atlas = await openAtlasFolder(folder);
  const rows = Array.from({ length: atlas.manifest.papers }, (_, row) => row);
  const row = findPaper(await atlas.papers(rows), paper, folder);
  const lines = await describePaper(atlas, row);
  process.stdout.write(`${lines.join('\n')}\n`);
}
