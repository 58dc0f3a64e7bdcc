import type { AtlasEncoder } from '../src/atlas/encodeAtlas.ts';
import { encodePapers, startBlock, type PaperColumns } from '../src/atlas/paperBlock.ts';
import { decodeShard } from '../src/atlas/paperShard.ts';
import { paths } from '../src/atlas/paths.ts';
import { PAPERS_PER_BLOCK } from '../src/core/types.ts';
import type { Amendments, ImportedPaper } from '../src/importers/index.ts';
import type { AtlasFolder } from './atlasFolder.ts';

/** Where shards go: who makes them, and who writes them. */
export interface ShardTarget {
  readonly encoder: Pick<AtlasEncoder, 'papers'>;
  readonly folder: Pick<AtlasFolder, 'write' | 'read'>;
}

/**
 * Cuts papers that stream by into blocks, and writes the shard of each before it gives it away. At
 * the end come the blocks that were amended, once more.
 * @param papers batches of any size, in rows 0, 1, 2 and so on
 * @param onBatch called when a batch was read
 * @returns what `papers` returned
 */
export async function* shardPapers<End extends { readonly amendments: Amendments }>(
  papers: AsyncGenerator<readonly ImportedPaper[], End>,
  target: ShardTarget,
  onBatch: () => void,
): AsyncGenerator<PaperColumns, End> {
  // Papers become bytes as they come, as many that wait would be moved about when memory is cleared.
  const block = startBlock();
  let number = 0;
  const cut = (): Promise<PaperColumns> => writeShard(block.take(number++), target);
  try {
    let next = await papers.next();
    for (; !next.done; next = await papers.next()) {
      onBatch();
      for (const { paper } of next.value) {
        block.add(paper);
        if (block.rows === PAPERS_PER_BLOCK) yield await cut();
      }
    }
    if (block.rows > 0) yield await cut();
    yield* amendShards(next.value.amendments, target);
    return next.value;
  } finally {
    // Where the reader of the blocks stops before the end, the file is closed all the same.
    await papers.return(undefined as never);
  }
}

/** Writes the shards that hold amended papers anew, in order. */
async function* amendShards(
  amendments: Amendments,
  target: ShardTarget,
): AsyncGenerator<PaperColumns> {
  const touched = new Map<number, number[]>();
  for (const row of amendments.keys()) {
    const number = Math.floor(row / PAPERS_PER_BLOCK);
    touched.set(number, [...(touched.get(number) ?? []), row]);
  }
  for (const [number, rows] of [...touched].sort(([a], [b]) => a - b)) {
    const path = paths.papers(number);
    const papers = decodeShard(await target.folder.read(path), path, null);
    for (const row of rows) {
      const i = row % PAPERS_PER_BLOCK;
      papers[i] = { ...papers[i]!, ...amendments.get(row) };
    }
    yield await writeShard(encodePapers(number, papers), target);
  }
}

async function writeShard(
  block: PaperColumns,
  { encoder, folder }: ShardTarget,
): Promise<PaperColumns> {
  const { path, bytes } = encoder.papers(block);
  await folder.write(path, bytes);
  return block;
}
