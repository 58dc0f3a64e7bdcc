import { PAPERS_PER_SHARD } from '../../atlas/manifest.ts';
import type { OpenAtlas } from '../../atlas/readAtlas.ts';
import type { Paper } from '../../core/types.ts';

/** Papers that are read ahead of need, at most; the rest are read when something asks for them. */
const READ_AHEAD = 20_000;

/** The papers of an atlas as far as they are loaded; what is shown of them follows as they come. */
export class PaperLibrary {
  #shards = $state.raw<readonly (readonly Paper[] | undefined)[]>([]);
  readonly #loading: (Promise<void> | undefined)[] = [];
  readonly #atlas: Pick<OpenAtlas, 'papers'>;
  readonly #count: number;

  /** @param count number of papers in the atlas */
  constructor(atlas: Pick<OpenAtlas, 'papers'>, count: number) {
    this.#atlas = atlas;
    this.#count = count;
  }

  /** The paper of a row; undefined until it is loaded. */
  at(row: number): Paper | undefined {
    return this.#shards[Math.floor(row / PAPERS_PER_SHARD)]?.[row % PAPERS_PER_SHARD];
  }

  /** Whether all that is read ahead is here. */
  readonly settled = $derived.by(() => {
    const ahead = Math.min(this.#count, READ_AHEAD);
    for (let row = 0; row < ahead; row += PAPERS_PER_SHARD) if (!this.at(row)) return false;
    return true;
  });

  /** Loads the papers of some rows. */
  async load(rows: readonly number[]): Promise<void> {
    await Promise.all(rows.map((row) => this.#loadShard(Math.floor(row / PAPERS_PER_SHARD))));
  }

  /** The row of a paper id, or null when the atlas has no such paper. */
  async find(id: string): Promise<number | null> {
    for (let first = 0; first < this.#count; first += PAPERS_PER_SHARD) {
      await this.load([first]);
      const papers = this.#shards[first / PAPERS_PER_SHARD]!;
      const found = papers.findIndex((paper) => paper.id === id);
      if (found >= 0) return first + found;
    }
    return null;
  }

  /** Loads papers one shard after the other, each when `idle` resolves. */
  async readAhead(idle: () => Promise<void>): Promise<void> {
    for (let row = 0; row < Math.min(this.#count, READ_AHEAD); row += PAPERS_PER_SHARD) {
      await idle();
      await this.load([row]);
    }
  }

  #loadShard(shard: number): Promise<void> {
    this.#loading[shard] ??= this.#readShard(shard).catch((error: unknown) => {
      this.#loading[shard] = undefined;
      throw error;
    });
    return this.#loading[shard];
  }

  async #readShard(shard: number): Promise<void> {
    const first = shard * PAPERS_PER_SHARD;
    const length = Math.min(PAPERS_PER_SHARD, this.#count - first);
    const papers = await this.#atlas.papers(Array.from({ length }, (_, i) => first + i));
    const shards = [...this.#shards];
    shards[shard] = papers;
    this.#shards = shards;
  }
}
