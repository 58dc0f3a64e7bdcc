import { crc32 as zlibCrc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { themeColour, topicColour } from '../../src/atlas/colours.ts';
import { FORMAT_VERSION, PAPERS_PER_SHARD, type Manifest } from '../../src/atlas/manifest.ts';
import { openSearch } from '../../src/atlas/search.ts';
import { dozen, dozenProvenance, encodeDozen } from '../support/atlasDozen.ts';
import { columnsOf, handMadeFiles, open } from '../support/atlasFiles.ts';
import { abstracts, madeCorpus, paper } from '../support/coreCorpus.ts';

/** As zlib counts it, which is not how the atlas does. */
const checksum = (bytes: Uint8Array): string => zlibCrc32(bytes).toString(16).padStart(8, '0');

const manifestOf = (files: ReadonlyMap<string, Uint8Array>): Manifest =>
  JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as Manifest;

describe('the atlas of a dozen papers', async () => {
  const files = await encodeDozen();
  const manifest = manifestOf(files);

  test('is these files', () => {
    expect([...files.keys()]).toEqual([
      'papers-0000.arrow',
      'map.arrow',
      'related.arrow',
      'terms.arrow',
      'paper-terms.arrow',
      'search/words.arrow',
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
    const columns = ['x', 'y', 'topic', 'membership', 'placement', 'day', 'upvotes'];
    expect(Object.keys(map)).toEqual(columns);
    expect(map['topic']).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2]);
    expect(map['upvotes']!.map((votes) => (Number.isNaN(votes) ? null : votes))).toEqual(
      dozen.map(({ upvotes }) => upvotes),
    );
    const papers = columnsOf(files.get('papers-0000.arrow')!);
    expect(papers['id']).toEqual(dozen.map(({ id }) => id));
    expect(papers['abstract']).toEqual(dozen.map(({ abstract }) => abstract));
  });

  test('has a row a paper in the related papers and in the terms of papers', async () => {
    const atlas = await open(files);
    const related = columnsOf(files.get('related.arrow')!);
    const paperTerms = columnsOf(files.get('paper-terms.arrow')!);
    expect(Object.keys(related)).toEqual(['related', 'similarity']);
    expect(Object.keys(paperTerms)).toEqual(['term', 'weight']);
    for (const row of dozen.keys()) {
      const others = await atlas.related(row);
      expect(others.length).toBeGreaterThan(0);
      expect(related['related']![row]).toEqual(others.map((other) => other.row));
      expect(related['similarity']![row]).toEqual(others.map(({ similarity }) => similarity));
      const weights = paperTerms['weight']![row] as number[];
      expect([...weights].sort((a, b) => b - a)).toEqual(
        (await atlas.heaviestTerms(row)).map(({ weight }) => weight),
      );
    }
  });

  test('has a row a term, and no term that no paper uses', () => {
    const terms = columnsOf(files.get('terms.arrow')!);
    const used = new Set(columnsOf(files.get('paper-terms.arrow')!)['term']!.flat());
    expect(terms['label']).toHaveLength(used.size);
    expect(terms['papers']!.every((papers) => (papers as number) >= 2)).toBe(true);
  });

  test('has a search index of its papers', () => {
    const hits = openSearch(files.get('search/words.arrow')!, dozen.length).find('sourdough');
    expect(hits.map(({ row }) => dozen[row]!.id)).toEqual(['bread-1']);
  });
});

test('papers are cut into shards, the last one shorter', () => {
  const papers = madeCorpus(2 * PAPERS_PER_SHARD + 1);
  const files = handMadeFiles(papers);
  const ids = ['papers-0000.arrow', 'papers-0001.arrow', 'papers-0002.arrow'].map(
    (path) => columnsOf(files.get(path)!)['id']!,
  );
  expect(ids.map((shard) => shard.length)).toEqual([PAPERS_PER_SHARD, PAPERS_PER_SHARD, 1]);
  expect(ids.flat()).toEqual(papers.map(({ id }) => id));
  expect(files.has('papers-0003.arrow')).toBe(false);
});

describe('the dates of the manifest', () => {
  const datesOf = (...dates: readonly (string | null)[]): Manifest['dates'] =>
    manifestOf(handMadeFiles(dates.map((date) => paper({ date })))).dates;

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
  const papers = abstracts('rye', 'oven');
  expect(handMadeFiles(papers)).toEqual(handMadeFiles(papers));
});
