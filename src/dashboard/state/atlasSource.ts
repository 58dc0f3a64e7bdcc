import type { ReadFile } from '../../atlas/readAtlas.ts';
import { UserError } from '../../core/types.ts';
import { dataOf } from './viewAddress.ts';

/** Where an atlas lies when the address does not say. */
const BESIDE_THE_PAGE = './atlas/';

/** The address of the atlas' folder, with a slash at its end: `?data=` or the folder beside the page. */
export function atlasAddress(search: string, page: string): URL {
  const given = dataOf(search) ?? BESIDE_THE_PAGE;
  return new URL(given.endsWith('/') ? given : `${given}/`, page);
}

/**
 * Reads the files of an atlas over HTTP.
 *
 * @param onProgress called with the bytes of a file that have come, and those it has in all (0 when
 *   the server does not say)
 */
export function readOverHttp(
  folder: URL,
  fetchFile: typeof fetch,
  onProgress: (path: string, loaded: number, total: number) => void,
): ReadFile {
  return async (path) => {
    const address = new URL(path, folder);
    let response: Response;
    try {
      response = await fetchFile(address);
    } catch {
      throw new UserError(
        `${address.href} cannot be reached; check the connection and whether the atlas is still served`,
      );
    }
    if (!response.ok) {
      throw new UserError(
        `${address.href} was not found (status ${response.status}); check the address, or build ` +
          'an atlas and serve its folder',
      );
    }
    return readBody(response, (loaded, total) => onProgress(path, loaded, total));
  };
}

async function readBody(
  response: Response,
  onProgress: (loaded: number, total: number) => void,
): Promise<Uint8Array> {
  const total = Number(response.headers.get('content-length') ?? 0);
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    loaded += part.value.length;
    onProgress(loaded, total);
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
