import { inTurn } from '../inTurn.ts';
import { runProcess } from '../process.ts';
import { sampleFile } from '../sampleCorpus.ts';
import { buildCommand, stageCommand, type Setup } from '../setup.ts';
import { fittedExponent, median } from '../statistics.ts';
import { inMegabytes, inSeconds, markdownTable, medianAndRange } from '../table.ts';

/** Parts of the corpus that are measured. */
const shares = [1 / 8, 1 / 4, 1 / 2, 1] as const;

/** How the time of a whole atlas grows with the papers. */
export async function measureGrowth(setup: Setup, file: string): Promise<string> {
  const { work, rounds, say } = setup;
  for (const share of shares) {
    const words = [file, '--write', sampleFile(work, share), '--share', String(share)];
    await runProcess(stageCommand(setup, 'sample', ...words));
  }
  const measured = await inTurn(
    shares.map((share) => ({
      name: `${share} of the corpus`,
      command: buildCommand(setup, setup.command, sampleFile(work, share), 'sample'),
    })),
    rounds,
    say,
  );
  const points = measured.map(({ runs }) => ({
    papers: runs[0]!.report.papers!,
    seconds: median(runs.map(({ seconds }) => seconds)),
  }));
  const table = markdownTable([
    ['papers', 'time', 'a thousand papers', 'peak memory', 'topics'],
    ...measured.map(({ runs }, i) => [
      points[i]!.papers.toLocaleString('en-GB'),
      medianAndRange(
        runs.map(({ seconds }) => seconds),
        inSeconds,
      ),
      inSeconds((points[i]!.seconds / points[i]!.papers) * 1000),
      inMegabytes(median(runs.map(({ report }) => report.peakMemoryBytes))),
      String(runs[0]!.report.topics),
    ]),
  ]);
  return `${table}\n\nTime grows as papers to the power of ${fittedExponent(points).toFixed(2)}.`;
}
