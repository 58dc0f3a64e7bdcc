import { describe, expect, test } from 'vitest';
import { encodeTable, numberColumn } from '../../src/atlas/arrow.ts';
import type { OpenAtlas } from '../../src/atlas/readAtlas.ts';
import { UserError } from '../../src/core/types.ts';
import { encodeDozen } from '../support/atlasDozen.ts';
import {
  handMadeFiles,
  open,
  withFile,
  withFlippedBit,
  withManifest,
} from '../support/atlasFiles.ts';
import { abstracts } from '../support/coreCorpus.ts';

describe('openAtlas refuses', async () => {
  const files = await encodeDozen();
  const cut = (path: string): Uint8Array => files.get(path)!.slice(0, -7);
  const size = (path: string): number => files.get(path)!.length;
  const refused = (changed: ReadonlyMap<string, Uint8Array>, message: string) =>
    expect(open(changed)).rejects.toThrow(new UserError(message));

  test('a manifest that is no atlas, naming the file', async () => {
    await refused(
      new Map(files).set('manifest.json', new TextEncoder().encode('{}')),
      'atlas/manifest.json is not the manifest of an atlas; give the folder that "build" made',
    );
  });

  test('a newer version by its name', async () => {
    await refused(
      withManifest(files, (manifest) => (manifest['version'] = '3.0')),
      'atlas/manifest.json has format version 3.0, and this Topic Atlas reads version 2; ' +
        'update Topic Atlas to open it',
    );
  });

  test('an older version by its name', async () => {
    await refused(
      withManifest(files, (manifest) => (manifest['version'] = '1.0')),
      'atlas/manifest.json has format version 1.0, and this Topic Atlas reads version 2; ' +
        'build the atlas again',
    );
  });

  test('a file that is cut short', async () => {
    await refused(
      new Map(files).set('map.arrow', cut('map.arrow')),
      `atlas/map.arrow has ${size('map.arrow') - 7} bytes where the manifest says ` +
        `${size('map.arrow')}; the copy is incomplete or changed, so copy or build the atlas again`,
    );
  });

  test('a map with one bit flipped', async () => {
    await refused(
      withFlippedBit(files, 'map.arrow'),
      'atlas/map.arrow is damaged: its checksum is not the one in the manifest; ' +
        'copy or build the atlas again',
    );
  });

  describe.each([
    ['papers-0000.arrow', (atlas: OpenAtlas) => atlas.papers([0])],
    ['related.arrow', (atlas: OpenAtlas) => atlas.related(0)],
    ['terms.arrow', (atlas: OpenAtlas) => atlas.heaviestTerms(0)],
    ['paper-terms.arrow', (atlas: OpenAtlas) => atlas.heaviestTerms(0)],
    ['search/words.arrow', (atlas: OpenAtlas) => atlas.searchIndex()],
  ])('%s, when it is asked for,', (path, ask) => {
    test('that is cut short', async () => {
      const atlas = await open(new Map(files).set(path, cut(path)));
      await expect(ask(atlas)).rejects.toThrow(
        new UserError(
          `atlas/${path} has ${size(path) - 7} bytes where the manifest says ${size(path)}; ` +
            'the copy is incomplete or changed, so copy or build the atlas again',
        ),
      );
    });

    test('with one bit flipped', async () => {
      const atlas = await open(withFlippedBit(files, path));
      await expect(ask(atlas)).rejects.toThrow(
        new UserError(
          `atlas/${path} is damaged: its checksum is not the one in the manifest; ` +
            'copy or build the atlas again',
        ),
      );
    });
  });

  test('a file that is missing, with the error of the one who reads', async () => {
    const without = new Map(files);
    without.delete('map.arrow');
    await expect(open(without)).rejects.toThrow('no file map.arrow');
    without.delete('manifest.json');
    await expect(open(without)).rejects.toThrow('no file manifest.json');
  });

  test('a manifest that does not list a file', async () => {
    await refused(
      withManifest(files, (manifest) => (manifest['files'] = [{ path: 'a', bytes: 1 }])),
      'atlas lists no map.arrow; build the atlas again',
    );
  });

  test('garbage that the manifest vouches for', async () => {
    const garbage = new Uint8Array(size('map.arrow')).fill(7);
    await refused(
      withFile(files, 'map.arrow', garbage),
      'atlas/map.arrow is not a readable Arrow file; build the atlas again',
    );
  });

  test('a map without a column', async () => {
    const x = numberColumn(new Float32Array(12));
    await refused(
      withFile(files, 'map.arrow', encodeTable({ x })),
      'atlas/map.arrow has no column "y"; build the atlas again',
    );
  });

  test('a map of other papers', async () => {
    const other = handMadeFiles(abstracts('a', 'b'));
    await refused(
      withFile(files, 'map.arrow', other.get('map.arrow')!),
      'atlas/map.arrow has 2 rows where the manifest says 12; build the atlas again',
    );
  });

  test('papers of another number', async () => {
    const other = handMadeFiles(abstracts('a', 'b'));
    const atlas = await open(withFile(files, 'papers-0000.arrow', other.get('papers-0000.arrow')!));
    await expect(atlas.papers([0])).rejects.toThrow(
      new UserError(
        'atlas/papers-0000.arrow has 2 rows where the manifest says 12; build the atlas again',
      ),
    );
  });

  test('a topic that there is not', async () => {
    await refused(
      withManifest(files, (manifest) => (manifest['topics'] as unknown[]).pop()),
      'atlas/map.arrow names a topic that the manifest lacks; build the atlas again',
    );
  });
});
