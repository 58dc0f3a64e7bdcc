import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/types.ts';
import { atlasAddress, readOverHttp } from '../../../src/dashboard/state/atlasSource.ts';

const folder = new URL('http://localhost/atlas/');

describe('atlasAddress', () => {
  it.each([
    ['', 'http://localhost/page/atlas/'],
    ['?data=other', 'http://localhost/page/other/'],
    ['?data=/there/', 'http://localhost/there/'],
    ['?data=https://example.org/a', 'https://example.org/a/'],
  ])('of %j is %s', (search, expected) => {
    expect(atlasAddress(search, 'http://localhost/page/').href).toBe(expected);
  });
});

describe('readOverHttp', () => {
  it('reads a file in the folder and tells how far it is', async () => {
    const progress: unknown[] = [];
    const fetchFile = async (address: URL | RequestInfo) => {
      expect(String(address)).toBe('http://localhost/atlas/search/words.arrow');
      return new Response(new Uint8Array([7, 8, 9]), { headers: { 'content-length': '3' } });
    };
    const read = readOverHttp(folder, fetchFile, (...step) => progress.push(step));
    expect([...(await read('search/words.arrow'))]).toEqual([7, 8, 9]);
    expect(progress).toEqual([['search/words.arrow', 3, 3]]);
  });

  it('says what is missing', async () => {
    const read = readOverHttp(
      folder,
      async () => new Response('', { status: 404 }),
      () => {},
    );
    await expect(read('manifest.json')).rejects.toEqual(
      new UserError(
        'http://localhost/atlas/manifest.json was not found (status 404); check the address, or ' +
          'build an atlas and serve its folder',
      ),
    );
  });

  it('says that nobody answers', async () => {
    const read = readOverHttp(
      folder,
      () => Promise.reject(new TypeError('failed')),
      () => {},
    );
    await expect(read('map.arrow')).rejects.toEqual(
      new UserError(
        'http://localhost/atlas/map.arrow cannot be reached; check the connection and whether the ' +
          'atlas is still served',
      ),
    );
  });
});
