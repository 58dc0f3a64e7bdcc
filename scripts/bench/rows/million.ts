import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { folderBytes } from '../folderBytes.ts';
import { runProcess } from '../process.ts';
import { buildCommand, stageCommand, type Setup } from '../setup.ts';
import { inMegabytes, inSeconds, markdownTable } from '../table.ts';

/** One atlas of a million made papers; once, because it takes minutes. */
export async function measureMillion(setup: Setup, file: string): Promise<string> {
  const made = join(setup.work, 'million.jsonl');
  setup.say(`  making ${setup.papers.toLocaleString('en-GB')} papers`);
  const words = [file, '--write', made, '--papers', String(setup.papers)];
  await runProcess(stageCommand(setup, 'make', ...words));
  setup.say('  building their atlas');
  const { seconds, report } = await runProcess(buildCommand(setup, setup.command, made, 'million'));
  const { size } = statSync(made);
  const atlas = folderBytes(join(setup.work, 'million'));
  await rm(made);
  const parts = Object.entries(report.seconds!).filter(([name]) => name !== 'total');
  return markdownTable([
    ['papers kept', 'topics', 'time', 'peak memory', 'file', 'atlas', 'of these'],
    [
      report.papers!.toLocaleString('en-GB'),
      String(report.topics),
      inSeconds(seconds),
      inMegabytes(report.peakMemoryBytes),
      inMegabytes(size),
      inMegabytes(atlas),
      parts.map(([name, value]) => `${name} ${value.toFixed(1)}`).join(', '),
    ],
  ]);
}
