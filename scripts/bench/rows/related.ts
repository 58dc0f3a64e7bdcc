import { join } from 'node:path';
import { contestTable, peerContestants, peersMissing, type Extra } from '../contest.ts';
import { inTurn, type Measured } from '../inTurn.ts';
import { runProcess } from '../process.ts';
import { stageCommand, type Setup } from '../setup.ts';

const ours = 'Topic Atlas';
const graph = 'pynndescent, the graph of its build';
const query = 'pynndescent, build and query';

/** Related papers a paper. */
const related = 15;

/** Papers whose true neighbours are looked up. */
const judged = 1000;

/** The related papers of all papers from their dense rows; reading these is not timed. */
export async function measureRelated(setup: Setup, file: string): Promise<string> {
  const folder = join(setup.work, 'dense');
  const made = await runProcess(
    stageCommand(setup, 'prepare', file, '--topics', String(setup.topics), '--write', folder),
  );
  const columns = String(made.report.columns);
  const words = [folder, '--columns', columns, '--related', String(related)];
  const seeded = [...words, '--seed', String(setup.seed)];
  const measured = await inTurn(
    [
      { name: ours, command: stageCommand(setup, 'related', ...words) },
      ...peerContestants(setup, query, 'related', ...seeded),
    ],
    setup.rounds,
    setup.say,
  );
  // The peer reports two times: one contestant more in the table.
  const shown = measured.flatMap((one): Measured[] =>
    one.name === query ? [{ ...one, name: graph }, one] : [one],
  );
  const files: Readonly<Record<string, string>> = {
    [ours]: 'ours.u32',
    [graph]: 'graph.u32',
    [query]: 'query.u32',
  };
  const found: Record<string, number> = {};
  for (const { name } of shown) {
    const judge = [...words, '--found', files[name]!, '--papers', String(judged)];
    const { report } = await runProcess(stageCommand(setup, 'recall', ...judge));
    found[name] = report.recall!;
  }
  const recallColumn: Extra = { title: 'recall', show: ({ name }) => found[name]!.toFixed(4) };
  const part = (name: string): string =>
    name === ours ? 'related' : name === graph ? 'graph' : 'query';
  const table = contestTable(
    shown,
    [recallColumn],
    ({ report }, name) => report.seconds![part(name)]!,
  );
  return table + peersMissing(setup);
}
