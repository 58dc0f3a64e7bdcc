import { phraseMatcher } from '../../atlas/matchPhrases.ts';
import { parseQuery, type Query } from '../../atlas/parseQuery.ts';
import type { SearchHit } from '../../atlas/search.ts';
import type { Paper } from '../../core/types.ts';
import type { SearchClient } from '../../workers/searchClient.ts';
import { hitsByRow } from './hitsByRow.ts';
import { rowsOf, type Mask } from './masks.ts';

/** What the search needs of an atlas. */
export interface SearchedAtlas {
  /** Number of papers of the corpus. */
  readonly papers: number;
  /** Reads the bytes of the index. */
  readonly readIndex: () => Promise<Uint8Array>;
  /** The papers that the years and topics of a query leave; null for all. */
  readonly limits: (query: Query) => Mask;
  /** Reads papers, for phrases. */
  readonly readPapers: (rows: readonly number[]) => Promise<Paper[]>;
}

/** Papers that are looked through for a phrase at a time; the page can answer in between. */
const PAPERS_AT_A_TIME = 500;

/** Full-text search: the query, and what it found. */
export class PaperSearch {
  /** Papers that match, best first; null while nothing is searched for. */
  hits = $state.raw<readonly SearchHit[] | null>(null);
  /** The query that `hits` answer; empty while nothing is searched for. */
  answered = $state('');
  readonly #byRow = $derived.by(() => hitsByRow(this.hits ?? []));
  /** Whether an answer is still to come. */
  busy = $state(false);
  readonly #start: () => SearchClient;
  readonly #atlas: SearchedAtlas;
  #client: Promise<SearchClient> | null = null;
  #asked = '';

  /** @param start makes the worker; called on the first query */
  constructor(start: () => SearchClient, atlas: SearchedAtlas) {
    this.#start = start;
    this.#atlas = atlas;
  }

  /** Words of the corpus to be marked in a paper, folded; none when it was not found. */
  termsOf(row: number): readonly string[] {
    return this.#byRow.get(row)?.terms ?? [];
  }

  /** How well a paper matched; 0 when it was not found. */
  scoreOf(row: number): number {
    return this.#byRow.get(row)?.score ?? 0;
  }

  /** Gets ready, so that the first query is answered at once. */
  async prepare(): Promise<void> {
    await this.#open();
  }

  /** Searches; an empty query clears the result. Only the latest query ever shows. */
  async find(query: string): Promise<void> {
    const asked = query.trim();
    this.#asked = asked;
    if (asked === '') {
      this.hits = null;
      this.answered = '';
      this.busy = false;
      return;
    }
    this.busy = true;
    try {
      const query = parseQuery(asked);
      const hits = await this.#hitsOf(asked, query);
      if (hits === null || this.#asked !== asked) return;
      if (query.phrases.length === 0) this.#show(asked, hits);
      else await this.#findPhrases(asked, query, hits);
    } finally {
      if (this.#asked === asked) this.busy = false;
    }
  }

  /** What fulfils all of a query but the order of phrases; null when a later one was asked. */
  async #hitsOf(asked: string, query: Query): Promise<readonly SearchHit[] | null> {
    const limits = this.#atlas.limits(query);
    if (query.words.length === 0) {
      // Years and topics alone need no index.
      const rows = limits ? rowsOf(limits, this.#atlas.papers) : [];
      return Array.from(rows, (row) => ({ row, score: 0, terms: [] }));
    }
    const client = await this.#open();
    const hits = this.#asked === asked ? await client.find(asked) : null;
    return hits && limits ? hits.filter(({ row }) => limits[row] === 1) : hits;
  }

  /** Shows those of the hits that have the phrases, more and more of them. */
  async #findPhrases(asked: string, query: Query, hits: readonly SearchHit[]): Promise<void> {
    const hasPhrases = phraseMatcher(query.phrases);
    const found: SearchHit[] = [];
    if (hits.length === 0) this.#show(asked, found);
    for (let first = 0; first < hits.length; first += PAPERS_AT_A_TIME) {
      const some = hits.slice(first, first + PAPERS_AT_A_TIME);
      const papers = await this.#atlas.readPapers(some.map(({ row }) => row));
      if (this.#asked !== asked) return;
      found.push(...some.filter((_, i) => hasPhrases(papers[i]!)));
      this.#show(asked, found.slice());
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  #show(asked: string, hits: readonly SearchHit[]): void {
    this.hits = hits;
    this.answered = asked;
  }

  #open(): Promise<SearchClient> {
    this.#client ??= this.#openIndex().catch((error: unknown) => {
      this.#client = null;
      throw error;
    });
    return this.#client;
  }

  async #openIndex(): Promise<SearchClient> {
    const bytes = await this.#atlas.readIndex();
    const client = this.#start();
    await client.open(bytes.slice(), this.#atlas.papers);
    return client;
  }
}
