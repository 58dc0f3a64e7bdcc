import { readFile } from 'node:fs/promises';
import { UserError } from '../src/core/types.ts';
import { fileError } from './fileErrors.ts';

/** Bytes of the longest list: a list of words is no corpus. */
const MOST_BYTES = 2 ** 22;

/**
 * Reads a list of words: a word or phrase a line, in UTF-8. What stands behind `#` is a comment.
 * @throws UserError when the file cannot be read, is no text, or has no word in it
 */
export async function readWordFile(path: string): Promise<readonly string[]> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw fileError(error, 'read', path);
  }
  const lines = textOf(bytes, path).split(/\r\n|\r|\n/);
  const words = lines.map((line) => line.replace(/#.*/u, '').trim()).filter((word) => word !== '');
  const wrong = words.find((word) => !/[\p{L}\p{N}]/u.test(word));
  if (wrong !== undefined) {
    throw new UserError(
      `${path} has ${JSON.stringify(wrong)} in it, which is no word; give a word a line`,
    );
  }
  if (words.length > 0) return [...new Set(words)];
  throw new UserError(`${path} has no words in it; give a word a line, or leave the option out`);
}

function textOf(bytes: Uint8Array, path: string): string {
  if (bytes.length <= MOST_BYTES && !bytes.includes(0)) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      // Said below.
    }
  }
  throw new UserError(`${path} is no list of words in UTF-8; save it as plain text, a word a line`);
}
