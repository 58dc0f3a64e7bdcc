import { readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parseManifest } from '../src/atlas/parseManifest.ts';
import { openAtlas, type OpenAtlas, type ReadFile } from '../src/atlas/readAtlas.ts';
import type { AtlasFile, Manifest } from '../src/atlas/manifest.ts';
import { UserError } from '../src/core/types.ts';
import { realTarget } from './atlasTarget.ts';
import { errorCode, fileError } from './fileErrors.ts';

/** A folder that was checked to hold a whole atlas. */
export interface CheckedFolder {
  /** Where the folder really is. */
  readonly path: string;
  readonly manifest: Manifest;
}

/**
 * Opens the atlas in a folder, after `checkAtlasFolder`.
 * @throws UserError when there is none, or when it is corrupt, incomplete or of another version
 */
export async function openAtlasFolder(folder: string): Promise<OpenAtlas> {
  const { path } = await checkAtlasFolder(folder);
  return openAtlas(readFrom(path, folder), folder);
}

/**
 * Checks that a folder holds a manifest of a known version, and every file that it lists with the
 * length that it lists.
 * @throws UserError that says what is wrong and what to do
 */
export async function checkAtlasFolder(folder: string): Promise<CheckedFolder> {
  const path = await realTarget(folder);
  const manifest = await readManifest(path, folder);
  for (const file of manifest.files) await checkFile(path, file, folder);
  return { path, manifest };
}

async function readManifest(path: string, folder: string): Promise<Manifest> {
  const where = join(folder, 'manifest.json');
  try {
    return parseManifest(await readFile(join(path, 'manifest.json')), where);
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw fileError(error, 'read', where);
    throw new UserError(
      `${folder} is not an atlas: it has no manifest.json; build one with \`npm run atlas -- build\``,
      { cause: error },
    );
  }
}

async function checkFile(path: string, file: AtlasFile, folder: string): Promise<void> {
  const found = await stat(inside(path, file.path, folder)).catch(() => null);
  if (found?.isFile() && found.size === file.bytes) return;
  const wrong = found?.isFile()
    ? `${file.path} has ${found.size} bytes instead of ${file.bytes}`
    : `${file.path} is missing`;
  throw new UserError(`the atlas in ${folder} is damaged: ${wrong}; build it again`);
}

function readFrom(path: string, folder: string): ReadFile {
  return async (name) => {
    try {
      return await readFile(inside(path, name, folder));
    } catch (error) {
      throw fileError(error, 'read', join(folder, name));
    }
  };
}

/** Full path of a file of an atlas; a manifest from elsewhere cannot lead out of its folder. */
function inside(path: string, name: string, folder: string): string {
  const file = join(path, name);
  if (file.startsWith(path + sep)) return file;
  throw new UserError(
    `the atlas in ${folder} is damaged: it lists ${name}, which lies outside; build it again`,
  );
}
