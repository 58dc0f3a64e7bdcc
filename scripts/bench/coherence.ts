import { stem } from '../../src/core/terms/english.ts';

/** Stems of words that were met: words repeat, and stemming is slow. */
const stems = new Map<string, string>();

/** Papers that use a term, as ascending rows. */
type Postings = ReadonlyMap<string, readonly number[]>;

/**
 * How well the top terms of topics go together: the mean over topics of the mean normalised
 * pointwise mutual information of all pairs of a topic's terms (Lau, Newman and Baldwin 2014,
 * "Machine Reading Tea Leaves", equation 3),
 *
 *     NPMI(v, w) = ln(P(v, w) / (P(v) P(w))) / -ln P(v, w)
 *
 * where P is the share of papers that use the term, or both. -1 for a pair that never meets, 1 for
 * one that always meets. A term is used where its words follow each other in the text, whatever
 * their case and ending (words are stemmed, as terms stand for all their forms) and the signs
 * between them. Terms that no paper uses so are left out, and of terms of the same stems all but
 * one.
 *
 * @param topics top terms of each topic
 * @param texts title and abstract of each paper
 * @returns NaN when no topic has two terms
 */
export function coherence(topics: readonly (readonly string[])[], texts: Iterable<string>): number {
  const keys = topics.map((terms) => [...new Set(terms.map((term) => words(term).join(' ')))]);
  const { postings, papers } = findTerms(new Set(keys.flat()), texts);
  const values = keys.map((terms) => topicCoherence(terms, postings, papers));
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

function topicCoherence(terms: readonly string[], postings: Postings, papers: number): number {
  const used = terms.filter((term) => postings.get(term)!.length > 0);
  let sum = 0;
  let pairs = 0;
  used.forEach((term, i) => {
    for (const other of used.slice(0, i)) {
      sum += npmi(postings.get(term)!, postings.get(other)!, papers);
      pairs++;
    }
  });
  return sum / pairs;
}

function npmi(one: readonly number[], other: readonly number[], papers: number): number {
  const both = common(one, other);
  if (both === 0) return -1;
  if (both === papers) return 1;
  return Math.log((both * papers) / (one.length * other.length)) / -Math.log(both / papers);
}

/** Numbers that are in both of two ascending lists. */
function common(one: readonly number[], other: readonly number[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i] === other[j]) count++;
    if (one[i]! <= other[j]!) i++;
    else j++;
  }
  return count;
}

function findTerms(
  terms: ReadonlySet<string>,
  texts: Iterable<string>,
): { postings: Postings; papers: number } {
  const postings = new Map<string, number[]>([...terms].map((term) => [term, []]));
  const longest = Math.max(0, ...[...terms].map((term) => term.split(' ').length));
  let papers = 0;
  for (const text of texts) {
    const list = words(text);
    for (let start = 0; start < list.length; start++) {
      let term = '';
      for (let end = start; end < start + longest && end < list.length; end++) {
        term = term === '' ? list[end]! : `${term} ${list[end]!}`;
        const rows = postings.get(term);
        if (rows && rows[rows.length - 1] !== papers) rows.push(papers);
      }
    }
    papers++;
  }
  return { postings, papers };
}

function words(text: string): readonly string[] {
  const written =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return written.map((word) => {
    const known = stems.get(word) ?? stem(word);
    stems.set(word, known);
    return known;
  });
}
