import { describes, owners, type GroupTerms, type NameTerm } from './groupTerms.ts';
import { isNested, sayTheSame, shareSubject } from './sameWords.ts';
import { titleCase } from './titleCase.ts';

export const nameDefaults = {
  /** Terms that are kept to describe a group. */
  terms: 10,
  /** Share of a group's papers that use such a term: what few use goes with nothing else. */
  termShare: 0.08,
  /** Terms in a name. */
  nameTerms: 2,
  /** How much more a phrase counts than a single word. */
  phraseBonus: 1.5,
  /** How much less a word counts in a name that mostly stands before another one. */
  modifierWeight: 0.4,
  /** How much less a code ("FLUX", "GPT-4o") counts in a name than a word. */
  codeWeight: 0.5,
  /** Terms of a group that may share a word. */
  ofOneWord: 2,
} as const;

export interface NamedGroup {
  /** Its best terms in title case, joined by "&"; unique among the groups. */
  readonly name: string;
  /** Best first. */
  readonly terms: readonly { readonly label: string; readonly weight: number }[];
}

export interface NamedTopic extends NamedGroup {
  /** Columns in the counts of the three terms that say most of it. */
  readonly columns: readonly number[];
}

/** A term of a group with its weight there. */
export interface WeighedTerm extends NameTerm {
  readonly weight: number;
  /** Share of the group's papers that use it, 0 to 1. */
  readonly share: number;
  /** Its place in `GroupTerms.terms`. */
  readonly place: number;
}

/**
 * Names topics by class-based TF-IDF (Grootendorst 2022, BERTopic):
 * `uses / size * ln(1 + (papers / topics) / papers that use the term)`, where uses are the papers
 * of the topic that use the term, so that no single paper names a topic. Phrases count more than
 * single words. A term whose words are part of a better one, or the other way round, is left out.
 *
 * A name is made of the best terms that no other topic has more of, and that share no word; codes
 * and words that mostly stand before another one count less in it.
 */
export function nameTopics(counted: GroupTerms): NamedTopic[] {
  const owner = owners(counted);
  const described = Array.from(counted.sizes, (_, topic) => weighTerms(counted, topic));
  const names = uniqueNames(
    described.map((all, topic) => {
      const own = distinct(all.filter(({ place }) => owner[place] === topic));
      return own.length > 0 ? own : distinct(all);
    }),
    'Topic',
  );
  return described.map((all, topic) => ({
    name: names[topic]!,
    terms: bestTerms(all),
    columns: distinct(all)
      .slice(0, 3)
      .map(({ column }) => column),
  }));
}

/** All terms that enough papers of the group use, best first; of equals the first by letters. */
function weighTerms({ sizes, terms, uses }: GroupTerms, group: number): WeighedTerm[] {
  const papers = sizes.reduce((sum, size) => sum + size, 0);
  const size = sizes[group]!;
  const found: WeighedTerm[] = [];
  terms.forEach((term, place) => {
    const used = uses[group * terms.length + place]!;
    if (!describes(term, used, size, papers)) return;
    const rarity = Math.log(1 + papers / sizes.length / term.papers);
    const bonus = term.stems.length > 1 ? nameDefaults.phraseBonus : 1;
    const share = used / size;
    found.push({ ...term, place, share, weight: share * rarity * bonus });
  });
  return found.sort((a, b) => b.weight - a.weight || a.place - b.place);
}

/** How much a term counts for what it is. */
export function kindWeight({ stems, isModifier }: NameTerm): number {
  return (
    (stems.length > 1 ? nameDefaults.phraseBonus : 1) *
    (isModifier ? nameDefaults.modifierWeight : 1)
  );
}

/** The terms that describe a group: none is part of another, few share a word. */
export function bestTerms(sorted: readonly WeighedTerm[]): NamedGroup['terms'] {
  const common = sorted.filter(({ share }) => share >= nameDefaults.termShare);
  const kept: WeighedTerm[] = [];
  for (const term of common.length > 0 ? common : sorted) {
    if (kept.length === nameDefaults.terms) break;
    if (kept.some((other) => isNested(other, term))) continue;
    const akin = kept.filter((other) => shareSubject(other, term)).length;
    if (akin < nameDefaults.ofOneWord) kept.push(term);
  }
  return kept.map(({ label, weight }) => ({ label, weight }));
}

/** Terms for a name, best first: codes and modifiers come later than in the list of terms. */
function byWorth(terms: readonly WeighedTerm[]): WeighedTerm[] {
  const worth = ({ label, weight, isModifier }: WeighedTerm): number =>
    weight *
    (isCode(label) ? nameDefaults.codeWeight : 1) *
    (isModifier ? nameDefaults.modifierWeight : 1);
  return [...terms].sort((a, b) => worth(b) - worth(a));
}

/** The best terms that say different things, as many as names may need. */
function distinct(sorted: readonly WeighedTerm[]): WeighedTerm[] {
  const kept: WeighedTerm[] = [];
  for (const term of byWorth(sorted)) {
    if (kept.length === 2 * nameDefaults.nameTerms) break;
    if (!kept.some((other) => sayTheSame(other, term))) kept.push(term);
  }
  return kept;
}

/**
 * A name a group of its first terms; one term more where two would be alike.
 *
 * @param fallback what stands before the number of a group that no word tells apart
 */
export function uniqueNames(
  described: readonly (readonly NameTerm[])[],
  fallback: string,
): string[] {
  const taken = new Set<string>();
  return described.map((terms, group) => {
    for (let n = nameDefaults.nameTerms; n <= Math.max(nameDefaults.nameTerms, terms.length); n++) {
      const name = terms
        .slice(0, n)
        .map(({ label }) => titleCase(label))
        .join(' & ');
      if (name !== '' && !taken.has(name)) {
        taken.add(name);
        return name;
      }
    }
    const name = `${fallback} ${group + 1}`;
    taken.add(name);
    return name;
  });
}

/** Whether all words of a term have a digit, or a capital that is not their first letter. */
function isCode(label: string): boolean {
  return label
    .split(' ')
    .every((word) => word.split('-').some((part) => /\p{N}|^.+\p{Lu}/u.test(part)));
}
