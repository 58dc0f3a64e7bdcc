import type { MergedRecord, Paper } from '../core/types.ts';
import { addEvidence, evidenceOf, findDuplicate, traitsOf } from './duplicates.ts';
import type { Traits } from './duplicates.ts';
import { createRowIndex } from './rowIndex.ts';
import type { SourcePaper } from './sourceRecord.ts';
import { startIds } from './uniqueIds.ts';

/** A paper and the row it has in the corpus. */
export interface ImportedPaper {
  readonly row: number;
  readonly paper: Paper;
}

/** Fields to set on papers that were given before, by row: gaps that are filled, and ids that had to change. */
export type Amendments = ReadonlyMap<number, Partial<Paper>>;

/** Merges the records of a file into papers, one after the other. */
export interface Merger {
  /**
   * The next paper of the corpus; null when the record is another one of an earlier paper.
   * @param position place in the file, counted from 1 over all records
   */
  add(paper: SourcePaper, position: number): ImportedPaper | null;
  /** What is known when all records were added. */
  finish(): {
    readonly kept: number;
    readonly merged: readonly MergedRecord[];
    readonly amendments: Amendments;
  };
}

/** What is kept of a paper until the end. */
interface Kept {
  readonly traits: Traits;
  /** Bit `i` is set while `FIELDS[i]` is empty. */
  readonly gaps: number;
  /** How good its own id is, as `ownId` ranks them. */
  readonly idRank: number;
}

/** The fields that a later record can fill. */
const FIELDS = [
  'title',
  'abstract',
  'date',
  'authors',
  'venue',
  'categories',
  'url',
  'upvotes',
] as const;

/**
 * Starts to merge records of the same paper (`evidenceOf` says which those are): the first is kept, its gaps are
 * filled from the later ones. Every paper gets an id of its own. Nothing else is kept of a paper than its traits.
 */
export function startMerging(idPrefix: string): Merger {
  const kept: Kept[] = [];
  const index = createRowIndex();
  const ids = startIds(idPrefix);
  const amendments = new Map<number, Partial<Paper>>();
  const absorbed: { row: number; title: string; because: MergedRecord['because'] }[] = [];

  function absorb(row: number, paper: SourcePaper, traits: Traits): void {
    const first = kept[row]!;
    const filled = FIELDS.filter((field, i) => first.gaps & (1 << i) && !isEmpty(paper[field]));
    if (filled.length > 0) {
      const patch = Object.fromEntries(filled.map((field) => [field, paper[field]]));
      amendments.set(row, { ...amendments.get(row), ...patch });
    }
    const { own, rank } = ownId(paper);
    if (own !== null && rank < first.idRank) ids.change(row, own);
    kept[row] = {
      traits: fillTraits(first.traits, traits),
      gaps: first.gaps & gapsOf(paper),
      idRank: Math.min(first.idRank, rank),
    };
  }

  return {
    add(paper, position) {
      const traits = traitsOf(paper);
      const evidence = evidenceOf(paper);
      const match = findDuplicate(traits, evidence, kept, index);
      addEvidence(evidence, match?.row ?? kept.length, index);
      if (match) {
        absorbed.push({ ...match, title: shownTitle(paper) });
        absorb(match.row, paper, traits);
        return null;
      }
      const { own, rank } = ownId(paper);
      const row = kept.push({ traits, gaps: gapsOf(paper), idRank: rank }) - 1;
      return { row, paper: toPaper(paper, ids.give(own, position)) };
    },
    finish() {
      const corrections = ids.corrections();
      for (const [row, id] of corrections) amendments.set(row, { ...amendments.get(row), id });
      const merged = absorbed
        .sort((a, b) => a.row - b.row)
        .map(({ row, title, because }) => ({
          keptId: corrections.get(row) ?? ids.given(row),
          mergedTitle: title,
          because,
        }));
      return { kept: kept.length, merged, amendments };
    },
  };
}

/** What a paper is called by: its id, else its DOI, else its arXiv id. */
function ownId({ id, doi, arxivId }: SourcePaper): { own: string | null; rank: number } {
  if (id !== null) return { own: id, rank: 0 };
  if (doi !== null) return { own: doi, rank: 1 };
  return arxivId !== null ? { own: arxivId, rank: 2 } : { own: null, rank: 3 };
}

function gapsOf(paper: SourcePaper): number {
  let gaps = 0;
  for (let i = 0; i < FIELDS.length; i++) if (isEmpty(paper[FIELDS[i]!])) gaps |= 1 << i;
  return gaps;
}

function isEmpty(value: string | number | readonly string[] | null): boolean {
  return value === null || (typeof value !== 'number' && value.length === 0);
}

function fillTraits(first: Traits, second: Traits): Traits {
  return {
    title: first.title || second.title,
    abstract: first.abstract ?? second.abstract,
    authors: first.authors || second.authors,
  };
}

function toPaper(paper: SourcePaper, id: string): Paper {
  const { title, abstract, date, authors, venue, categories, url, upvotes } = paper;
  return { id, title, abstract, date, authors, venue, categories, url, upvotes };
}

function shownTitle(paper: SourcePaper): string {
  return paper.title || `${paper.abstract.slice(0, 80)}…`;
}
