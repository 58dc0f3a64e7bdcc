import { isAcronymOf } from './acronym.ts';
import { findFragments } from './fragments.ts';
import { isNameable } from './nameable.ts';
import { rowsByGroup } from './rowsByGroup.ts';
import { titleCase } from './titleCase.ts';
import type { TermCountRows, Vocabulary } from '../types.ts';

export const nameDefaults = {
  /** Terms that are kept to describe a group. */
  terms: 12,
  /** Papers of a group that must use a term. */
  minUses: 2,
  /** How much more a phrase counts than a single word. */
  phraseBonus: 1.5,
} as const;

/** What makes a name. */
export interface NameStyle {
  /** Share of a group's papers that must use a term, 0 to 1. */
  readonly minShare: number;
  /** How many terms are in a name. */
  readonly terms: number;
}

export const topicNameStyle: NameStyle = { minShare: 0.06, terms: 2 };

/** A theme is wide: its one term must be used by many of its papers. */
export const themeNameStyle: NameStyle = { minShare: 0.12, terms: 1 };

export interface NamedGroup {
  /** Its best terms in title case, joined by "&"; unique among the groups. */
  readonly name: string;
  /** Best first. */
  readonly terms: readonly { readonly label: string; readonly weight: number }[];
}

interface Candidate {
  readonly label: string;
  readonly weight: number;
  readonly stems: readonly string[];
}

/**
 * Names groups of papers (topics or themes) by class-based TF-IDF (Grootendorst 2022, BERTopic):
 * `uses / size * ln(1 + (papers / groups) / papers that use the term)`, where uses are the papers
 * of the group that use the term, so that no single paper names a group. Phrases count more than
 * single words, the filler of academic writing not at all, and a term that repeats a better one
 * (part of it, or it with a word more) is left out.
 *
 * @param counts   terms of every paper
 * @param groupOf  group of every paper, below `groups`; no group is empty
 */
export function nameGroups(
  counts: TermCountRows,
  vocabulary: Vocabulary,
  groupOf: Uint16Array,
  groups: number,
  style: NameStyle,
): NamedGroup[] {
  const { keys, labels, documentFrequency } = vocabulary;
  const fragments = findFragments(vocabulary);
  const uses = new Uint32Array(counts.columns);
  const described = rowsByGroup(groupOf, groups).map((rows) => {
    countUses(counts, rows, uses);
    const minUses = Math.max(
      Math.min(nameDefaults.minUses, rows.length),
      style.minShare * rows.length,
    );
    const candidates: Candidate[] = [];
    for (let term = 0; term < uses.length; term++) {
      if (uses[term]! < minUses || fragments[term] || !isNameable(keys[term]!)) continue;
      const stems = keys[term]!.split(' ');
      const rarity = Math.log(1 + counts.rows / groups / documentFrequency[term]!);
      const bonus = stems.length > 1 ? nameDefaults.phraseBonus : 1;
      const weight = (uses[term]! / rows.length) * rarity * bonus;
      candidates.push({ label: labels[term]!, weight, stems });
    }
    return withoutRepetition(candidates.sort((a, b) => b.weight - a.weight));
  });
  const names = uniqueNames(described, style.terms);
  return described.map((terms, group) => ({
    name: names[group]!,
    terms: terms.map(({ label, weight }) => ({ label, weight })),
  }));
}

/** Writes how many of the rows use each term. */
function countUses({ indptr, indices }: TermCountRows, rows: Uint32Array, uses: Uint32Array): void {
  uses.fill(0);
  for (const row of rows) {
    for (let e = indptr[row]!; e < indptr[row + 1]!; e++) uses[indices[e]!]!++;
  }
}

/** The best candidates none of which is part of a better one or has a better one as its part. */
function withoutRepetition(sorted: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of sorted) {
    if (kept.length === nameDefaults.terms) break;
    const repeats = kept.some(
      ({ stems }) => isWithin(stems, candidate.stems) || isWithin(candidate.stems, stems),
    );
    if (!repeats) kept.push(candidate);
  }
  return kept;
}

function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  return part.every((stem) => whole.includes(stem));
}

/** Whether two terms share a word or most of one, or one abbreviates the other. */
function sayTheSame(a: Candidate, b: Candidate): boolean {
  return (
    a.stems.some((stem) => b.stems.some((other) => areAkin(stem, other))) ||
    isAcronymOf(a.label, b.label) ||
    isAcronymOf(b.label, a.label)
  );
}

/** Whether one stem begins with the other, as "editor" with "edit"; short ones must be equal. */
function areAkin(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length > 3 && long.startsWith(short));
}

/** A name a group: its best terms that say different things; one more term where two would be alike. */
function uniqueNames(described: readonly (readonly Candidate[])[], nameTerms: number): string[] {
  const taken = new Set<string>();
  return described.map((candidates, group) => {
    const distinct: Candidate[] = [];
    for (const candidate of candidates) {
      if (!distinct.some((chosen) => sayTheSame(chosen, candidate))) distinct.push(candidate);
    }
    for (let terms = nameTerms; terms <= Math.max(nameTerms, distinct.length); terms++) {
      const name = distinct
        .slice(0, terms)
        .map(({ label }) => titleCase(label))
        .join(' & ');
      if (name !== '' && !taken.has(name)) {
        taken.add(name);
        return name;
      }
    }
    // No word tells this group apart: its number does.
    const name = `Topic ${group + 1}`;
    taken.add(name);
    return name;
  });
}
