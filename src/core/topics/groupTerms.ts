import { findFragments } from './fragments.ts';
import { findModifiers } from './modifiers.ts';
import { nameability, type NamingWords } from './nameable.ts';
import type { TermCountRows, Vocabulary } from '../types.ts';

/** Papers of a group that must use a term for it to describe the group: share of them, 0 to 1. */
export const LEAST_SHARE = 0.06;

/**
 * One paper alone gives no group its name. Four papers must, or a fifth of a small group: what two
 * of thirty papers use goes with nothing else.
 */
const LEAST_USES = 2;
const ENOUGH_USES = 4;
const SMALL_SHARE = 0.2;

/** A term that may describe a group. */
export interface NameTerm {
  /** Its column in the counts. */
  readonly column: number;
  readonly label: string;
  readonly stems: readonly string[];
  /** Papers of the corpus that use it. */
  readonly papers: number;
  /** It mostly stands before another word. */
  readonly isModifier: boolean;
  /** It is made of supporting words, and describes only a group that it sets apart. */
  readonly isSupport: boolean;
}

/** Which terms may describe groups of papers, and how many papers of each group use them. */
export interface GroupTerms {
  /** Papers a group. */
  readonly sizes: Uint32Array;
  readonly terms: readonly NameTerm[];
  /** Row-major `groups × terms`. */
  readonly uses: Uint32Array;
}

/**
 * What sets a group apart: a term that so large a share of its papers uses, so many times the share
 * in the corpus.
 */
const CONCENTRATED_SHARE = 0.2;
const CONCENTRATED_LIFT = 4;

/** Papers of a group of this size that must use a term. */
export function leastUses(size: number): number {
  return Math.max(
    Math.min(LEAST_USES, size),
    Math.min(ENOUGH_USES, SMALL_SHARE * size),
    LEAST_SHARE * size,
  );
}

/**
 * Whether a term may describe a group.
 *
 * @param used   papers of the group that use it
 * @param size   papers of the group
 * @param papers papers of the corpus
 */
export function describes(term: NameTerm, used: number, size: number, papers: number): boolean {
  if (used < leastUses(size)) return false;
  if (!term.isSupport) return true;
  const share = used / size;
  return share >= CONCENTRATED_SHARE && share * papers >= CONCENTRATED_LIFT * term.papers;
}

/**
 * Counts the papers of each group that use each term. Terms that can describe none of the groups
 * are left out: those that too few papers use, fragments of longer terms, academic filler.
 *
 * @param counts  terms of every paper
 * @param groupOf group of every paper, below `groups`
 */
export function groupTerms(
  counts: TermCountRows,
  vocabulary: Vocabulary & { readonly naming?: NamingWords },
  groupOf: Uint16Array,
  groups: number,
): GroupTerms {
  const sizes = new Uint32Array(groups);
  for (const group of groupOf) sizes[group]!++;
  const least = leastUses(sizes.reduce((smallest, size) => Math.min(smallest, size), Infinity));
  const { keys, labels, documentFrequency, naming } = vocabulary;
  const fragments = findFragments(vocabulary);
  const modifiers = findModifiers(vocabulary);
  const terms: NameTerm[] = [];
  const placeOf = new Int32Array(keys.length).fill(-1);
  keys.forEach((key, term) => {
    const papers = documentFrequency[term]!;
    if (papers < least || fragments[term]) return;
    const ability = nameability(key, naming);
    if (ability === 'never') return;
    placeOf[term] = terms.length;
    terms.push({
      column: term,
      label: labels[term]!,
      stems: key.split(' '),
      papers,
      isModifier: modifiers[term] === 1,
      isSupport: ability === 'concentrated',
    });
  });

  const uses = new Uint32Array(groups * terms.length);
  const { indptr, indices } = counts;
  for (let row = 0; row < groupOf.length; row++) {
    const at = groupOf[row]! * terms.length;
    for (let e = indptr[row]!; e < indptr[row + 1]!; e++) {
      const place = placeOf[indices[e]!]!;
      if (place >= 0) uses[at + place]!++;
    }
  }
  return { sizes, terms, uses };
}

/**
 * Which group has the largest share of its papers using each term; of equals the first.
 */
export function owners({ sizes, terms, uses }: GroupTerms): Uint16Array {
  const owner = new Uint16Array(terms.length);
  const most = new Float64Array(terms.length).fill(-1);
  sizes.forEach((size, group) => {
    for (let t = 0; t < terms.length; t++) {
      const share = uses[group * terms.length + t]! / size;
      if (share <= most[t]!) continue;
      most[t] = share;
      owner[t] = group;
    }
  });
  return owner;
}
