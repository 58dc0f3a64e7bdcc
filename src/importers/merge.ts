import type { MergedRecord, Paper } from '../core/types.ts';
import { addEvidence, evidenceOf, findDuplicate } from './duplicates.ts';
import type { EvidenceIndex } from './duplicates.ts';
import type { SourcePaper } from './sourceRecord.ts';

/** A paper and its place in the file, counted from 1 over all records. */
export interface PlacedPaper {
  readonly paper: SourcePaper;
  readonly position: number;
}

/** What is kept under its final id, and what was merged into it. */
export interface MergeResult {
  readonly papers: readonly Paper[];
  readonly merged: readonly MergedRecord[];
}

interface Kept extends PlacedPaper {
  /** Titles of what was merged into it. */
  readonly absorbed: { readonly title: string; readonly because: MergedRecord['because'] }[];
}

/**
 * Merges records of the same paper (`evidenceOf` says which those are): the first is kept, its gaps are
 * filled from the later ones. Every kept paper gets an id of its own.
 */
export function mergeDuplicates(found: readonly PlacedPaper[], idPrefix: string): MergeResult {
  const kept: Kept[] = [];
  const index: EvidenceIndex = new Map();
  for (const { paper, position } of found) {
    const evidence = evidenceOf(paper);
    const match = findDuplicate(paper, evidence, kept, index);
    const row = match?.row ?? kept.push({ paper, position, absorbed: [] }) - 1;
    if (match) {
      const first = kept[row]!;
      first.absorbed.push({ title: shownTitle(paper), because: match.because });
      kept[row] = { ...first, paper: fillGaps(first.paper, paper) };
    }
    addEvidence(evidence, row, index);
  }

  const ids = uniqueIds(kept, idPrefix);
  return {
    papers: kept.map(({ paper }, i) => toPaper(paper, ids[i]!)),
    merged: kept.flatMap(({ absorbed }, i) =>
      absorbed.map(({ title, because }) => ({ keptId: ids[i]!, mergedTitle: title, because })),
    ),
  };
}

function fillGaps(first: SourcePaper, second: SourcePaper): SourcePaper {
  return {
    id: first.id ?? second.id,
    title: first.title || second.title,
    abstract: first.abstract || second.abstract,
    date: first.date ?? second.date,
    authors: first.authors.length > 0 ? first.authors : second.authors,
    venue: first.venue ?? second.venue,
    categories: first.categories.length > 0 ? first.categories : second.categories,
    url: first.url ?? second.url,
    upvotes: first.upvotes ?? second.upvotes,
    doi: first.doi ?? second.doi,
    arxivId: first.arxivId ?? second.arxivId,
  };
}

/**
 * Ids of the kept papers, in order: their own, else DOI or arXiv id, else made from the position.
 * Own ids go first, so that a made one never takes the id of a later paper.
 */
function uniqueIds(kept: readonly Kept[], idPrefix: string): string[] {
  const wanted = kept.map(({ paper }) => paper.id ?? paper.doi ?? paper.arxivId);
  const taken = new Set(wanted);
  const claimed = new Set<string>();
  const nextNumber = new Map<string, number>();
  return wanted.map((id, i) => {
    if (id !== null && !claimed.has(id)) {
      claimed.add(id);
      return id;
    }
    const base = id ?? `${idPrefix}-${kept[i]!.position}`;
    let free = base;
    for (let n = nextNumber.get(base) ?? 2; taken.has(free); n++) {
      free = `${base}-${n}`;
      nextNumber.set(base, n + 1);
    }
    taken.add(free);
    return free;
  });
}

function toPaper(paper: SourcePaper, id: string): Paper {
  const { title, abstract, date, authors, venue, categories, url, upvotes } = paper;
  return { id, title, abstract, date, authors, venue, categories, url, upvotes };
}

function shownTitle(paper: SourcePaper): string {
  return paper.title || `${paper.abstract.slice(0, 80)}…`;
}
