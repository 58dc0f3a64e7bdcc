import { rmSync } from 'node:fs';
import { realpath, rename, stat, writeFile } from 'node:fs/promises';
import { beside } from './atlasTarget.ts';
import { UserError } from '../src/core/types.ts';
import { fileError } from './fileErrors.ts';
import { cleanUpOnInterrupt } from './interrupt.ts';

/**
 * Writes a text file whole or not at all: beside its place first, then renamed into it. An older
 * file is replaced.
 * @throws UserError when the place cannot take it
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const found = await stat(target).catch(() => null);
  if (found && !found.isFile()) {
    throw new UserError(`${file} is not a file that can be replaced; choose another name`);
  }
  const partial = beside(target, `partial-${process.pid}`);
  const removePartial = () => rmSync(partial, { force: true });
  const stopCleaning = cleanUpOnInterrupt(removePartial);
  try {
    await writeFile(partial, text, { flush: true });
    await rename(partial, target);
  } catch (error) {
    removePartial();
    throw fileError(error, 'write', file);
  } finally {
    stopCleaning();
  }
}
