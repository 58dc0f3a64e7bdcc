import { join } from 'node:path';
import { seededRandom } from '../../src/core/random.ts';
import { readLines } from './records.ts';
import { writeLines } from './writeLines.ts';

/** Where the sample of a share goes. */
export function sampleFile(folder: string, share: number): string {
  return join(folder, `sample-${share}.jsonl`);
}

/**
 * Writes a seeded sample of the lines of a corpus, in their order. With one seed, a smaller sample
 * is part of a larger one.
 *
 * @param share of the lines, above 0 to 1
 */
export async function sampleCorpus(
  corpus: string,
  out: string,
  share: number,
  seed: number,
): Promise<void> {
  await writeLines(out, sampledLines(corpus, share, seededRandom(seed)));
}

async function* sampledLines(
  corpus: string,
  share: number,
  random: () => number,
): AsyncGenerator<string> {
  for await (const line of readLines(corpus)) if (random() < share) yield line;
}
