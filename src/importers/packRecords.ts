import { startFields, type PaperFields } from '../columns/paperBlock.ts';
import { abstractHash, evidenceOf, type EvidenceLists } from './duplicates.ts';
import { gapsOf } from './gaps.ts';
import type { SourcePaper, SourceRecord } from './sourceRecord.ts';

/** Records of a source file, one after the other, with what is needed to merge them. */
export interface PackedRecords {
  /** Records, whether they are papers or not. */
  readonly records: number;
  readonly papers: PaperFields;
  /** Of each paper its place among the records, from 0. */
  readonly positions: Uint32Array;
  /** What each paper is called by: its id, else its DOI, else its arXiv id. */
  readonly ownIds: readonly (string | null)[];
  /** How good its own id is; 0 is best. */
  readonly idRanks: Uint8Array;
  /** The fields that it lacks, as bits (see `gapsOf`). */
  readonly gaps: Uint8Array;
  /** As `abstractHash` gives them; NaN when there is no abstract. */
  readonly abstractHashes: Float64Array;
  readonly evidence: EvidenceLists;
  /** Records that are no papers. */
  readonly dropped: readonly DroppedRecord[];
}

export interface DroppedRecord {
  readonly place: string;
  readonly reason: string;
}

/** Records that `packInLists` packs at once. */
const RECORDS_PER_LIST = 500;

/** Kept from one call to the next, with the room that it has; nothing of it is given away. */
const fields = startFields();

/** Packs records. Nothing of them is kept but their bytes, so that threads can hand them over. */
export function packRecords(records: Iterable<SourceRecord>): PackedRecords {
  const positions: number[] = [];
  const ownIds: (string | null)[] = [];
  const idRanks: number[] = [];
  const gaps: number[] = [];
  const hashes: number[] = [];
  const starts = [0];
  const keys: number[] = [];
  const kinds: number[] = [];
  const dropped: DroppedRecord[] = [];
  let count = 0;
  for (const record of records) {
    const position = count++;
    if ('reason' in record) {
      dropped.push(record);
      continue;
    }
    const { paper } = record;
    fields.add(paper);
    positions.push(position);
    const { own, rank } = ownId(paper);
    ownIds.push(own);
    idRanks.push(rank);
    gaps.push(gapsOf(paper));
    hashes.push(abstractHash(paper.abstract) ?? Number.NaN);
    for (const { key, kind } of evidenceOf(paper)) {
      keys.push(key);
      kinds.push(kind);
    }
    starts.push(keys.length);
  }
  return {
    records: count,
    papers: fields.take(),
    positions: Uint32Array.from(positions),
    ownIds,
    idRanks: Uint8Array.from(idRanks),
    gaps: Uint8Array.from(gaps),
    abstractHashes: Float64Array.from(hashes),
    evidence: {
      starts: Uint32Array.from(starts),
      keys: Float64Array.from(keys),
      kinds: Uint8Array.from(kinds),
    },
    dropped,
  };
}

/** Packs records that come one by one, some hundred at a time. */
export function* packInLists(records: Iterable<SourceRecord>): Generator<PackedRecords> {
  let list: SourceRecord[] = [];
  for (const record of records) {
    if (list.push(record) < RECORDS_PER_LIST) continue;
    yield packRecords(list);
    list = [];
  }
  yield packRecords(list);
}

function ownId({ id, doi, arxivId }: SourcePaper): { own: string | null; rank: number } {
  if (id !== null) return { own: id, rank: 0 };
  if (doi !== null) return { own: doi, rank: 1 };
  return arxivId !== null ? { own: arxivId, rank: 2 } : { own: null, rank: 3 };
}
