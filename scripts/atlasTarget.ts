import { existsSync, renameSync } from 'node:fs';
import { lstat, readFile, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { listedFiles } from '../src/atlas/parseManifest.ts';
import { UserError } from '../src/core/types.ts';
import { errorCode, fileError } from './fileErrors.ts';

/** Files that operating systems leave in folders; nobody misses them. */
const furniture = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/**
 * Makes sure that an atlas may be written to a folder: it is new, empty, or an atlas, perhaps of
 * an older format version, that holds nothing else.
 * @returns where the folder really is
 * @throws UserError that says what would be lost
 */
export async function checkTarget(folder: string): Promise<string> {
  const target = await realTarget(folder);
  const paths = await listFiles(target, folder);
  if (paths.length === 0) return target;
  if (!paths.includes('manifest.json')) {
    throw new UserError(
      `${folder} holds files but is not an atlas, so nothing was written; choose a new or an empty folder`,
    );
  }
  const known = await atlasFiles(target, folder);
  const strange = paths.find((path) => !known.has(path));
  if (strange === undefined) return target;
  throw new UserError(
    `${folder} holds ${strange}, which is not part of the atlas and would be lost; move it or choose another folder`,
  );
}

/**
 * Where a folder really is: a link to a folder is followed, so that the link stays a link. An
 * atlas that was moved aside, by a command that crashed before it could put the new one in its
 * place, is put back.
 */
export async function realTarget(folder: string): Promise<string> {
  const path = resolve(folder);
  const target = existsSync(path) ? await realpath(path) : path;
  const previous = beside(target, 'previous');
  if (!existsSync(target) && existsSync(previous)) renameSync(previous, target);
  return target;
}

/** A hidden name next to a folder that tells what it belongs to, such as `.my-atlas.previous`. */
export function beside(target: string, role: string): string {
  return join(dirname(target), `.${basename(target)}.${role}`);
}

/** Paths of all files in a folder, with `/` between folders; none when there is no such folder. */
async function listFiles(target: string, folder: string): Promise<string[]> {
  try {
    if (!(await lstat(target)).isDirectory()) {
      throw new UserError(`${folder} is a file, so no atlas can be written there; choose a folder`);
    }
    const entries = await readdir(target, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && !furniture.has(entry.name))
      .map((entry) => relative(target, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw fileError(error, 'write', folder);
  }
}

async function atlasFiles(target: string, folder: string): Promise<Set<string>> {
  const where = join(folder, 'manifest.json');
  try {
    const files = listedFiles(await readFile(join(target, 'manifest.json')), where);
    return new Set(['manifest.json', ...files.map(({ path }) => path)]);
  } catch (error) {
    if (!(error instanceof UserError)) throw fileError(error, 'read', where);
    throw new UserError(
      `${folder} holds files but no atlas that this version can read, so nothing was written; ` +
        'remove the folder yourself or choose another one',
      { cause: error },
    );
  }
}
