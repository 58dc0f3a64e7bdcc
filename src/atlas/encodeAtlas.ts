import type { Atlas } from '../core/types.ts';
import { encodeTable, numberColumn, numberListColumn, textColumn } from './arrow.ts';
import { crc32 } from './crc32.ts';
import { describeAtlas, type Provenance } from './describeAtlas.ts';
import type { AtlasFile } from './manifest.ts';
import { packTexts } from '../columns/packTexts.ts';
import type { PaperColumns } from '../columns/paperBlock.ts';
import { encodeShard } from './paperShard.ts';
import { paths } from './paths.ts';
import { encodeWordIndex } from './search.ts';

/** A file of an atlas. */
export interface EncodedFile {
  /** In the folder of the atlas, with `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Makes the files of an atlas, each when it is asked for. The same atlas gives the same bytes. */
export interface AtlasEncoder {
  /**
   * The shard of a block, which can be made while the papers stream by. A block whose number came
   * before replaces that one.
   */
  papers(block: PaperColumns): EncodedFile;
  /** All other files, the manifest last: it lists the files that were made before. */
  rest(atlas: Atlas, provenance: Provenance): Generator<EncodedFile>;
}

/** @param checksum as `crc32`, which it is by default; some platforms have a faster one */
export function createAtlasEncoder(checksum = crc32): AtlasEncoder {
  const listed = new Map<string, AtlasFile>();
  const list = (path: string, bytes: Uint8Array): EncodedFile => {
    listed.set(path, { path, bytes: bytes.length, crc32: checksum(bytes) });
    return { path, bytes };
  };
  return {
    papers: (block) => list(paths.papers(block.number), encodeShard(block)),
    *rest(atlas, provenance) {
      yield list(paths.map, encodeMap(atlas));
      yield list(paths.related, encodeRelated(atlas));
      yield list(paths.terms, encodeTerms(atlas));
      yield list(paths.paperTerms, encodePaperTerms(atlas));
      yield list(paths.search, encodeWordIndex(atlas.wordIndex));
      const manifest = describeAtlas(atlas, provenance, [...listed.values()]);
      const text = `${JSON.stringify(manifest, null, 1)}\n`;
      yield { path: paths.manifest, bytes: new TextEncoder().encode(text) };
    },
  };
}

/** A row a paper: all that drawing and colouring the map needs. */
function encodeMap({ x, y, topicOf, membership, placement, day, upvotes }: Atlas): Uint8Array {
  return encodeTable({
    x: numberColumn(x),
    y: numberColumn(y),
    topic: numberColumn(topicOf),
    membership: numberColumn(membership),
    placement: numberColumn(placement),
    day: numberColumn(day),
    upvotes: numberColumn(upvotes),
  });
}

/** A row a paper: its related papers, nearest first, and how similar each is. */
function encodeRelated({ related: { indptr, indices, similarity } }: Atlas): Uint8Array {
  return encodeTable({
    related: numberListColumn({ indptr, values: indices }),
    similarity: numberListColumn({ indptr, values: similarity }),
  });
}

/** A row a term; `longForm` is what an acronym stands for, null for other terms. */
function encodeTerms({
  vocabulary: { keys, labels, documentFrequency, longForms = keys.map(() => null) },
}: Atlas): Uint8Array {
  return encodeTable({
    key: textColumn(packTexts(keys)),
    label: textColumn(packTexts(labels)),
    papers: numberColumn(documentFrequency),
    longForm: textColumn(packTexts(longForms)),
  });
}

/** A row a paper: its heaviest terms, as rows of the terms, and their weights. */
function encodePaperTerms({ paperTerms: { indptr, indices, values } }: Atlas): Uint8Array {
  return encodeTable({
    term: numberListColumn({ indptr, values: indices }),
    weight: numberListColumn({ indptr, values }),
  });
}
