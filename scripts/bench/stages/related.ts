import { quantise } from '../../../src/core/space/quantise.ts';
import { relate } from '../../../src/core/related/relate.ts';
import { startClock } from './clock.ts';
import { ofOneLength, readRows, writeNumbers } from './denseFolder.ts';
import type { StageFlags, StageReport } from './index.ts';
import { noMatter, withPool } from './pipeline.ts';

/** The related papers of dense rows, from cold. */
export async function related(
  folder: string,
  { columns, related: wanted, seed, threads }: StageFlags,
): Promise<StageReport> {
  const rows = readRows(folder, columns);
  const clock = startClock();
  const found = await withPool(threads, (pool) =>
    relate(quantise(rows), pool, seed, noMatter, wanted),
  );
  clock.lap('related');
  writeNumbers(folder, 'ours.u32', ofOneLength(found.related, wanted).indices);
  return { papers: rows.rows, seconds: clock.laps };
}
