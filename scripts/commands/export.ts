import type { Command } from 'commander';
import Papa from 'papaparse';
import type { OpenAtlas } from '../../src/atlas/readAtlas.ts';
import { counted } from '../buildSummary.ts';
import { invocation } from '../invocation.ts';
import { openAtlasFolder } from '../openAtlasFolder.ts';
import { pathName } from '../optionValues.ts';
import { replaceFile } from '../replaceFile.ts';

const columns = ['id', 'title', 'date', 'topic', 'topicName', 'theme', 'membership', 'x', 'y'];

/** Adds `export <folder> --csv <file>` to the command. */
export function addExport(program: Command): void {
  program
    .command('export')
    .summary('write an atlas as a table')
    .description(
      'Writes a row a paper: its id, title and date, its topic (number and name), its theme, how ' +
        'firmly it sits in its topic (membership, 0 to 1), and its place on the map (x, y). The ' +
        'table is CSV in UTF-8 with a header; a file of that name is replaced. The .arrow files ' +
        'of an atlas hold everything else, and open in pandas, polars, DuckDB and R.',
    )
    .argument('<folder>', 'folder of the atlas', pathName('<folder>'))
    .requiredOption('--csv <file>', 'file to write, - for standard output', pathName('--csv'))
    .addHelpText(
      'after',
      `
Examples:
  ${invocation} export my-atlas --csv papers.csv
  npm run --silent atlas -- export my-atlas --csv - | head`,
    )
    .action(exportTable);
}

async function exportTable(folder: string, { csv }: { csv: string }): Promise<void> {
  const atlas = await openAtlasFolder(folder);
  const rows = await tableRows(atlas);
  const table = `${Papa.unparse({ fields: columns, data: rows }, { newline: '\n' })}\n`;
  if (csv === '-') {
    process.stdout.write(table);
    return;
  }
  await replaceFile(csv, table);
  process.stderr.write(`Wrote ${counted(rows.length, 'paper')} to ${csv}\n`);
}

async function tableRows({ manifest, map, papers }: OpenAtlas): Promise<string[][]> {
  const all = await papers(Array.from({ length: manifest.papers }, (_, row) => row));
  return all.map(({ id, title, date }, row) => {
    const topic = manifest.topics[map.topic[row]!]!;
    const theme = manifest.themes[topic.theme]!;
    const numbers = [map.membership[row]!, map.x[row]!, map.y[row]!].map(fourDigits);
    return [id, title, date ?? '', `${topic.id}`, topic.name, theme.name, ...numbers];
  });
}

/** A number with up to four digits after the point; `-0` is `0`. */
function fourDigits(value: number): string {
  return `${Math.round(value * 10_000) / 10_000}`;
}
