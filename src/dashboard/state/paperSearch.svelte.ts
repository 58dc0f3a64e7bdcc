import type { SearchHit } from '../../atlas/search.ts';
import type { SearchClient } from '../../workers/searchClient.ts';
import { hitsByRow } from './hitsByRow.ts';

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
  readonly #readIndex: () => Promise<Uint8Array>;
  readonly #papers: number;
  #client: Promise<SearchClient> | null = null;
  #asked = '';

  /**
   * @param start makes the worker; called on the first query
   * @param readIndex reads the bytes of the index
   * @param papers number of papers of the corpus
   */
  constructor(start: () => SearchClient, readIndex: () => Promise<Uint8Array>, papers: number) {
    this.#start = start;
    this.#readIndex = readIndex;
    this.#papers = papers;
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
      const client = await this.#open();
      const hits = this.#asked === asked ? await client.find(asked) : null;
      if (hits && this.#asked === asked) {
        this.hits = hits;
        this.answered = asked;
      }
    } finally {
      if (this.#asked === asked) this.busy = false;
    }
  }

  #open(): Promise<SearchClient> {
    this.#client ??= this.#openIndex().catch((error: unknown) => {
      this.#client = null;
      throw error;
    });
    return this.#client;
  }

  async #openIndex(): Promise<SearchClient> {
    const bytes = await this.#readIndex();
    const client = this.#start();
    await client.open(bytes.slice(), this.#papers);
    return client;
  }
}
