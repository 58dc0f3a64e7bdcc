import { runProcess, type Command, type Run } from './process.ts';

/** One of those that do the same work. */
export interface Contestant {
  readonly name: string;
  readonly command: Command;
}

/** Its runs, in order, without the warm-up. */
export interface Measured extends Contestant {
  readonly runs: readonly Run[];
}

/**
 * Runs each contestant once to warm up (files come into memory, compiled code into caches), then
 * all of them in turn, so that whatever else the machine does hits all of them alike.
 *
 * @param rounds times that each one is measured
 */
export async function inTurn(
  contestants: readonly Contestant[],
  rounds: number,
  say: (line: string) => void,
): Promise<Measured[]> {
  const runs = contestants.map((): Run[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [i, { name, command }] of contestants.entries()) {
      const run = await runProcess(command);
      say(`  ${round === 0 ? 'warm-up' : `round ${round}`}: ${name} ${run.seconds.toFixed(2)} s`);
      if (round > 0) runs[i]!.push(run);
    }
  }
  return contestants.map((contestant, i) => ({ ...contestant, runs: runs[i]! }));
}
