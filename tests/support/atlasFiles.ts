import { tableFromIPC } from '@uwdata/flechette';
import { crc32 } from '../../src/atlas/crc32.ts';
import type { Provenance } from '../../src/atlas/describeAtlas.ts';
import { createAtlasEncoder } from '../../src/atlas/encodeAtlas.ts';
import type { AtlasFile } from '../../src/atlas/manifest.ts';
import { openAtlas, type OpenAtlas, type ReadFile } from '../../src/atlas/readAtlas.ts';
import { daysOf } from '../../src/core/trends/calendar.ts';
import type { Atlas, Paper } from '../../src/core/types.ts';
import { sparse } from './coreMatrices.ts';
import { paperBlocks } from './paperBlocks.ts';

/** An atlas in memory that remembers which files were read. */
export function filesInMemory(files: ReadonlyMap<string, Uint8Array>): {
  readonly read: ReadFile;
  readonly asked: string[];
} {
  const asked: string[] = [];
  return {
    asked,
    async read(path) {
      asked.push(path);
      const bytes = files.get(path);
      if (!bytes) throw new Error(`no file ${path}`);
      return bytes;
    },
  };
}

export const open = (files: ReadonlyMap<string, Uint8Array>): Promise<OpenAtlas> =>
  openAtlas(filesInMemory(files).read, 'atlas');

/** The columns of an Arrow file as plain lists. */
export function columnsOf(bytes: Uint8Array): Record<string, unknown[]> {
  const table = tableFromIPC(bytes);
  return Object.fromEntries(
    table.names.map((name) => {
      const column = table.getChild(name);
      return [name, Array.from({ length: table.numRows }, (_, row) => plain(column.at(row)))];
    }),
  );
}

/** A list in place of a typed array or another iterable of values. */
function plain(value: unknown): unknown {
  const isList = typeof value === 'object' && value !== null && Symbol.iterator in value;
  return isList ? Array.from(value as Iterable<unknown>) : value;
}

/** All files of an atlas: path in its folder, bytes. */
export function encodeAtlas(
  atlas: Atlas,
  papers: readonly Paper[],
  from: Provenance = provenance,
): Map<string, Uint8Array> {
  const encoder = createAtlasEncoder();
  const shards = paperBlocks(papers).map((block) => encoder.papers(block));
  return new Map([...shards, ...encoder.rest(atlas, from)].map(({ path, bytes }) => [path, bytes]));
}

/** The manifest of these files with some fields changed, among files otherwise alike. */
export function withManifest(
  files: ReadonlyMap<string, Uint8Array>,
  change: (manifest: Record<string, unknown>) => void,
): Map<string, Uint8Array> {
  const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as Record<
    string,
    unknown
  >;
  change(manifest);
  return new Map(files).set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
}

/** The files with one of them replaced, its length and checksum in the manifest as well. */
export function withFile(
  files: ReadonlyMap<string, Uint8Array>,
  path: string,
  bytes: Uint8Array,
): Map<string, Uint8Array> {
  return withManifest(new Map(files).set(path, bytes), (manifest) => {
    manifest['files'] = (manifest['files'] as AtlasFile[]).map((file) =>
      file.path === path ? { path, bytes: bytes.length, crc32: crc32(bytes) } : file,
    );
  });
}

/** The files with one bit of the middle byte of one of them flipped, and the manifest as it was. */
export function withFlippedBit(
  files: ReadonlyMap<string, Uint8Array>,
  path: string,
): Map<string, Uint8Array> {
  const bytes = Uint8Array.from(files.get(path)!);
  bytes[bytes.length >> 1]! ^= 1;
  return new Map(files).set(path, bytes);
}

export const provenance: Provenance = {
  runId: 'abcdef012345',
  generator: '1.2.3',
  title: 'Made by hand',
  sources: [],
};

/**
 * An atlas that nobody built, so that every number in it is known: one topic, and of paper i the
 * papers and terms that the tables name.
 */
export function handMadeAtlas(
  papers: readonly Paper[],
  related: readonly (readonly (readonly [row: number, similarity: number])[])[] = papers.map(
    () => [],
  ),
  terms: readonly (readonly number[])[] = papers.map(() => [0]),
): Atlas {
  const rows = papers.length;
  const paperTerms = sparse(terms);
  const labels = Array.from({ length: paperTerms.columns }, (_, term) => `Term ${term}`);
  const trend = {
    counts: [],
    shares: [],
    kind: 'unclear',
    slope: null,
    q: null,
    sentence: 'Too few dated papers to tell a trend.',
  } as const;
  const group = { id: 0, name: 'All', terms: [], size: rows, x: 0, y: 0 };
  return {
    options: { topics: 1, seed: 1 },
    papers: rows,
    dates: papers.map(({ date }) => date),
    upvotes: Float32Array.from(papers, ({ upvotes }) => upvotes ?? Number.NaN),
    day: daysOf(papers.map(({ date }) => date)),
    x: Float32Array.from({ length: rows }, (_, row) => row / rows),
    y: Float32Array.from({ length: rows }, (_, row) => -row / rows),
    topicOf: new Uint16Array(rows),
    membership: Float32Array.from({ length: rows }, (_, row) => 1 - row / (2 * rows)),
    placement: new Float32Array(rows).fill(1),
    topics: [{ ...group, theme: 0, exemplars: [0], trend }],
    themes: [{ ...group, topics: [0] }],
    themeTree: [],
    trends: { unit: null, periods: [], undated: rows },
    related: {
      indptr: Uint32Array.from({ length: rows + 1 }, (_, row) =>
        related.slice(0, row).reduce((sum, list) => sum + list.length, 0),
      ),
      indices: Uint32Array.from(related.flatMap((list) => list.map(([row]) => row))),
      similarity: Float32Array.from(related.flatMap((list) => list.map(([, value]) => value))),
    },
    vocabulary: {
      keys: labels.map((label) => label.toLowerCase()),
      labels,
      documentFrequency: Uint32Array.from(
        labels,
        (_, term) => terms.filter((row) => row[term] !== 0).length,
      ),
    },
    paperTerms,
    wordIndex: {
      words: { bytes: new Uint8Array(), offsets: new Int32Array(1) },
      papers: new Uint32Array(),
      offsets: new Uint32Array(1),
      postings: new Uint8Array(),
    },
    evidence: [],
    languages: [{ code: 'en', papers: rows }],
    quality: {
      varianceKept: 0.5,
      silhouette: 0.1,
      trustworthiness: 0.9,
      relatedRecall: 1,
      withoutTerms: 0,
    },
  };
}

/** The files of an atlas that nobody built, as `handMadeAtlas` makes it. */
export const handMadeFiles = (...made: Parameters<typeof handMadeAtlas>): Map<string, Uint8Array> =>
  encodeAtlas(handMadeAtlas(...made), made[0]);
