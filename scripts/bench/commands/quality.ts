import type { Command } from 'commander';
import { writeFileSync } from 'node:fs';
import { pathName, wholeNumber } from '../../optionValues.ts';
import { findPeers } from '../peers.ts';
import { measureQuality, qualityTable, type CorpusQuality } from '../quality.ts';
import { addSharedOptions, publish, say, workFolder, type SharedFlags } from './shared.ts';

interface QualityFlags extends SharedFlags {
  readonly seeds: number;
  readonly json?: string;
}

/** Adds the benchmark of quality. */
export function addQuality(program: Command): void {
  const quality = program
    .command('quality')
    .description(
      'Measures how well topics agree with the categories of papers, how well their terms go ' +
        'together, how much they hang on the seed, and how far the map can be trusted: as many ' +
        'topics as categories where all papers have one, and as many as --topics auto chooses.',
    )
    .argument('<file...>', 'JSON Lines, papers with categories or without')
    .option('--seeds <number>', 'measure seeds 1 to this', wholeNumber('--seeds', 1, 1000), 5)
    .option('--json <file>', 'file to write all values to', pathName('--json'))
    .action(run);
  addSharedOptions(quality);
}

async function run(files: readonly string[], flags: QualityFlags): Promise<void> {
  const { command, seeds } = flags;
  const peers = findPeers(flags.python);
  if (peers.python === null) say(`scikit-learn is not measured: ${peers.why}.`);
  const { work, leave } = workFolder(flags.work);
  try {
    const qualities: CorpusQuality[] = [];
    for (const file of files) {
      qualities.push(...(await measureQuality({ command, peers, seeds, work, say }, file)));
    }
    if (flags.json !== undefined) writeFileSync(flags.json, JSON.stringify(qualities, null, 1));
    const missing = peers.python === null ? ` scikit-learn was not measured: ${peers.why}.` : '';
    const text = `${qualityTable(qualities, seeds)}${missing}`;
    publish([{ name: 'quality', text }], flags, peers);
  } finally {
    leave();
  }
}
