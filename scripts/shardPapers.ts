import type { AtlasEncoder } from '../src/atlas/encodeAtlas.ts';
import { decodeShard } from '../src/atlas/paperShard.ts';
import { paths } from '../src/atlas/paths.ts';
import {
  encodePapers,
  startFields,
  type PaperColumns,
  type PaperFields,
} from '../src/columns/paperBlock.ts';
import { startTexts } from '../src/columns/packTexts.ts';
import { PAPERS_PER_BLOCK } from '../src/core/types.ts';
import type { Amendments, ImportedBatch } from '../src/importers/index.ts';
import type { AtlasFolder } from './atlasFolder.ts';

/** Where shards go: who makes them, and who writes them. */
export interface ShardTarget {
  readonly encoder: Pick<AtlasEncoder, 'papers'>;
  readonly folder: Pick<AtlasFolder, 'write' | 'read'>;
}

/**
 * Cuts papers that stream by into blocks, and writes the shard of each before it gives it away. At
 * the end come the blocks that were amended, once more.
 * @param papers batches of any size, in the order of their rows
 * @param onBatch called when a batch was read
 * @returns what `papers` returned
 */
export async function* shardPapers<End extends { readonly amendments: Amendments }>(
  papers: AsyncGenerator<ImportedBatch, End>,
  target: ShardTarget,
  onBatch: () => void,
): AsyncGenerator<PaperColumns, End> {
  const end = yield* written(cutBlocks(papers, onBatch), target);
  yield* amendShards(end.amendments, target);
  return end;
}

/** Papers in blocks of a thousand. */
export async function* cutBlocks<End>(
  papers: AsyncGenerator<ImportedBatch, End>,
  onBatch: () => void = () => undefined,
): AsyncGenerator<PaperColumns, End> {
  const ids = startTexts();
  const fields = startFields();
  let number = 0;
  const cut = (papers: PaperFields): PaperColumns => ({
    number: number++,
    id: ids.take(),
    ...papers,
  });
  try {
    let next = await papers.next();
    for (; !next.done; next = await papers.next()) {
      onBatch();
      const batch = next.value;
      if (fields.rows === 0 && isBlock(batch)) {
        for (const id of batch.ids) ids.add(id);
        yield cut(batch.papers);
        continue;
      }
      for (let at = 0; at < batch.rows.length;) {
        const end = Math.min(endOfRun(batch.rows, at), at + PAPERS_PER_BLOCK - fields.rows);
        fields.addPacked(batch.papers, batch.rows[at]!, batch.rows[end - 1]! + 1);
        for (; at < end; at++) ids.add(batch.ids[at]!);
        if (fields.rows === PAPERS_PER_BLOCK) yield cut(fields.take());
      }
    }
    if (fields.rows > 0) yield cut(fields.take());
    return next.value;
  } finally {
    // Where the reader of the blocks stops before the end, the file is closed all the same.
    await papers.return(undefined as never);
  }
}

/** Whether a batch is a block as it is, which nothing need be copied for. */
function isBlock({ papers, rows }: ImportedBatch): boolean {
  return papers.rows === PAPERS_PER_BLOCK && rows.length === PAPERS_PER_BLOCK;
}

/** Where rows that follow each other without a gap end. */
function endOfRun(rows: readonly number[], start: number): number {
  let end = start + 1;
  while (end < rows.length && rows[end] === rows[end - 1]! + 1) end++;
  return end;
}

async function* written<End>(
  blocks: AsyncGenerator<PaperColumns, End>,
  target: ShardTarget,
): AsyncGenerator<PaperColumns, End> {
  try {
    let next = await blocks.next();
    for (; !next.done; next = await blocks.next()) yield await writeShard(next.value, target);
    return next.value;
  } finally {
    await blocks.return(undefined as never);
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
