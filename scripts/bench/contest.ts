import type { Contestant, Measured } from './inTurn.ts';
import { peerCommand } from './peers.ts';
import type { Run } from './process.ts';
import type { Setup } from './setup.ts';
import { median } from './statistics.ts';
import { inMegabytes, inSeconds, markdownTable, medianAndRange, ratio } from './table.ts';

/** A column that only some contests have. */
export interface Extra {
  readonly title: string;
  readonly show: (measured: Measured) => string;
}

/** The contestant that a peer is, as a list; empty when it cannot be run. */
export function peerContestants(
  { peers }: Setup,
  name: string,
  peer: string,
  ...words: string[]
): Contestant[] {
  if (peers.python === null) return [];
  return [{ name, command: peerCommand(peers.python, peer, ...words) }];
}

/**
 * A row a contestant: its time, how that compares with the first one's, its memory, and the rest.
 * @param secondsOf what is compared of a run; the whole process when left out
 */
export function contestTable(
  measured: readonly Measured[],
  extras: readonly Extra[],
  secondsOf: (run: Run, name: string) => number = ({ seconds }) => seconds,
): string {
  const seconds = measured.map(({ runs, name }) => runs.map((run) => secondsOf(run, name)));
  const first = median(seconds[0]!);
  return markdownTable([
    ['', 'time', 'times as long', 'peak memory', ...extras.map(({ title }) => title)],
    ...measured.map((one, i) => [
      one.name,
      medianAndRange(seconds[i]!, inSeconds),
      i === 0 ? '' : ratio(median(seconds[i]!), first),
      inMegabytes(median(one.runs.map(({ report }) => report.peakMemoryBytes))),
      ...extras.map(({ show }) => show(one)),
    ]),
  ]);
}

/** The line under a table whose peers could not be measured; empty when they were. */
export function peersMissing({ peers }: Setup): string {
  return peers.python === null ? `\n\nPeers were not measured: ${peers.why}.` : '';
}

/** The agreement of labels with the categories of the papers. */
export const nmiColumn: Extra = {
  title: 'NMI',
  show: ({ runs }) => runs.at(-1)!.report.nmi?.toFixed(3) ?? '–',
};

/** Seconds of the parts of a run, each the median of all runs. */
export const partsColumn: Extra = {
  title: 'of these',
  show: ({ runs }) =>
    Object.keys(runs[0]!.report.seconds ?? {})
      .filter((part) => part !== 'total')
      .map(
        (part) => `${part} ${median(runs.map(({ report }) => report.seconds![part]!)).toFixed(2)}`,
      )
      .join(', '),
};
