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

/** Seeds of the hashes of ids, so that the same text means another thing in another field. */
const GLOBAL_ID = 1;
const ARXIV_ID = 2;
const DOI = 3;
const OTHER_ID = 4;

/** What is compared of two records: far less than a paper, so that it can be kept for millions. */
export interface Traits {
  readonly title: string;
  /** Hash of the letters that the abstract starts with; null when there is none. */
  readonly abstract: number | null;
  /** All names, a space between them. */
  readonly authors: string;
}

/** What two records of the same paper have in common. */
export interface Evidence {
  /** Equal for the two records. */
  readonly key: number;
  readonly because: MergedRecord['because'];
  /** Whether the rest of the two records agrees with it. */
  readonly confirms: (first: Traits, second: Traits) => boolean;
}

/** The traits of a paper. */
export function traitsOf({ title, abstract, authors }: SourcePaper): Traits {
  return {
    title,
    abstract: abstract === '' ? null : digestOf(abstract, TELLING_ABSTRACT).hash,
    authors: authors.join(' '),
  };
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
  const addId = (text: string, seed: number, confirms: Evidence['confirms']) =>
    found.push({ key: hashOf(text, seed), because: 'same id', confirms });

  const globalId = id === null ? null : (arxivIdIn(id) ?? doiIn(id));
  if (globalId !== null) addId(globalId, GLOBAL_ID, always);
  if (arxivId !== null) addId(arxivId, ARXIV_ID, haveLikeTitles);
  if (doi !== null) addId(doi, DOI, haveLikeTitles);
  if (id !== null && globalId === null) addId(id, OTHER_ID, haveSameText);

  const { hash, letters } = digestOf(title);
  if (letters >= TELLING_TITLE) {
    found.push({ key: hash, because: 'same title', confirms: shareAuthor });
  }
  return found;
}

/** The row of the kept paper that is the same as this one, and why; null when it is new. */
export function findDuplicate(
  traits: Traits,
  evidence: readonly Evidence[],
  kept: readonly { readonly traits: Traits }[],
  index: RowIndex,
): { readonly row: number; readonly because: MergedRecord['because'] } | null {
  for (const { key, because, confirms } of evidence) {
    const row = findRow(index, key, (candidate) => confirms(kept[candidate]!.traits, traits));
    if (row >= 0) return { row, because };
  }
  return null;
}

/** Lets later duplicates find the paper that is kept in (or merged into) a row. */
export function addEvidence(evidence: readonly Evidence[], row: number, index: RowIndex): void {
  for (const { key } of evidence) addRow(index, key, row, MOST_CANDIDATES);
}

function always(): boolean {
  return true;
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
