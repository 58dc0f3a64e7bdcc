import { existsSync, renameSync, rmSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { beside, checkTarget } from './atlasTarget.ts';
import { errorCode, fileError } from './fileErrors.ts';
import { cleanUpOnInterrupt } from './interrupt.ts';

/**
 * Writes an atlas, in place of an older one if there is one. The files are written beside the
 * target and renamed into place at the end, so that whatever happens the older atlas stays whole.
 * @param files bytes a path, with `/` between folders
 * @throws UserError when the target is not an atlas, or the disk does not take the files
 */
export async function writeAtlasFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const target = await checkTarget(folder);
  const partial = beside(target, `partial-${process.pid}`);
  const removePartial = () => rmSync(partial, { recursive: true, force: true });
  const stopCleaning = cleanUpOnInterrupt(removePartial);
  try {
    await mkdir(dirname(target), { recursive: true });
    await removeStale(target);
    await writeFiles(partial, files);
    swapIn(partial, target);
  } catch (error) {
    removePartial();
    throw fileError(error, 'write', folder);
  } finally {
    stopCleaning();
  }
}

/** Removes what commands that crashed, or ran out of power, left beside the target. */
async function removeStale(target: string): Promise<void> {
  const prefix = basename(beside(target, 'partial-'));
  for (const name of await readdir(dirname(target))) {
    const pid = Number(name.slice(prefix.length));
    if (!name.startsWith(prefix) || !(pid > 0) || isAnotherProcess(pid)) continue;
    rmSync(join(dirname(target), name), { recursive: true, force: true });
  }
}

function isAnotherProcess(pid: number): boolean {
  try {
    // Signal 0 only asks whether the process is there.
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [path, bytes] of files) {
    const file = join(folder, ...path.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes, { flush: true });
  }
}

/**
 * Puts a folder in the place of another. A folder cannot be renamed onto one that holds files, so
 * the older one steps aside first; nothing else runs in this process between the renames.
 */
function swapIn(partial: string, target: string): void {
  if (!existsSync(target)) return renameSync(partial, target);
  const previous = beside(target, 'previous');
  rmSync(previous, { recursive: true, force: true });
  renameSync(target, previous);
  try {
    renameSync(partial, target);
  } catch (error) {
    renameSync(previous, target);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}
