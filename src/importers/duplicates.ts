import type { MergedRecord } from '../core/types.ts';
import { arxivIdIn, doiIn } from './identifiers.ts';
import type { SourcePaper } from './sourceRecord.ts';

/** Letters and digits that a title needs: "Introduction" or "Editorial" is no evidence by itself. */
const TELLING_TITLE = 20;

/** Papers with one and the same id or title that are looked at; more of them share it by mistake. */
const MOST_CANDIDATES = 50;

/** What two records of the same paper have in common. */
export interface Evidence {
  /** Equal for the two records. */
  readonly key: string;
  readonly because: MergedRecord['because'];
  /** Whether the rest of the two records agrees with it. */
  readonly confirms: (first: SourcePaper, second: SourcePaper) => boolean;
}

/**
 * What a duplicate of a paper would share with it, the strongest evidence first:
 * - an id that is the same arXiv id (whatever its version) or DOI;
 * - the same arXiv id or DOI in another field, unless the titles have little in common: reference managers
 *   that guess DOIs give one to many papers;
 * - the same other id, unless the titles differ: citation keys and record numbers repeat between files;
 * - the same title of at least 20 letters and digits, unless no author is the same: "Discussion of ..." is
 *   written by several people.
 * Missing titles and authors contradict nothing.
 */
export function evidenceOf(paper: SourcePaper): Evidence[] {
  const { id, arxivId, doi } = paper;
  const globalId = id === null ? null : (arxivIdIn(id) ?? doiIn(id));
  const letters = lettersOf(paper.title);
  const title = letters.length < TELLING_TITLE ? null : letters;
  return [
    ...evidence('id', globalId, 'same id', () => true),
    ...evidence('arxiv', arxivId, 'same id', haveLikeTitles),
    ...evidence('doi', doi, 'same id', haveLikeTitles),
    ...evidence('key', id, 'same id', haveSameText),
    ...evidence('title', title, 'same title', shareAuthor),
  ];
}

/** Rows of kept papers by the keys of their evidence. */
export type EvidenceIndex = Map<string, number[]>;

/** The row of the kept paper that is the same as this one, and why; null when it is new. */
export function findDuplicate(
  paper: SourcePaper,
  evidence: readonly Evidence[],
  kept: readonly { readonly paper: SourcePaper }[],
  index: EvidenceIndex,
): { readonly row: number; readonly because: MergedRecord['because'] } | null {
  for (const { key, because, confirms } of evidence) {
    const row = index.get(key)?.find((candidate) => confirms(kept[candidate]!.paper, paper));
    if (row !== undefined) return { row, because };
  }
  return null;
}

/** Lets later duplicates find the paper that is kept in (or merged into) a row. */
export function addEvidence(
  evidence: readonly Evidence[],
  row: number,
  index: EvidenceIndex,
): void {
  for (const { key } of evidence) {
    const rows = index.get(key);
    if (rows === undefined) index.set(key, [row]);
    else if (rows.length < MOST_CANDIDATES && !rows.includes(row)) rows.push(row);
  }
}

function evidence(
  kind: string,
  value: string | null,
  because: MergedRecord['because'],
  confirms: Evidence['confirms'],
): Evidence[] {
  return value === null ? [] : [{ key: `${kind}:${value}`, because, confirms }];
}

/** Same titles or, where one is missing, same abstracts; nothing to compare is no contradiction. */
function haveSameText(first: SourcePaper, second: SourcePaper): boolean {
  const field = first.title !== '' && second.title !== '' ? 'title' : 'abstract';
  const [one, other] = [first[field], second[field]];
  return one === '' || other === '' || lettersOf(one) === lettersOf(other);
}

/** Same text, or more than half the words of the shorter title in the other one. */
function haveLikeTitles(first: SourcePaper, second: SourcePaper): boolean {
  if (haveSameText(first, second)) return true;
  const [one, other] = [wordsOf(first.title, 4), wordsOf(second.title, 4)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return 2 * shared > Math.min(one.size, other.size);
}

/** By any part of a name longer than an initial, as sources differ in the order of the parts. */
function shareAuthor(first: SourcePaper, second: SourcePaper): boolean {
  if (first.authors.length === 0 || second.authors.length === 0) return true;
  const names = wordsOf(first.authors.join(' '), 2);
  return [...wordsOf(second.authors.join(' '), 2)].some((word) => names.has(word));
}

/** Words of a length, without accents and case. */
function wordsOf(text: string, shortest: number): Set<string> {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= shortest));
}

/** Letters and digits only, case-folded. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
