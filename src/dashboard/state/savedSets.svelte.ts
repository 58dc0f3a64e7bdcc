import { SvelteMap } from 'svelte/reactivity';
import type { PaperSet } from './selection.svelte.ts';

/** What keeps the sets: `localStorage`, or what stands for it in a test. */
export type SetStore = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Sets of papers that a person has saved, by name, on this machine. They are of one run: the rows of
 * another atlas are other papers.
 */
export class SavedSets {
  readonly #store: SetStore | null;
  readonly #key: string;
  readonly #sets = new SvelteMap<string, Uint32Array>();

  /**
   * @param store null where the browser keeps nothing; sets then last as long as the page
   * @param runId of the atlas
   */
  constructor(store: SetStore | null, runId: string) {
    this.#store = store;
    this.#key = `topic-atlas-sets-${runId}`;
    for (const [name, rows] of this.#read()) this.#sets.set(name, rows);
  }

  /** All of them, by name. */
  get all(): PaperSet[] {
    return [...this.#sets]
      .map(([name, rows]) => ({ name, rows }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  has(name: string): boolean {
    return this.#sets.has(name);
  }

  /** Keeps a set; one of the same name is replaced. */
  save(name: string, rows: Uint32Array): void {
    this.#sets.set(name, rows);
    this.#write();
  }

  remove(name: string): void {
    this.#sets.delete(name);
    this.#write();
  }

  #read(): [string, Uint32Array][] {
    try {
      const kept: unknown = JSON.parse(this.#store?.getItem(this.#key) ?? '{}');
      if (kept === null || typeof kept !== 'object') return [];
      return Object.entries(kept)
        .filter((entry): entry is [string, number[]] => Array.isArray(entry[1]))
        .map(([name, rows]) => [name, Uint32Array.from(rows)]);
    } catch {
      // What cannot be read is of no use to anybody.
      return [];
    }
  }

  #write(): void {
    try {
      const kept = [...this.#sets].map(([name, rows]) => [name, [...rows]] as const);
      this.#store?.setItem(this.#key, JSON.stringify(Object.fromEntries(kept)));
    } catch {
      // A full or locked store still leaves the sets until the page is closed.
    }
  }
}

/** The store of this browser, or that of this tab; null where it may not be used. */
export function browserStore(kind: 'localStorage' | 'sessionStorage'): SetStore | null {
  try {
    return globalThis[kind];
  } catch {
    return null;
  }
}
