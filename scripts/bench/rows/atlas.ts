import { join } from 'node:path';
import {
  contestTable,
  partsColumn,
  peerContestants,
  peersMissing,
  type Extra,
} from '../contest.ts';
import { folderBytes } from '../folderBytes.ts';
import { inTurn, type Contestant } from '../inTurn.ts';
import { buildCommand, type Setup } from '../setup.ts';
import { inMegabytes } from '../table.ts';

const ours = 'Topic Atlas, the whole atlas';
const older = 'an older build of it';

/** A whole atlas beside the three stages of scikit-learn. */
export async function measureAtlas(setup: Setup, file: string): Promise<string> {
  const words = [file, '--topics', String(setup.topics), '--seed', String(setup.seed)];
  const table = await contest(setup, [
    { name: ours, command: buildCommand(setup, setup.command, file, 'atlas') },
    ...peerContestants(setup, 'scikit-learn, labels only', 'labels', ...words),
  ]);
  return table + peersMissing(setup);
}

/** A whole atlas, beside an older build of Topic Atlas where one is given. */
export async function measureDaily(setup: Setup, file: string): Promise<string> {
  const { before } = setup;
  return contest(setup, [
    { name: ours, command: buildCommand(setup, setup.command, file, 'atlas') },
    ...(before ? [{ name: older, command: buildCommand(setup, before, file, 'before') }] : []),
  ]);
}

async function contest(setup: Setup, contestants: readonly Contestant[]): Promise<string> {
  const measured = await inTurn(contestants, setup.rounds, setup.say);
  const folders: Readonly<Record<string, string>> = { [ours]: 'atlas', [older]: 'before' };
  const onDisk: Extra = {
    title: 'on disk',
    show: ({ name }) => {
      const folder = folders[name];
      return folder === undefined ? '–' : inMegabytes(folderBytes(join(setup.work, folder)));
    },
  };
  return contestTable(measured, [onDisk, partsColumn]);
}
