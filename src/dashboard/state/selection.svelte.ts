import { SvelteMap } from 'svelte/reactivity';
import type { MapColumns } from '../../atlas/readAtlas.ts';
import { roundArea, rowsInside, type Area } from './area.ts';
import type { Navigation } from './navigation.svelte.ts';
import type { SavedSets } from './savedSets.svelte.ts';

/** A set of papers with a name, wherever it came from. */
export interface PaperSet {
  /** In words, as the panel and the chip say it: "Area on the map", "Rising in 2024". */
  readonly name: string;
  /** Ascending, each once. */
  readonly rows: Uint32Array;
}

/** What an area drawn on the map is called. */
export const AREA_NAME = 'Area on the map';

/**
 * The papers that are selected as a set, of which there is one at a time. It dims the others (see
 * `Filters`) and has a panel with its papers, topics, years and terms. This is for sets; the one
 * paper that is open beside the map is `Dashboard.selected`.
 *
 * ```ts
 * dashboard.selection.set('Diffusion models in 2024', rows); // select, with a step in the history
 * dashboard.selection.current?.rows;                         // reactive
 * dashboard.selection.clear();
 * ```
 *
 * An area of the map is in the address as its outline, so that its link works anywhere. Any other
 * set is there by its name alone: Back, Forward and a reload find it, and so does a link on the machine
 * where a set of that name is saved; elsewhere it is `unknown`.
 */
export class Selection {
  readonly #map: Pick<MapColumns, 'x' | 'y'>;
  readonly #navigation: Navigation;
  readonly #visit: SavedSets;
  /** Sets of this visit, and those that are saved, by name. */
  readonly #known = new SvelteMap<string, PaperSet>();

  /** @param visit keeps the sets of this visit, so that they outlast a reload */
  constructor(map: Pick<MapColumns, 'x' | 'y'>, navigation: Navigation, visit: SavedSets) {
    this.#map = map;
    this.#navigation = navigation;
    this.#visit = visit;
    for (const { name, rows } of visit.all) this.remember(name, rows);
  }

  // Two steps, because the place changes far more often than what is selected.
  readonly #area = $derived.by(() => this.#navigation.place.area);
  readonly #name = $derived.by(() => this.#navigation.place.set);

  /** What is selected; null when nothing is. */
  readonly current = $derived.by((): PaperSet | null => {
    if (this.#area) return { name: AREA_NAME, rows: rowsInside(this.#area, this.#map) };
    return this.#name === null ? null : (this.#known.get(this.#name) ?? null);
  });
  /** A set that the address names and that nobody here knows. */
  readonly unknown = $derived.by(() =>
    this.#area === null && this.#name !== null && !this.#known.has(this.#name) ? this.#name : null,
  );
  /** The outline of what is selected, when that is an area of the map. */
  readonly area = $derived.by(() => this.#area);

  /**
   * Selects papers under a name; a set that had it is replaced. A paper that is open makes room.
   *
   * @param rows in any order
   */
  set(name: string, rows: Iterable<number>): void {
    this.remember(name, rows);
    this.#visit.save(name, this.#known.get(name)!.rows);
    this.#navigation.visit({ set: name, area: null, paper: null });
  }

  /** Makes a set known, as one that is saved, without selecting it. */
  remember(name: string, rows: Iterable<number>): void {
    const sorted = Uint32Array.from(rows).sort();
    const once = sorted.filter((row, i) => i === 0 || row !== sorted[i - 1]);
    this.#known.set(name, { name, rows: once });
  }

  /** Selects the papers inside an outline on the map, in map units. */
  setArea(area: Area): void {
    this.#navigation.visit({ area: roundArea(area), set: null, paper: null });
  }

  /** Selects nothing. */
  clear(): void {
    this.#navigation.visit({ area: null, set: null });
  }
}
