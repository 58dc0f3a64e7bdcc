import type { AtlasEncoder } from '../src/atlas/encodeAtlas.ts';
import { encodePapers, type PaperColumns } from '../src/atlas/paperBlock.ts';
import { decodeShard } from '../src/atlas/paperShard.ts';
import { paths } from '../src/atlas/paths.ts';
import { PAPERS_PER_BLOCK, type Paper } from '../src/core/types.ts';
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
  let waiting: Paper[] = [];
  let number = 0;
  const cut = (size: number): Promise<PaperColumns> => {
    const block = waiting.slice(0, size);
    waiting = waiting.slice(size);
    return writeShard(number++, block, target);
  };
  try {
    let next = await papers.next();
    for (; !next.done; next = await papers.next()) {
      onBatch();
      for (const { paper } of next.value) waiting.push(paper);
      while (waiting.length >= PAPERS_PER_BLOCK) yield await cut(PAPERS_PER_BLOCK);
    }
    if (waiting.length > 0) yield await cut(waiting.length);
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
    yield await writeShard(number, papers, target);
  }
}

async function writeShard(
  number: number,
  papers: readonly Paper[],
  { encoder, folder }: ShardTarget,
): Promise<PaperColumns> {
  const block = encodePapers(number, papers);
  const { path, bytes } = encoder.papers(block);
  await folder.write(path, bytes);
  return block;
}
