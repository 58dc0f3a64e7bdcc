import { describe, expect, it } from 'vitest';
import { cutBlocks, shardPapers } from '../../scripts/shardPapers.ts';
import { createAtlasEncoder } from '../../src/atlas/encodeAtlas.ts';
import { encodePapers, startFields, type PaperColumns } from '../../src/columns/paperBlock.ts';
import { decodeShard } from '../../src/atlas/paperShard.ts';
import { PAPERS_PER_BLOCK, type Paper } from '../../src/core/types.ts';
import type { ImportedBatch } from '../../src/importers/index.ts';
import { madeCorpus } from '../support/coreCorpus.ts';
import { paperBlocks } from '../support/paperBlocks.ts';

type Amendments = ReadonlyMap<number, Partial<Paper>>;

const PAPERS = 2 * PAPERS_PER_BLOCK + 70;
const made = madeCorpus(PAPERS);

/** Papers as an importer gives them, with one among them that was merged into an earlier one. */
function batchOf(papers: readonly Paper[]): ImportedBatch {
  const fields = startFields();
  const rows = papers.map((_, i) => (i < papers.length / 2 ? i : i + 1));
  papers.forEach((paper, i) => {
    if (i > 0 && rows[i]! > rows[i - 1]! + 1) fields.add(made[0]!);
    fields.add(paper);
  });
  return { papers: fields.take(), rows, ids: papers.map(({ id }) => id) };
}

/** Papers as an importer gives them, in batches of a size that fits no block. */
async function* imported(papers: readonly Paper[], amendments: Amendments, onEnd = () => {}) {
  try {
    for (let start = 0; start < papers.length; start += 270) {
      yield batchOf(papers.slice(start, start + 270));
    }
    return { amendments };
  } finally {
    onEnd();
  }
}

/** A folder in memory; `written` has every path as often as it was written. */
function memoryFolder() {
  const files = new Map<string, Uint8Array>();
  const written: string[] = [];
  return {
    files,
    written,
    async write(path: string, bytes: Uint8Array) {
      written.push(path);
      files.set(path, bytes);
    },
    async read(path: string) {
      return files.get(path)!;
    },
  };
}

async function shard(papers: readonly Paper[], amendments: Amendments = new Map()) {
  const folder = memoryFolder();
  const batches: number[] = [];
  const blocks: PaperColumns[] = [];
  const encoder = createAtlasEncoder();
  const stream = shardPapers(imported(papers, amendments), { encoder, folder }, () =>
    batches.push(folder.written.length),
  );
  let next = await stream.next();
  for (; !next.done; next = await stream.next()) blocks.push(next.value);
  return { folder, blocks, batches, end: next.value };
}

const papersIn = (folder: ReturnType<typeof memoryFolder>): Paper[] =>
  [...folder.files].sort().flatMap(([path, bytes]) => decodeShard(bytes, path, null));

describe('shardPapers', () => {
  it('cuts papers into blocks, and writes a shard of each', async () => {
    const { folder, blocks } = await shard(made);
    expect(blocks).toEqual(paperBlocks(made));
    expect(folder.written).toEqual(['papers-0000.arrow', 'papers-0001.arrow', 'papers-0002.arrow']);
    expect(papersIn(folder)).toEqual(made);
  });

  it('writes a shard as soon as its papers are there, and tells of every batch', async () => {
    const { batches } = await shard(made);
    // Four batches of 270 make a block of 1,000, and eight make two.
    expect(batches).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it('takes a batch that is a block as it is, and goes on after it', async () => {
    const papers = madeCorpus(PAPERS);
    async function* batches() {
      const sizes = [PAPERS_PER_BLOCK, 70, PAPERS_PER_BLOCK];
      let start = 0;
      for (const size of sizes) {
        const fields = startFields();
        for (const paper of papers.slice(start, start + size)) fields.add(paper);
        const ids = papers.slice(start, start + size).map(({ id }) => id);
        yield { papers: fields.take(), rows: Array.from(ids.keys()), ids };
        start += size;
      }
    }
    const blocks: PaperColumns[] = [];
    for await (const block of cutBlocks(batches())) blocks.push(block);
    expect(blocks).toEqual(paperBlocks(papers));
  });

  it('leaves out an empty last block', async () => {
    const { folder, blocks } = await shard(made.slice(0, PAPERS_PER_BLOCK));
    expect(blocks.map(({ rows }) => rows)).toEqual([PAPERS_PER_BLOCK]);
    expect(folder.written).toEqual(['papers-0000.arrow']);
  });

  it('gives blocks with amended papers once more, with their shards written anew', async () => {
    const amendments: Amendments = new Map([
      [PAPERS - 1, { abstract: 'Found later.', date: '2020' }],
      [3, { id: 'made-3 (2)' }],
      [999, { venue: null, upvotes: 0.5 }],
    ]);
    const { folder, blocks, end } = await shard(made, amendments);
    const amended = made.map((paper, row) => ({ ...paper, ...amendments.get(row) }));
    expect(blocks.map(({ number }) => number)).toEqual([0, 1, 2, 0, 2]);
    expect(blocks[3]).toEqual(encodePapers(0, amended.slice(0, PAPERS_PER_BLOCK)));
    expect(blocks[4]).toEqual(encodePapers(2, amended.slice(2 * PAPERS_PER_BLOCK)));
    expect(papersIn(folder)).toEqual(amended);
    expect(end.amendments).toBe(amendments);
  });

  it('closes the source when nobody reads on', async () => {
    let isClosed = false;
    const papers = imported(made, new Map(), () => (isClosed = true));
    const target = { encoder: createAtlasEncoder(), folder: memoryFolder() };
    for await (const { number } of shardPapers(papers, target, () => {})) {
      expect(number).toBe(0);
      break;
    }
    expect(isClosed).toBe(true);
  });

  it('passes on what the source throws', async () => {
    async function* broken(): ReturnType<typeof imported> {
      yield batchOf(made.slice(0, 1));
      throw new Error('line 2 is damaged');
    }
    const target = { encoder: createAtlasEncoder(), folder: memoryFolder() };
    await expect(shardPapers(broken(), target, () => {}).next()).rejects.toThrow('line 2');
    expect(target.folder.written).toEqual([]);
  });
});
