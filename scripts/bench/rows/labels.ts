import { contestTable, nmiColumn, partsColumn, peerContestants, peersMissing } from '../contest.ts';
import { inTurn } from '../inTurn.ts';
import { stageCommand, type Setup } from '../setup.ts';

/** From a file to a topic for each paper: TF-IDF, 64 dimensions, k-means. */
export async function measureLabels(setup: Setup, file: string): Promise<string> {
  const { topics, seed } = setup;
  const words = [file, '--topics', String(topics)];
  const measured = await inTurn(
    [
      { name: 'Topic Atlas', command: stageCommand(setup, 'labels', ...words) },
      ...peerContestants(setup, 'scikit-learn', 'labels', ...words, '--seed', String(seed)),
    ],
    setup.rounds,
    setup.say,
  );
  return contestTable(measured, [nmiColumn, partsColumn]) + peersMissing(setup);
}
