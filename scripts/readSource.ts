import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UserError } from '../src/core/types.ts';
import { openBytes, startsWith } from './byteStream.ts';
import { textBytes } from './textBytes.ts';
import { errorCode, fileError } from './fileErrors.ts';

/** A source file as it lies on the disk. */
export interface SourceFacts {
  /** File name without its folder. */
  readonly name: string;
  /** Size of the file itself, before it was unpacked. */
  readonly bytes: number;
  /** SHA-256 of the file itself, in hexadecimal. */
  readonly sha256: string;
}

/** A source file that is being read. */
export interface SourceStream {
  /** File name without its folder. */
  readonly name: string;
  /** The name without `.gz`, by which the format may be told. */
  readonly textName: string;
  /** Its text as UTF-8 in pieces. Throws UserError for what is wrong with the file. */
  readonly pieces: AsyncGenerator<Uint8Array>;
  /** The part of the file that was read, 0 to 1. */
  readShare(): number;
  /** Facts about the whole file; call it when all pieces were read. */
  finish(): Promise<SourceFacts>;
}

const GZIP_MAGIC = [0x1f, 0x8b];

/** Bytes read at once. */
const CHUNK_BYTES = 2 ** 18;

/** What is known of a file while it is read. */
interface Tally {
  size: number;
  bytes: number;
  readonly hash: Hash;
}

/**
 * Reads a source file while its text is used, so that it can be larger than the memory. Whether it is gzipped is
 * told by its first two bytes, not by its name.
 *
 * The pieces throw UserError for a missing, empty, damaged or unreadable file, or one that is not text.
 */
export function openSource(file: string): SourceStream {
  const name = basename(file);
  const tally = startTally();
  return {
    name,
    textName: name.replace(/\.gz$/i, ''),
    pieces: refuseEmpty(textBytes(unpack(readChunks(file, tally), file), file), file),
    readShare: () => (tally.size > 0 ? Math.min(1, tally.bytes / tally.size) : 0),
    async finish() {
      // Unpacking may stop before the end of the file.
      if (tally.bytes < tally.size) await exhaust(readChunks(file, tally));
      return factsOf(name, tally);
    },
  };
}

/**
 * Facts about a source file, whatever it says.
 * @throws UserError when it cannot be read
 */
export async function hashSource(file: string): Promise<SourceFacts> {
  const tally = startTally();
  await exhaust(readChunks(file, tally));
  return factsOf(basename(file), tally);
}

function startTally(): Tally {
  return { size: 0, bytes: 0, hash: createHash('sha256') };
}

function factsOf(name: string, { bytes, hash }: Tally): SourceFacts {
  return { name, bytes, sha256: hash.digest('hex') };
}

/** The bytes of a file that were not counted yet. */
async function* readChunks(file: string, tally: Tally): AsyncGenerator<Uint8Array> {
  try {
    const info = await stat(file);
    if (info.isDirectory()) {
      throw new UserError(`${file} is a folder; give a file with papers in it`);
    }
    tally.size = info.size;
    const stream = createReadStream(file, { highWaterMark: CHUNK_BYTES, start: tally.bytes });
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      tally.bytes += chunk.length;
      tally.hash.update(chunk);
      yield chunk;
    }
  } catch (error) {
    throw fileError(error, 'read', file);
  }
}

async function* unpack(
  chunks: AsyncGenerator<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array> {
  const { head, all } = await openBytes(chunks, 2);
  if (!startsWith(head, GZIP_MAGIC)) return yield* all;

  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // An error of the one comes out of the other.
  pipeline(Readable.from(all), gunzip, () => {});
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } catch (error) {
    const code = errorCode(error);
    if (!code?.startsWith('Z_')) throw error;
    const damage = code === 'Z_BUF_ERROR' ? 'ends too early' : 'is damaged';
    throw new UserError(
      `${file} is gzipped but ${damage}, so it cannot be unpacked; copy or download it again`,
      { cause: error },
    );
  }
}

async function* refuseEmpty(
  pieces: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array> {
  let isEmpty = true;
  for await (const piece of pieces) {
    if (isEmpty) isEmpty = new TextDecoder().decode(piece).trim() === '';
    yield piece;
  }
  if (isEmpty) throw new UserError(`${file} is empty; give a file with papers in it`);
}

async function exhaust(chunks: AsyncGenerator<Uint8Array>): Promise<void> {
  while (!(await chunks.next()).done);
}
