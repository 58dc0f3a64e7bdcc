import { join } from 'node:path';
import { contestTable, peerContestants, peersMissing, type Extra } from '../contest.ts';
import { inTurn } from '../inTurn.ts';
import { runProcess } from '../process.ts';
import { stageCommand, type Setup } from '../setup.ts';

const ours = 'Topic Atlas';
const seeded = 'umap-learn, seeded';
const unseeded = 'umap-learn, not repeatable';

/** Neighbours that are given. */
const related = 15;

/** Papers that trustworthiness is measured on. */
const judged = 5000;

/** A map from given neighbours; making the neighbours, and reading them, is not timed. */
export async function measureLayout(setup: Setup, file: string): Promise<string> {
  const folder = join(setup.work, 'layout');
  const made = await runProcess(
    stageCommand(setup, 'prepare', file, '--write', folder, '--related', String(related)),
  );
  const columns = String(made.report.columns);
  const files: Readonly<Record<string, string>> = {
    [ours]: 'ours.f32',
    [seeded]: 'seeded.f32',
    [unseeded]: 'unseeded.f32',
  };
  const words = [folder, '--columns', columns, '--related', String(related)];
  const wordsOf = (name: string): string[] => [...words, '--write', join(folder, files[name]!)];
  const measured = await inTurn(
    [
      { name: ours, command: stageCommand(setup, 'layout', ...wordsOf(ours)) },
      ...peerContestants(setup, seeded, 'layout', ...wordsOf(seeded), '--seed', `${setup.seed}`),
      ...peerContestants(setup, unseeded, 'layout', ...wordsOf(unseeded)),
    ],
    setup.rounds,
    setup.say,
  );
  const trust: Record<string, number> = {};
  for (const { name } of measured) {
    const judge = [...words, '--found', files[name]!, '--papers', String(judged)];
    const { report } = await runProcess(stageCommand(setup, 'trust', ...judge));
    trust[name] = report.trustworthiness!;
  }
  const trustColumn: Extra = {
    title: 'trustworthiness',
    show: ({ name }) => trust[name]!.toFixed(4),
  };
  const table = contestTable(measured, [trustColumn], ({ report }) => report.seconds!['layout']!);
  return table + peersMissing(setup);
}
