import type { MergedRecord } from '../core/types.ts';
import { arxivIdIn, doiIn } from './identifiers.ts';
import { digestOf, hashOf, wordsOf } from './letters.ts';
import { addRow, findRow } from './rowIndex.ts';
import type { RowIndex } from './rowIndex.ts';
import type { SourcePaper } from './sourceRecord.ts';

/** Letters and digits that a title needs: "Introduction" or "Editorial" is no evidence by itself. */
const TELLING_TITLE = 20;

/** Letters and digits by which two abstracts are compared; no two papers start with as many of the same. */
const TELLING_ABSTRACT = 200;

/** Papers with one and the same id or title that are looked at; more of them share it by mistake. */
const MOST_CANDIDATES = 50;

/** What is compared of two records: far less than a paper, so that it can be kept for millions. */
export interface Traits {
  readonly title: string;
  /** Hash of the letters that the abstract starts with; null when there is none. */
  readonly abstract: number | null;
  /** All names, a space between them. */
  readonly authors: string;
}

/** A number that two records of the same paper have in common. */
export interface Evidence {
  readonly key: number;
  /** Which evidence it is, as a position in `KINDS`. */
  readonly kind: number;
}

/** Evidence of papers: paper `p` has the entries `[starts[p], starts[p + 1])`. */
export interface EvidenceLists {
  readonly starts: Uint32Array;
  readonly keys: Float64Array;
  readonly kinds: Uint8Array;
}

/** What two records with the same evidence are merged for, unless the rest of them disagrees. */
interface EvidenceKind {
  readonly because: MergedRecord['because'];
  readonly confirms: (first: Traits, second: Traits) => boolean;
}

/** The kinds of evidence. The kind is also the seed of a hash: the same text means another thing in another field. */
const KINDS: readonly EvidenceKind[] = [
  { because: 'same id', confirms: () => true },
  { because: 'same id', confirms: haveLikeTitles },
  { because: 'same id', confirms: haveLikeTitles },
  { because: 'same id', confirms: haveSameText },
  { because: 'same title', confirms: shareAuthor },
];
const [GLOBAL_ID, ARXIV_ID, DOI, OTHER_ID, TITLE] = [0, 1, 2, 3, 4];

/** Hash of the letters that an abstract starts with; null when there is none. */
export function abstractHash(abstract: string): number | null {
  return abstract === '' ? null : digestOf(abstract, TELLING_ABSTRACT).hash;
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
export function evidenceOf({ id, arxivId, doi, title }: SourcePaper): Evidence[] {
  const found: Evidence[] = [];
  const addId = (text: string, kind: number) => found.push({ key: hashOf(text, kind), kind });

  const globalId = id === null ? null : (arxivIdIn(id) ?? doiIn(id));
  if (globalId !== null) addId(globalId, GLOBAL_ID);
  if (arxivId !== null) addId(arxivId, ARXIV_ID);
  if (doi !== null) addId(doi, DOI);
  if (id !== null && globalId === null) addId(id, OTHER_ID);

  const { hash, letters } = digestOf(title);
  if (letters >= TELLING_TITLE) found.push({ key: hash, kind: TITLE });
  return found;
}

/** The row of the kept paper that is the same as paper `p`, and why; null when it is new. */
export function findDuplicate(
  { starts, keys, kinds }: EvidenceLists,
  p: number,
  traits: () => Traits,
  traitsOfKept: (row: number) => Traits,
  index: RowIndex,
): { readonly row: number; readonly because: MergedRecord['because'] } | null {
  for (let at = starts[p]!; at < starts[p + 1]!; at++) {
    const { because, confirms } = KINDS[kinds[at]!]!;
    const row = findRow(index, keys[at]!, (kept) => confirms(traitsOfKept(kept), traits()));
    if (row >= 0) return { row, because };
  }
  return null;
}

/** Lets later duplicates of paper `p` find the row in which it is kept, or into which it was merged. */
export function addEvidence(
  { starts, keys }: EvidenceLists,
  p: number,
  row: number,
  index: RowIndex,
): void {
  for (let at = starts[p]!; at < starts[p + 1]!; at++) {
    addRow(index, keys[at]!, row, MOST_CANDIDATES);
  }
}

/** Same titles or, where one is missing, same abstracts; nothing to compare is no contradiction. */
function haveSameText(first: Traits, second: Traits): boolean {
  if (first.title !== '' && second.title !== '') {
    return digestOf(first.title).hash === digestOf(second.title).hash;
  }
  return first.abstract === null || second.abstract === null || first.abstract === second.abstract;
}

/** Same text, or more than half the words of the shorter title in the other one. */
function haveLikeTitles(first: Traits, second: Traits): boolean {
  if (haveSameText(first, second)) return true;
  const [one, other] = [wordsOf(first.title, 4), wordsOf(second.title, 4)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return 2 * shared > Math.min(one.size, other.size);
}

/** By any part of a name longer than an initial, as sources differ in the order of the parts. */
function shareAuthor(first: Traits, second: Traits): boolean {
  if (first.authors === '' || second.authors === '') return true;
  const names = wordsOf(first.authors, 2);
  return [...wordsOf(second.authors, 2)].some((word) => names.has(word));
}
