import { fieldsAt, type PaperFields } from '../columns/paperBlock.ts';
import { listAt, textAt } from '../columns/packTexts.ts';
import type { MergedRecord, Paper } from '../core/types.ts';
import { addEvidence, findDuplicate, type Traits } from './duplicates.ts';
import { fillingsFor } from './gaps.ts';
import type { PackedRecords } from './packRecords.ts';
import { createRowIndex } from './rowIndex.ts';
import { startIds } from './uniqueIds.ts';

/** Papers that follow each other in the corpus. */
export interface ImportedBatch {
  readonly papers: PaperFields;
  /** The rows of `papers` that are papers of the corpus, ascending; the others were merged. */
  readonly rows: readonly number[];
  /** The id of each of them. */
  readonly ids: readonly string[];
}

/** Fields to set on papers that were given before, by row: gaps that are filled, and ids that had to change. */
export type Amendments = ReadonlyMap<number, Partial<Paper>>;

/** Merges the records of a file into papers, a number of them after the other. */
export interface Merger {
  /** The next papers of the corpus: all but those that are earlier papers once more. */
  add(records: PackedRecords): ImportedBatch;
  /** What is known when all records were added. */
  finish(): {
    readonly kept: number;
    readonly merged: readonly MergedRecord[];
    readonly amendments: Amendments;
  };
}

/** What is kept until the end of records that were packed together. */
type KeptRecords = Pick<PackedRecords, 'abstractHashes' | 'gaps' | 'idRanks'> &
  Pick<PaperFields, 'title' | 'authors'>;

/** A paper that took in others. */
interface Merged {
  readonly traits: Traits;
  readonly gaps: number;
  readonly idRank: number;
}

/**
 * Starts to merge records of the same paper (`evidenceOf` says which those are): the first is kept, its gaps are
 * filled from the later ones. Every paper gets an id of its own. Nothing else is kept of a paper than its traits.
 */
export function startMerging(idPrefix: string): Merger {
  /** Of each row, the records that it was packed with, and its place there. */
  const packedWith: KeptRecords[] = [];
  const places: number[] = [];
  const merged = new Map<number, Merged>();
  const index = createRowIndex();
  const ids = startIds(idPrefix);
  const amendments = new Map<number, Partial<Paper>>();
  const absorbed: { row: number; title: string; because: MergedRecord['because'] }[] = [];
  let read = 0;

  const traitsOfKept = (row: number): Traits =>
    merged.get(row)?.traits ?? traitsAt(packedWith[row]!, places[row]!);
  const stateOf = (row: number): Merged => {
    const [records, place] = [packedWith[row]!, places[row]!];
    const fresh = () => ({
      traits: traitsAt(records, place),
      gaps: records.gaps[place]!,
      idRank: records.idRanks[place]!,
    });
    return merged.get(row) ?? fresh();
  };

  function absorb(row: number, { papers, gaps, idRanks, ownIds }: PackedRecords, place: number) {
    const first = stateOf(row);
    const filled = fillingsFor(first.gaps, fieldsAt(papers, place));
    if (Object.keys(filled).length > 0) {
      amendments.set(row, { ...amendments.get(row), ...filled });
    }
    const [own, rank] = [ownIds[place]!, idRanks[place]!];
    if (own !== null && rank < first.idRank) ids.change(row, own);
    return { gaps: first.gaps & gaps[place]!, idRank: Math.min(first.idRank, rank) };
  }

  return {
    add(records) {
      const { papers, evidence, ownIds, positions } = records;
      const { abstractHashes, gaps, idRanks } = records;
      const { title, authors } = papers;
      const kept: KeptRecords = { abstractHashes, gaps, idRanks, title, authors };
      const batch = { papers, rows: [] as number[], ids: [] as string[] };
      for (let place = 0; place < papers.rows; place++) {
        const traits = (): Traits => traitsAt(kept, place);
        const match = findDuplicate(evidence, place, traits, traitsOfKept, index);
        const row = match?.row ?? places.length;
        addEvidence(evidence, place, row, index);
        if (match) {
          absorbed.push({ ...match, title: shownTitle(papers, place) });
          const state = absorb(row, records, place);
          merged.set(row, { traits: fillTraits(traitsOfKept(row), traits()), ...state });
          continue;
        }
        packedWith.push(kept);
        places.push(place);
        batch.rows.push(place);
        batch.ids.push(ids.give(ownIds[place]!, read + positions[place]! + 1));
      }
      read += records.records;
      return batch;
    },
    finish() {
      const corrections = ids.corrections();
      for (const [row, id] of corrections) amendments.set(row, { ...amendments.get(row), id });
      const named = absorbed
        .sort((a, b) => a.row - b.row)
        .map(({ row, title, because }) => ({
          keptId: corrections.get(row) ?? ids.given(row),
          mergedTitle: title,
          because,
        }));
      return { kept: places.length, merged: named, amendments };
    },
  };
}

function traitsAt({ title, authors, abstractHashes }: KeptRecords, place: number): Traits {
  const hash = abstractHashes[place]!;
  return {
    title: textAt(title, place),
    abstract: Number.isNaN(hash) ? null : hash,
    authors: listAt(authors, place).join(' '),
  };
}

function fillTraits(first: Traits, second: Traits): Traits {
  return {
    title: first.title || second.title,
    abstract: first.abstract ?? second.abstract,
    authors: first.authors || second.authors,
  };
}

function shownTitle(papers: PaperFields, place: number): string {
  return textAt(papers.title, place) || `${textAt(papers.abstract, place).slice(0, 80)}…`;
}
