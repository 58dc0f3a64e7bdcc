import type { DroppedRecords } from '../core/types.ts';

/** Places of dropped records that an audit names, for each reason. */
const EXAMPLES = 5;

/** Counts dropped records by reason. */
export interface DropTally {
  add(reason: string, place: string): void;
  /** The commonest reason first, with the places of the first few. */
  result(): DroppedRecords[];
}

/** A tally without records. */
export function startTally(): DropTally {
  const byReason = new Map<string, { count: number; readonly examples: string[] }>();
  return {
    add(reason, place) {
      const entry = byReason.get(reason) ?? { count: 0, examples: [] };
      byReason.set(reason, entry);
      entry.count++;
      if (entry.examples.length < EXAMPLES) entry.examples.push(place);
    },
    result: () =>
      [...byReason]
        .map(([reason, { count, examples }]) => ({ reason, count, examples }))
        .sort((a, b) => b.count - a.count),
  };
}

/** The sentence for a file without a single usable paper. */
export function nothingUsable(
  fileName: string,
  format: string,
  dropped: readonly DroppedRecords[],
): string {
  if (dropped.length === 0) {
    return `${fileName} holds no ${format} record: check that it is the right file, or export it again.`;
  }
  const reasons = dropped.map(
    ({ reason, count, examples }) => `${count} × ${reason}, first at ${examples[0]}`,
  );
  return `${fileName} (${format}) holds no usable paper (${reasons.join('; ')}): export it again with titles and abstracts.`;
}
