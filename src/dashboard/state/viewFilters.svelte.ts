import { NO_DAY } from '../../atlas/readAtlas.ts';
import type { TrendKind } from '../../core/types.ts';
import { countOf } from '../ui/say.ts';
import type { Dashboard } from './dashboard.svelte.ts';
import type { FilterSource } from './filters.svelte.ts';
import { maskOfRows, maskWhere } from './masks.ts';
import { dayOf, saySpan } from './period.ts';
import type { Focus, Marked } from './view.ts';

const MARKED_WORDS: Readonly<Record<Marked, string>> = {
  unsure: 'Between topics',
  misplaced: 'Uncertain place',
};

/** In the order in which they are said. */
const KIND_WORDS: readonly (readonly [TrendKind, string])[] = [
  ['rising', 'rising'],
  ['falling', 'falling'],
  ['steady', 'steady'],
  ['unclear', 'unclear'],
];

/**
 * The filters that the view holds: search, selection, focus, period, topics, kinds of trend, and
 * papers of one kind of sureness.
 */
export class ViewFilters {
  readonly #dashboard: Dashboard;

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard;
  }

  // Each part of the place by itself, because the place as a whole changes with every key.
  readonly #period = $derived.by(() => this.#dashboard.navigation.place.period);
  readonly #topics = $derived.by(() => this.#dashboard.navigation.place.topics);
  readonly #kinds = $derived.by(() => this.#dashboard.navigation.place.trends);
  readonly #marked = $derived.by(() => this.#dashboard.navigation.place.marked);

  /** All of them, in the order of their chips. */
  readonly sources: readonly FilterSource[] = [
    () => this.#query(),
    () => this.#selection(),
    () => this.#focus(),
    () => this.#inPeriod(),
    () => this.#inTopics(),
    () => this.#ofKinds(),
    () => this.#ofMark(),
  ];

  #query(): ReturnType<FilterSource> {
    const { search, manifest } = this.#dashboard;
    const { hits } = search;
    return (
      hits && {
        id: 'query',
        text: `“${search.answered}”`,
        hint: 'Clear the search',
        mask: maskOfRows(
          manifest.papers,
          hits.map(({ row }) => row),
        ),
        remove: () => this.#dashboard.setQuery(''),
      }
    );
  }

  #selection(): ReturnType<FilterSource> {
    const { selection, manifest } = this.#dashboard;
    return (
      selection.current && {
        id: 'selection',
        text: selection.current.name,
        hint: 'Select nothing',
        mask: maskOfRows(manifest.papers, selection.current.rows),
        remove: () => selection.clear(),
      }
    );
  }

  #focus(): ReturnType<FilterSource> {
    const { focus, focusName } = this.#dashboard;
    return (
      focus && {
        id: 'focus',
        text: focusName!,
        hint: `Show all ${focus.kind}s`,
        mask: this.maskOfFocus(focus),
        remove: () => this.#dashboard.setFocus(null),
      }
    );
  }

  #inPeriod(): ReturnType<FilterSource> {
    const period = this.#period;
    if (!period) return null;
    const { day } = this.#dashboard.map;
    const [start, end] = [dayOf(period.start), dayOf(period.end)];
    return {
      id: 'period',
      text: saySpan(period),
      hint: 'Show all dates',
      mask: maskWhere(day.length, (row) => {
        const at = day[row]!;
        return at !== NO_DAY && at >= start && at < end;
      }),
      remove: () => this.#dashboard.filterBy({ period: null }),
    };
  }

  #inTopics(): ReturnType<FilterSource> {
    const { topics } = this.#dashboard.manifest;
    const known = this.#topics.filter((id) => id < topics.length);
    if (known.length === 0) return null;
    return {
      id: 'topics',
      text: known.length === 1 ? topics[known[0]!]!.name : countOf(known.length, 'topic'),
      hint: 'Show all topics',
      mask: this.#maskOfTopics(known),
      remove: () => this.#dashboard.filterBy({ topics: [] }),
    };
  }

  #ofKinds(): ReturnType<FilterSource> {
    const kinds = this.#kinds;
    if (kinds.length === 0) return null;
    const { topics } = this.#dashboard.manifest;
    const words = KIND_WORDS.filter(([kind]) => kinds.includes(kind)).map(([, word]) => word);
    const text = `${words.join(' or ')} topics`;
    return {
      id: 'trends',
      text: text.charAt(0).toUpperCase() + text.slice(1),
      hint: 'Show topics with any trend',
      mask: this.#maskOfTopics(
        topics.filter(({ trend }) => kinds.includes(trend.kind)).map(({ id }) => id),
      ),
      remove: () => this.#dashboard.filterBy({ trends: [] }),
    };
  }

  #ofMark(): ReturnType<FilterSource> {
    const marked = this.#marked;
    const { sureness } = this.#dashboard;
    return (
      marked && {
        id: 'marked',
        text: MARKED_WORDS[marked],
        hint: 'Show the other papers, too',
        mask: marked === 'unsure' ? sureness.unsure : sureness.misplaced,
        remove: () => this.#dashboard.setMarked(null),
      }
    );
  }

  /** The papers of a topic or theme. */
  maskOfFocus({ kind, id }: Focus): Uint8Array {
    return this.#maskOfTopics(
      kind === 'topic' ? [id] : this.#dashboard.manifest.themes[id]!.topics,
    );
  }

  #maskOfTopics(ids: readonly number[]): Uint8Array {
    const { map, manifest } = this.#dashboard;
    const isIn = maskOfRows(manifest.topics.length, ids);
    return maskWhere(manifest.papers, (row) => isIn[map.topic[row]!] === 1);
  }
}
