import { NO_DAY } from '../../atlas/readAtlas.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { orderPapers, ordersFor, type PaperOrder, type PaperSort } from './orderPapers.ts';

/** The papers that the filters leave, in the order of the address: the same in every list. */
export class ListedPapers {
  readonly #dashboard: Dashboard;

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard;
  }

  readonly #asked = $derived.by(() => this.#dashboard.navigation.place.sort);
  /** The orders that there are. */
  readonly orders = $derived.by(() =>
    ordersFor(this.#dashboard.map, NO_DAY, this.#dashboard.search.hits !== null),
  );
  readonly sort = $derived.by((): PaperSort =>
    this.#asked && this.orders.includes(this.#asked.by)
      ? this.#asked
      : { by: this.orders[0]!, reversed: false },
  );
  readonly rows = $derived.by(() => {
    const { map, search, library, litRows } = this.#dashboard;
    return orderPapers(litRows, this.sort, {
      ...map,
      scoreOf: (row) => search.scoreOf(row),
      titleOf: (row) => library.at(row)?.title ?? '',
    });
  });

  /** Sorts by something, or turns its order round when it is that already. */
  sortBy(by: PaperOrder): void {
    const reversed = this.sort.by === by && !this.sort.reversed;
    // By title all titles are needed; they come in as they are read.
    if (by === 'title') {
      const { library, litRows } = this.#dashboard;
      void this.#dashboard.attempt(library.load(Array.from(litRows)));
    }
    this.#dashboard.visit({ sort: { by, reversed } });
  }
}
