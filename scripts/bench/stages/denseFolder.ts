import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFloat32 } from '../../../src/core/sharedArrays.ts';
import type { DenseRows, RelatedPapers } from '../../../src/core/types.ts';

/**
 * Writes numbers as they lie in memory (little-endian on every machine that Node runs on), which
 * Python reads with `numpy.fromfile`.
 */
export function writeNumbers(folder: string, name: string, values: ArrayBufferView): void {
  mkdirSync(folder, { recursive: true });
  const { buffer, byteOffset, byteLength } = values;
  writeFileSync(join(folder, name), new Uint8Array(buffer, byteOffset, byteLength));
}

export const readFloats = (folder: string, name: string): Float32Array =>
  new Float32Array(bytesOf(folder, name));

export const readUints = (folder: string, name: string): Uint32Array =>
  new Uint32Array(bytesOf(folder, name));

/** The dense rows that lie in a folder, in memory that threads share. */
export function readRows(folder: string, columns: number): DenseRows {
  const stored = readFloats(folder, 'rows.f32');
  const values = sharedFloat32(stored.length);
  values.set(stored);
  return { rows: values.length / columns, columns, values };
}

/** Lists of related papers with `related` entries each, as files with rows of one length hold them. */
export function readRelated(folder: string, related: number): RelatedPapers {
  const indices = readUints(folder, 'related.u32');
  const papers = indices.length / related;
  const indptr = Uint32Array.from({ length: papers + 1 }, (_, row) => row * related);
  return { indptr, indices, similarity: readFloats(folder, 'similarity.f32') };
}

/**
 * Lists of related papers as rows of one length. Short lists, of papers that are like few others,
 * are filled up with the first papers, at a similarity of 0.
 */
export function ofOneLength(
  lists: RelatedPapers,
  related: number,
): { indices: Uint32Array; similarity: Float32Array } {
  const papers = lists.indptr.length - 1;
  const indices = new Uint32Array(papers * related);
  const similarity = new Float32Array(papers * related);
  for (let row = 0; row < papers; row++) {
    const [start, end] = [lists.indptr[row]!, lists.indptr[row + 1]!];
    const own = [...lists.indices.subarray(start, end)].slice(0, related);
    similarity.set(lists.similarity.subarray(start, start + own.length), row * related);
    for (let filler = 0; own.length < related; filler++) {
      if (filler !== row && !own.includes(filler)) own.push(filler);
    }
    indices.set(own, row * related);
  }
  return { indices, similarity };
}

function bytesOf(folder: string, name: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(join(folder, name));
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}
