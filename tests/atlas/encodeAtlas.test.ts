import { crc32 as zlibCrc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { themeColour, topicColour } from '../../src/atlas/colours.ts';
import { encodeAtlas } from '../../src/atlas/encodeAtlas.ts';
import { FORMAT_VERSION, PAPERS_PER_SHARD, type Manifest } from '../../src/atlas/manifest.ts';
import { openSearch } from '../../src/atlas/search.ts';
import { inThread } from '../../src/core/blocks.ts';
import { buildAtlas } from '../../src/core/buildAtlas.ts';
import { dozen, dozenOptions, dozenProvenance, encodeDozen } from '../support/atlasDozen.ts';
import { columnsOf, handMadeAtlas, provenance } from '../support/atlasFiles.ts';
import { abstracts, madeCorpus, paper } from '../support/coreCorpus.ts';

/** As zlib counts it, which is not how the atlas does. */
const checksum = (bytes: Uint8Array): string => zlibCrc32(bytes).toString(16).padStart(8, '0');

const manifestOf = (files: ReadonlyMap<string, Uint8Array>): Manifest =>
  JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as Manifest;

describe('the atlas of a dozen papers', async () => {
  const files = await encodeDozen();
  const manifest = manifestOf(files);
  const { indptr, indices, similarity } = (
    await buildAtlas(dozen, dozenOptions, inThread, () => undefined)
  ).related;

  test('is these files', () => {
    expect([...files.keys()]).toEqual([
      'map.arrow',
      'papers-0000.arrow',
      'related.arrow',
      'terms.arrow',
      'paper-terms.arrow',
      'search/index.json',
      'manifest.json',
    ]);
  });

  test('lists every file but the manifest, with its length and checksum', () => {
    const others = [...files].filter(([path]) => path !== 'manifest.json');
    expect(manifest.files).toEqual(
      others.map(([path, bytes]) => ({ path, bytes: bytes.length, crc32: checksum(bytes) })),
    );
  });

  test('says what it is and where it comes from', () => {
    expect(manifest).toMatchObject({
      format: 'topic-atlas',
      version: FORMAT_VERSION,
      ...dozenProvenance,
      options: { topics: 3, seed: 1 },
      papers: 12,
      dates: { first: '2018-11-02', last: '2022-12-24' },
    });
  });

  test('gives topics and themes their colours', () => {
    for (const theme of manifest.themes) {
      expect(theme.colour).toEqual(themeColour(theme.id));
      theme.topics.forEach((topic, position) => {
        expect(manifest.topics[topic]!.colour).toEqual(
          topicColour(theme.id, position, theme.topics.length),
        );
      });
    }
    expect(new Set(manifest.topics.map(({ colour }) => colour.light)).size).toBe(3);
  });

  test('has a row a paper in the map and in the papers', () => {
    const map = columnsOf(files.get('map.arrow')!);
    expect(Object.keys(map)).toEqual(['x', 'y', 'topic', 'membership', 'day', 'upvotes']);
    expect(map['topic']).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2]);
    expect(map['upvotes']!.map((votes) => (Number.isNaN(votes) ? null : votes))).toEqual(
      dozen.map(({ upvotes }) => upvotes),
    );
    const papers = columnsOf(files.get('papers-0000.arrow')!);
    expect(papers['id']).toEqual(dozen.map(({ id }) => id));
    expect(papers['abstract']).toEqual(dozen.map(({ abstract }) => abstract));
  });

  test('has a row a pair of related papers, and a row a paper and term', () => {
    const related = columnsOf(files.get('related.arrow')!);
    const pairs = dozen.flatMap((_, row) =>
      [...indices.subarray(indptr[row], indptr[row + 1])].map((other) => [row, other]),
    );
    expect(pairs.length).toBeLessThan(12 * 11);
    expect(related['paper']!.map((row, e) => [row, related['related']![e]])).toEqual(pairs);
    expect(related['similarity']).toEqual([...similarity]);
    expect(related['similarity']!.every((value) => (value as number) > 0)).toBe(true);
    const terms = columnsOf(files.get('terms.arrow')!);
    const paperTerms = columnsOf(files.get('paper-terms.arrow')!);
    const used = new Set(paperTerms['term']);
    expect(terms['label']).toHaveLength(used.size);
    expect(terms['papers']!.every((papers) => (papers as number) >= 2)).toBe(true);
  });

  test('has a search index of its papers', () => {
    const hits = openSearch(files.get('search/index.json')!).find('sourdough');
    expect(hits.map(({ row }) => dozen[row]!.id)).toEqual(['bread-1']);
  });
});

test('papers are cut into shards, the last one shorter', () => {
  const papers = madeCorpus(2 * PAPERS_PER_SHARD + 1);
  const files = encodeAtlas(handMadeAtlas(papers), provenance);
  const ids = ['papers-0000.arrow', 'papers-0001.arrow', 'papers-0002.arrow'].map(
    (path) => columnsOf(files.get(path)!)['id']!,
  );
  expect(ids.map((shard) => shard.length)).toEqual([PAPERS_PER_SHARD, PAPERS_PER_SHARD, 1]);
  expect(ids.flat()).toEqual(papers.map(({ id }) => id));
  expect(files.has('papers-0003.arrow')).toBe(false);
});

describe('the dates of the manifest', () => {
  const datesOf = (...dates: readonly (string | null)[]): Manifest['dates'] =>
    manifestOf(encodeAtlas(handMadeAtlas(dates.map((date) => paper({ date }))), provenance)).dates;

  test('are the first and the last, as precise as given', () => {
    expect(datesOf('2020-05', null, '2019-12-31', '2021')).toEqual({
      first: '2019-12-31',
      last: '2021',
    });
    expect(datesOf('2020')).toEqual({ first: '2020', last: '2020' });
  });

  test('are none when no paper is dated', () => {
    expect(datesOf(null, null)).toBeNull();
  });
});

test('the manifest names no time and no place, so that the same atlas has the same bytes', () => {
  const atlas = handMadeAtlas(abstracts('rye', 'oven'));
  expect(encodeAtlas(atlas, provenance)).toEqual(encodeAtlas(atlas, provenance));
});
