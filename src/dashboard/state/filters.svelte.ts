import { untrack } from 'svelte';
import { inAll, rowsOf, type Mask } from './masks.ts';

/** Something that narrows which papers are lit on the map and listed. */
export interface PaperFilter {
  /** One of each kind: 'focus', 'query', 'period', 'legend'. */
  readonly id: string;
  /** What is left, in the words of its chip: "2023 to 2024", "Rising topics", "“graph”". */
  readonly text: string;
  /** What its chip does when it is pressed: "Show all years". */
  readonly hint: string;
  /** 1 for the papers that stay (see `maskWhere` and `maskOfRows` in `masks.ts`). */
  readonly mask: Uint8Array;
  /** Takes the filter away, by changing the state that it comes from. */
  readonly remove: () => void;
}

/** Gives a filter from some state, or null while that leaves all papers. Reads state reactively. */
export type FilterSource = () => PaperFilter | null;

/**
 * The one place where filters come together: a paper is lit when every filter leaves it. The map dims
 * the other papers (or hides them, see `View.hide`), the lists leave them out, and a chip for each
 * filter takes it away again.
 *
 * A filter is not set here: it follows from state, best from the address (`View`), so that Back and
 * copied links work. What the view holds is in `ViewFilters`. A part of the page with state of its
 * own adds a source for as long as it lives:
 *
 * ```ts
 * $effect(() =>
 *   dashboard.filters.add(() =>
 *     venue === null
 *       ? null
 *       : {
 *           id: 'legend',
 *           text: venue,
 *           hint: 'Show all venues',
 *           mask: maskWhere(papers, (row) => venueOf[row] === venue),
 *           remove: () => (venue = null),
 *         },
 *   ),
 * );
 * ```
 */
export class Filters {
  readonly #papers: number;
  #sources = $state.raw<readonly FilterSource[]>([]);

  /** @param papers number of papers in the atlas */
  constructor(papers: number) {
    this.#papers = papers;
  }

  /** The filters that narrow something now, in the order in which they were added. */
  readonly active = $derived.by(() =>
    this.#sources.map((source) => source()).filter((filter) => filter !== null),
  );
  /** Papers that all filters leave; null when nothing is filtered. */
  readonly lit = $derived.by((): Mask => inAll(this.active.map(({ mask }) => mask)));
  /** Their rows, ascending. */
  readonly rows = $derived.by(() => rowsOf(this.lit, this.#papers));

  /**
   * Papers that the filters leave but for some: a chart that sets a filter shows what the others
   * leave, `litWithout('period')`, and stays useful while its own is set.
   */
  litWithout(...ids: readonly string[]): Mask {
    return inAll(this.active.filter(({ id }) => !ids.includes(id)).map(({ mask }) => mask));
  }

  /** Adds a source; returns what takes it out again. Its filter is made anew only as its state changes. */
  add(source: FilterSource): () => void {
    const filter = $derived.by(source);
    const kept = (): PaperFilter | null => filter;
    untrack(() => (this.#sources = [...this.#sources, kept]));
    return () => {
      this.#sources = this.#sources.filter((other) => other !== kept);
    };
  }
}
