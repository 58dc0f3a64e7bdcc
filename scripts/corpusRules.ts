import type { Paper } from '../src/core/types.ts';

/** The rules that `data/README.md` states, as numbers. */
export const corpusRules = {
  minWords: 60,
  maxWords: 120,
  /** Words in a row that a summary may not share with an abstract, or with another summary. */
  runWords: 8,
  /** Words of an opening, and the share of the summaries that may begin with the same ones. */
  openingWords: 3,
  maxOpeningShare: 0.03,
  firstDate: '2012-01-01',
  lastDate: '2026-12-31',
} as const;

/** What an independent source says of a paper. */
export interface ReferenceFacts {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly date: string | null;
  /** Null when the source has none. */
  readonly abstract: string | null;
}

const DAY = 86_400_000;
const DAYS_OF_ANNOUNCEMENT = 3;

/** One sentence a broken rule, naming the paper. */
export type Complaint = string;

/** Words of a text, compared without case, accents and punctuation. */
export function plainWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** A title as a key: its plain words without spaces. */
export function titleKey(title: string): string {
  return plainWords(title).join('');
}

/** Length of each summary, ids, titles and dates. */
export function checkPapers(papers: readonly Paper[]): Complaint[] {
  const complaints: Complaint[] = [];
  const ids = new Set<string>();
  const titles = new Set<string>();
  for (const paper of papers) {
    const words = paper.abstract.split(/\s+/).filter(Boolean).length;
    if (words < corpusRules.minWords || words > corpusRules.maxWords) {
      complaints.push(
        `${paper.id}: the summary has ${words} words; it should have ${corpusRules.minWords} to ${corpusRules.maxWords}`,
      );
    }
    if (ids.has(paper.id)) complaints.push(`${paper.id}: the id occurs twice`);
    if (titles.has(titleKey(paper.title))) complaints.push(`${paper.id}: the title occurs twice`);
    ids.add(paper.id);
    titles.add(titleKey(paper.title));
    complaints.push(...checkDate(paper));
  }
  return complaints;
}

/** A date within the corpus' years, that agrees with the month in an arXiv id. */
function checkDate({ id, date }: Paper): Complaint[] {
  if (date === null) return [];
  const { firstDate, lastDate } = corpusRules;
  const inRange = date >= firstDate.slice(0, date.length) && date <= lastDate.slice(0, date.length);
  if (!/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(date) || !inRange) {
    return [`${id}: the date ${date} is not within ${firstDate} and ${lastDate}`];
  }
  const arxivMonth = /^(\d\d)(\d\d)\.\d{4,5}$/.exec(id);
  if (arxivMonth && !isSameMonth(date, `20${arxivMonth[1]}-${arxivMonth[2]}`)) {
    return [`${id}: the date ${date} is not in the month of the arXiv id`];
  }
  return [];
}

/**
 * Whether two dates are of the same month, as far as they tell. arXiv numbers papers by the day of
 * announcement, a few days after the submission, so that the days around the turn of a month count
 * for both.
 */
function isSameMonth(a: string, b: string): boolean {
  if (a.length < 7 || b.length < 7) return a.slice(0, 4) === b.slice(0, 4);
  const first = (date: string): number => Date.parse(`${date.slice(0, 7)}-01`);
  const range = (date: string): [number, number] => {
    const start = date.length === 10 ? Date.parse(date) : first(date);
    const end = date.length === 10 ? start : start + 30 * DAY;
    return [start - DAYS_OF_ANNOUNCEMENT * DAY, end + DAYS_OF_ANNOUNCEMENT * DAY];
  };
  const [startA, endA] = range(a);
  const [startB, endB] = range(b);
  return startA <= endB && startB <= endA;
}

/** Openings that too many summaries share. */
export function checkOpenings(papers: readonly Paper[]): Complaint[] {
  const ids = new Map<string, string[]>();
  for (const { id, abstract } of papers) {
    const opening = plainWords(abstract).slice(0, corpusRules.openingWords).join(' ');
    ids.set(opening, [...(ids.get(opening) ?? []), id]);
  }
  const most = Math.max(1, Math.floor(corpusRules.maxOpeningShare * papers.length));
  return [...ids]
    .filter(([, of]) => of.length > most)
    .map(([opening, of]) => `${of.length} summaries open with "${opening}": ${of.join(', ')}`);
}

/** Runs of words that summaries share with each other. */
export function checkRepetition(papers: readonly Paper[]): Complaint[] {
  const ownerOfRun = new Map<string, string>();
  const complaints: Complaint[] = [];
  for (const { id, abstract } of papers) {
    for (const run of runs(abstract)) {
      const owner = ownerOfRun.get(run);
      if (owner !== undefined && owner !== id) {
        complaints.push(`${id}: shares "${run}" with the summary of ${owner}`);
      }
      ownerOfRun.set(run, id);
    }
  }
  return complaints;
}

/** What disagrees between a paper and an independent source that has the same id. */
export function checkFacts(paper: Paper, facts: ReferenceFacts): Complaint[] {
  const complaints: Complaint[] = [];
  if (titleKey(facts.title) !== titleKey(paper.title)) {
    complaints.push(`${paper.id}: the title is "${facts.title}" in the metadata`);
  }
  if (paper.date !== null && facts.date !== null && !isSameMonth(paper.date, facts.date)) {
    complaints.push(`${paper.id}: the date is ${facts.date} in the metadata`);
  }
  // A list that ends in "et al." is cut short, so that only the names before it can be compared.
  const whole = !facts.authors.includes('et al.');
  const listed = paper.authors.slice(0, whole ? undefined : facts.authors.length - 1);
  const known = new Set(facts.authors.flatMap(plainWords));
  const unknown = listed.filter((author) => !known.has(plainWords(author).at(-1) ?? ''));
  if (facts.authors.length > 0 && unknown.length > 0) {
    complaints.push(`${paper.id}: the metadata has no author ${unknown.join(', ')}`);
  }
  // Namesakes count once: some sources list them once.
  const distinct = new Set(facts.authors).size;
  if (whole && listed.length > 0 && new Set(listed).size !== distinct) {
    complaints.push(`${paper.id}: the metadata has ${distinct} authors`);
  }
  return complaints;
}

/** Runs of words that a summary shares with the abstract of the paper. */
export function checkSource(paper: Paper, abstract: string): Complaint[] {
  const source = new Set(runs(abstract));
  const shared = runs(paper.abstract).find((run) => source.has(run));
  return shared === undefined ? [] : [`${paper.id}: "${shared}" stands in the paper's abstract`];
}

/** All runs of `runWords` words in a row. */
function runs(text: string): string[] {
  const words = plainWords(text);
  const { runWords } = corpusRules;
  return Array.from({ length: Math.max(0, words.length - runWords + 1) }, (_, i) =>
    words.slice(i, i + runWords).join(' '),
  );
}
