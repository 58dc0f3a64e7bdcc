import { existsSync, renameSync, rmSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { beside, checkTarget } from './atlasTarget.ts';
import { errorCode, fileError } from './fileErrors.ts';
import { cleanUpOnInterrupt } from './interrupt.ts';

/** Writes that may be under way at the same time; each holds on to its bytes. */
const MOST_WRITES = 4;

/**
 * A folder that an atlas is being written to. The files go to a hidden folder beside the target,
 * which takes its place at the end, so that whatever happens an older atlas stays whole. Paths
 * have `/` between folders.
 */
export interface AtlasFolder {
  /**
   * Starts to write a file, in place of one of the same path; resolves when another one may start.
   * @throws UserError when the disk did not take this or an earlier file
   */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** A file that was written before. */
  read(path: string): Promise<Uint8Array>;
  /**
   * Puts what was written in the place of the target.
   * @throws UserError when the disk does not take it
   */
  commit(): Promise<void>;
  /** Removes what was written. Does nothing after `commit`. */
  abandon(): Promise<void>;
}

/**
 * Starts to write an atlas, in place of an older one if there is one. What is written is removed
 * when a person or the system stops the process.
 * @throws UserError when the target is not an atlas, or nothing can be written there
 */
export async function createAtlasFolder(folder: string): Promise<AtlasFolder> {
  const target = await checkTarget(folder);
  const partial = beside(target, `partial-${process.pid}`);
  // A write that is under way may put a file into a folder while that is removed.
  const removePartial = () => rmSync(partial, { recursive: true, force: true, maxRetries: 5 });
  const stopCleaning = cleanUpOnInterrupt(removePartial);

  const underWay = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | null = null;
  const settled = async (): Promise<void> => {
    await Promise.all(underWay);
    if (failure) throw failure.error;
  };
  const remove = async (): Promise<void> => {
    await Promise.all(underWay);
    removePartial();
    stopCleaning();
  };

  try {
    await mkdir(dirname(target), { recursive: true });
    await removeStale(target);
    await mkdir(partial);
  } catch (error) {
    await remove();
    throw fileError(error, 'write', folder);
  }

  return {
    async write(path, bytes) {
      const write = writeOne(join(partial, ...path.split('/')), bytes)
        .catch((error: unknown) => {
          failure ??= { error: fileError(error, 'write', folder) };
        })
        .finally(() => underWay.delete(write));
      underWay.add(write);
      if (underWay.size >= MOST_WRITES) await Promise.race(underWay);
      if (failure) throw failure.error;
    },
    async read(path) {
      await settled();
      return readFile(join(partial, ...path.split('/')));
    },
    async commit() {
      await settled();
      try {
        swapIn(partial, target);
      } catch (error) {
        throw fileError(error, 'write', folder);
      }
      stopCleaning();
    },
    abandon: remove,
  };
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

async function writeOne(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes, { flush: true });
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
