import type { DroppedRecords } from '../core/types.ts';
import type { SourceRecord } from './sourceRecord.ts';

/** Places of dropped records that an audit names, for each reason. */
const EXAMPLES = 5;

/** Dropped records by reason, the commonest first, with the places of the first few. */
export function tallyDropped(records: readonly SourceRecord[]): DroppedRecords[] {
  const places = new Map<string, string[]>();
  for (const record of records) {
    if (!('reason' in record)) continue;
    const list = places.get(record.reason);
    if (list) list.push(record.place);
    else places.set(record.reason, [record.place]);
  }
  return [...places]
    .map(([reason, all]) => ({ reason, count: all.length, examples: all.slice(0, EXAMPLES) }))
    .sort((a, b) => b.count - a.count);
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
