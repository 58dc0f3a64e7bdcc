import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { openAtlas } from '../../src/atlas/readAtlas.ts';
import { openSearch } from '../../src/atlas/search.ts';
import { createNodePool } from '../../src/workers/nodePool.ts';
import { dozen, dozenProvenance, encodeDozen } from '../support/atlasDozen.ts';

const folder = new URL('../golden/atlas-dozen/', import.meta.url);
const golden = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL(path, folder)));
const asText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const two = createNodePool(2, new URL('../../dist/cli/blockWorker.js', import.meta.url));
afterAll(() => two.close());

// A change of these bytes that is meant: node scripts/golden/makeAtlasDozen.js
describe('the dozen, built anew,', () => {
  test.each([
    ['here', undefined],
    ['in two threads', two],
  ])('%s has the bytes of the golden atlas', async (_, pool) => {
    const files = await encodeDozen(pool);
    // The manifest first: it shows best what has changed.
    expect(asText(files.get('manifest.json')!)).toBe(asText(await golden('manifest.json')));
    for (const [path, bytes] of files) {
      expect({ path, bytes }).toEqual({ path, bytes: await golden(path) });
    }
  });
});

describe('the golden atlas', async () => {
  const atlas = await openAtlas(golden, 'tests/golden/atlas-dozen');

  test('opens, with all its papers', async () => {
    expect(atlas.manifest).toMatchObject({ ...dozenProvenance, version: '2.2', papers: 12 });
    expect(await atlas.papers([...dozen.keys()])).toEqual(dozen);
  });

  test('has three topics, and every paper in its own', () => {
    expect(atlas.manifest.topics.map(({ size }) => size)).toEqual([4, 4, 4]);
    expect([...atlas.map.topic]).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2]);
  });

  test('relates papers of a topic, with reasons in their words', async () => {
    for (const row of dozen.keys()) {
      const [nearest] = await atlas.related(row);
      expect(atlas.map.topic[nearest!.row]).toBe(atlas.map.topic[row]);
      const [reason] = await atlas.reasons(row, nearest!.row);
      const { title, abstract } = dozen[row]!;
      expect(`${title} ${abstract}`.toLowerCase()).toContain(
        // Reasons are shown as the corpus mostly writes them; the beginning is in every form.
        reason!.label.toLowerCase().slice(0, 4),
      );
    }
  });

  test('finds papers by their words', async () => {
    const search = openSearch(await atlas.searchIndex(), atlas.manifest.papers);
    expect(search.find('keel').map(({ row }) => dozen[row]!.id)).toEqual(['sail-2']);
  });
});
