import { describe, expect, test } from 'vitest';
import { encodeTable, numberColumn } from '../../src/atlas/arrow.ts';
import { PAPERS_PER_SHARD } from '../../src/atlas/manifest.ts';
import { openAtlas } from '../../src/atlas/readAtlas.ts';
import { NO_DAY } from '../../src/core/types.ts';
import {
  encodeAtlas,
  filesInMemory,
  handMadeAtlas,
  handMadeFiles,
  open,
  provenance,
  withFile,
} from '../support/atlasFiles.ts';
import { madeCorpus, paper } from '../support/coreCorpus.ts';

describe('a round trip', () => {
  const papers = [
    paper({
      id: 'α/β?#1',
      title: 'Ein „Titel“ — 标题 🌾',
      abstract: 'Zwei\nZeilen\tund "Anführung"',
      date: '1969-12-31',
      authors: ['Zoë', '李 明', ''],
      venue: 'Ørsted',
      categories: ['a', 'b c'],
      url: 'https://example.org/ü?a=1&b=2',
      upvotes: 0,
    }),
    paper({ id: 'nothing', title: '', abstract: '' }),
    paper({ id: 'month', date: '2020-02', upvotes: 16777217 }),
    paper({ id: 'year', date: '2020', venue: '', url: '', upvotes: -2.5 }),
  ];
  const atlas = handMadeAtlas(papers);
  const files = encodeAtlas(atlas, papers);

  test('keeps every field of every paper', async () => {
    expect(await (await open(files)).papers([0, 1, 2, 3])).toEqual(papers);
  });

  test('keeps the map', async () => {
    const { map } = await open(files);
    expect(map.x).toEqual(atlas.x);
    expect(map.y).toEqual(atlas.y);
    expect(map.topic).toEqual(atlas.topicOf);
    expect(map.membership).toEqual(atlas.membership);
    expect(map.placement).toEqual(atlas.placement);
    expect([...map.day]).toEqual([-1, NO_DAY, 18293, 18262]);
    expect([...map.upvotes]).toEqual([0, Number.NaN, Math.fround(16777217), -2.5]);
  });

  test('reads a map without placements, as atlases of format 2.0 have it', async () => {
    const older = encodeTable({
      x: numberColumn(atlas.x),
      y: numberColumn(atlas.y),
      topic: numberColumn(atlas.topicOf),
      membership: numberColumn(atlas.membership),
      day: numberColumn(atlas.day),
      upvotes: numberColumn(atlas.upvotes),
    });
    const { map } = await open(withFile(files, 'map.arrow', older));
    expect([...map.placement]).toEqual(new Array(4).fill(Number.NaN));
  });

  test('keeps what the manifest says', async () => {
    const { manifest } = await open(files);
    expect(manifest).toMatchObject({ ...provenance, papers: 4, quality: atlas.quality });
    expect(manifest.topics[0]).toMatchObject(atlas.topics[0]!);
  });

  test('keeps a corpus of more than one shard, in any order that it is asked for', async () => {
    const made = madeCorpus(PAPERS_PER_SHARD + 40);
    const { papers: read } = await open(handMadeFiles(made));
    expect(await read([...made.keys()])).toEqual(made);
    const rows = [1039, 3, 1000, 999, 3];
    expect(await read(rows)).toEqual(rows.map((row) => made[row]));
    expect(await read([])).toEqual([]);
  });
});

describe('files are read when they are needed, and once', () => {
  const made = madeCorpus(PAPERS_PER_SHARD + 40);
  const files = handMadeFiles(made);

  test('the manifest and the map at first', async () => {
    const { read, asked } = filesInMemory(files);
    await openAtlas(read, 'atlas');
    expect(asked).toEqual(['manifest.json', 'map.arrow']);
  });

  test('only the shard that a paper is in', async () => {
    const { read, asked } = filesInMemory(files);
    const atlas = await openAtlas(read, 'atlas');
    asked.length = 0;
    await Promise.all([atlas.papers([1003, 1004]), atlas.papers([1005])]);
    await atlas.papers([1006]);
    expect(asked).toEqual(['papers-0001.arrow']);
    await atlas.papers([1, 1007]);
    expect(asked).toEqual(['papers-0001.arrow', 'papers-0000.arrow']);
  });

  test('related papers, terms and the search index, each on its own', async () => {
    const { read, asked } = filesInMemory(files);
    const atlas = await openAtlas(read, 'atlas');
    asked.length = 0;
    await atlas.related(0);
    await atlas.related(1);
    expect(asked.splice(0)).toEqual(['related.arrow']);
    await Promise.all([atlas.reasons(0, 1), atlas.heaviestTerms(2), atlas.reasons(2, 3)]);
    expect(asked.splice(0).sort()).toEqual(['paper-terms.arrow', 'terms.arrow']);
    await atlas.searchIndex();
    await atlas.searchIndex();
    expect(asked).toEqual(['search/words.arrow']);
  });

  test('again when the first reading failed', async () => {
    const { read } = filesInMemory(files);
    let down = false;
    const atlas = await openAtlas(async (path) => {
      if (down) throw new Error('the network is down');
      return read(path);
    }, 'atlas');
    const asks = [
      () => atlas.papers([0]),
      () => atlas.related(0),
      () => atlas.heaviestTerms(0),
      () => atlas.searchIndex(),
    ];
    for (const ask of asks) {
      down = true;
      await expect(ask()).rejects.toThrow('the network is down');
      down = false;
      await expect(ask()).resolves.toBeDefined();
    }
  });
});
