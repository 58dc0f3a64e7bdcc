import MiniSearch from 'minisearch';
import type { Paper } from '../core/types.ts';

/** A paper that was found. */
export interface SearchHit {
  readonly row: number;
  readonly score: number;
  /** Words of the corpus that matched, to be marked. */
  readonly terms: readonly string[];
}

/**
 * Words that nearly every abstract has: they would take a third of the index, and tell nothing.
 * They are left out of the index and of what is asked for.
 */
const COMMON_WORDS = new Set(
  `a an and are as at be been by can for from has have in into is it its more not of on or our such
  than that the their these they this to via was we were which while with`.split(/\s+/),
);

const OPTIONS = {
  fields: ['title', 'abstract', 'authors', 'venue'],
  idField: 'row',
  processTerm: (word: string) => {
    const lower = word.toLowerCase();
    return COMMON_WORDS.has(lower) ? null : lower;
  },
  searchOptions: {
    boost: { title: 3, authors: 2 },
    combineWith: 'AND' as const,
    prefix: true,
    // A misspelling of one letter in five is forgiven, in words long enough to have one.
    fuzzy: (word: string) => (word.length > 4 ? 0.2 : false),
  },
};

/** The full-text index of a corpus, as `search/index.json` holds it. */
export function buildSearchIndex(papers: readonly Paper[]): Uint8Array {
  const index = new MiniSearch(OPTIONS);
  index.addAll(
    papers.map((paper, row) => ({
      row,
      title: paper.title,
      abstract: distinctWords(paper.abstract),
      authors: paper.authors.join(' '),
      venue: paper.venue ?? '',
    })),
  );
  return new TextEncoder().encode(JSON.stringify(index));
}

/** Each word of a text once: how often an abstract repeats a word tells little, and costs half the time. */
function distinctWords(text: string): string {
  return [...new Set(text.split(/[\s\p{P}]+/u))].join(' ');
}

/** Opens an index that `buildSearchIndex` made. `find` gives the best papers first, all of them. */
export function openSearch(bytes: Uint8Array): { find(query: string): SearchHit[] } {
  const index = MiniSearch.loadJSON(new TextDecoder().decode(bytes), OPTIONS);
  return {
    find: (query) =>
      index.search(query).map(({ id, score, terms }) => ({ row: id as number, score, terms })),
  };
}
