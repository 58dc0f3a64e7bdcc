import { constants } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { UserError } from '../src/core/types.ts';
import { decodeText } from './decodeText.ts';
import { errorCode, fileError } from './fileErrors.ts';

/** A source file as it lies on the disk, and its text. */
export interface Source {
  /** File name without its folder. */
  readonly name: string;
  /** The name without `.gz`, by which the format may be told. */
  readonly textName: string;
  /** Size of the file itself, before it was unpacked. */
  readonly bytes: number;
  /** SHA-256 of the file itself, in hexadecimal. */
  readonly sha256: string;
  readonly text: string;
}

/**
 * Reads a source file. Whether it is gzipped is told by its first two bytes, not by its name.
 * @throws UserError for a missing, empty, damaged or unreadable file, or one that is not text
 */
export async function readSource(file: string): Promise<Source> {
  const bytes = await readBytes(file);
  const name = basename(file);
  const content = bytes[0] === 0x1f && bytes[1] === 0x8b ? unpack(bytes, file) : bytes;
  refuseTooLarge(content, file);
  const text = decodeText(content, file);
  if (text.trim() === '') throw new UserError(`${file} is empty; give a file with papers in it`);
  return {
    name,
    textName: name.replace(/\.gz$/i, ''),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text,
  };
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    if ((await stat(file)).isDirectory()) {
      throw new UserError(`${file} is a folder; give a file with papers in it`);
    }
    return await readFile(file);
  } catch (error) {
    if (errorCode(error) === 'ERR_FS_FILE_TOO_LARGE') throw tooLarge(file);
    throw fileError(error, 'read', file);
  }
}

function unpack(bytes: Uint8Array, file: string): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: constants.MAX_STRING_LENGTH });
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(file);
    const damage = code === 'Z_BUF_ERROR' ? 'ends too early' : 'is damaged';
    throw new UserError(
      `${file} is gzipped but ${damage}, so it cannot be unpacked; copy or download it again`,
      { cause: error },
    );
  }
}

function refuseTooLarge(content: Uint8Array, file: string): void {
  if (content.length > constants.MAX_STRING_LENGTH) throw tooLarge(file);
}

function tooLarge(file: string): UserError {
  const most = Math.floor(constants.MAX_STRING_LENGTH / 1e6);
  return new UserError(`${file} holds more than ${most} MB of text; split it into smaller files`);
}
