import { UserError } from '../core/types.ts';
import { decodeTable } from './arrow.ts';
import { crc32 } from './crc32.ts';
import type { Manifest } from './manifest.ts';

/** Reads a file of an atlas by its path in the folder; rejects when it is not there. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** Reads files of an atlas after the manifest. */
export interface CheckedFiles {
  /** @throws UserError when the file is not the one that the manifest lists */
  bytes(path: string): Promise<Uint8Array>;
  /**
   * @param rows expected number of rows; not checked when null
   * @throws UserError as `bytes` and `decodeTable`
   */
  table(
    path: string,
    columns: readonly string[],
    rows: number | null,
  ): Promise<ReturnType<typeof decodeTable>>;
  /** How errors name a file. */
  where(path: string): string;
}

/** @param atlas how errors name the atlas: a folder or an address */
export function checkedFiles(readFile: ReadFile, manifest: Manifest, atlas: string): CheckedFiles {
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const where = (path: string): string => `${atlas}/${path}`;

  const read = async (path: string): Promise<Uint8Array> => {
    const file = listed.get(path);
    if (!file) throw new UserError(`${atlas} lists no ${path}; build the atlas again`);
    const bytes = await readFile(path);
    if (bytes.length !== file.bytes) {
      throw new UserError(
        `${where(path)} has ${bytes.length} bytes where the manifest says ${file.bytes}; ` +
          'the copy is incomplete or changed, so copy or build the atlas again',
      );
    }
    if (crc32(bytes) !== file.crc32) {
      throw new UserError(
        `${where(path)} is damaged: its checksum is not the one in the manifest; ` +
          'copy or build the atlas again',
      );
    }
    return bytes;
  };

  return {
    bytes: read,
    table: async (path, columns, rows) => decodeTable(await read(path), where(path), columns, rows),
    where,
  };
}
