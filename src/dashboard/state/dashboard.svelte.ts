import { createContext } from 'svelte';
import type { MapColumns, OpenAtlas } from '../../atlas/readAtlas.ts';
import type { Manifest } from '../../atlas/manifest.ts';
import type { SearchClient } from '../../workers/searchClient.ts';
import { Lasso } from '../map/lasso.svelte.ts';
import { MapStage } from '../map/mapStage.svelte.ts';
import { Walk } from '../map/walk.svelte.ts';
import type { Layout } from '../ui/layout.svelte.ts';
import type { Ground } from './ground.svelte.ts';
import { Filters } from './filters.svelte.ts';
import { inAll, type Mask } from './masks.ts';
import type { Navigation } from './navigation.svelte.ts';
import { PaperLibrary } from './paperLibrary.svelte.ts';
import { PaperSearch } from './paperSearch.svelte.ts';
import { queryLimits } from './queryLimits.ts';
import { browserStore, SavedSets } from './savedSets.svelte.ts';
import { Selection } from './selection.svelte.ts';
import { Sureness } from './sureness.svelte.ts';
import { TermWords } from './termWords.svelte.ts';
import type { Focus, Marked, View } from './view.ts';
import { ViewFilters } from './viewFilters.svelte.ts';

/** What the dashboard is made of. */
export interface DashboardParts {
  readonly atlas: OpenAtlas;
  readonly navigation: Navigation;
  readonly layout: Layout;
  readonly ground: Ground;
  /** Makes the search worker. */
  readonly startSearch: () => SearchClient;
}

/** An open atlas and what a person does with it. */
export class Dashboard {
  readonly atlas: OpenAtlas;
  readonly manifest: Manifest;
  readonly map: MapColumns;
  readonly navigation: Navigation;
  readonly layout: Layout;
  readonly ground: Ground;
  readonly library: PaperLibrary;
  readonly search: PaperSearch;
  readonly stage: MapStage;
  readonly sureness: Sureness;
  readonly terms: TermWords;
  /** The papers that are selected as a set: by a lasso, a point of a curve, a reading list. */
  readonly selection: Selection;
  /** The selections that were saved. */
  readonly saved: SavedSets;
  /** Draws the outline of a selection on the map. */
  readonly lasso = new Lasso();
  /** Goes from paper to paper on the map by keys. */
  readonly walk = new Walk(this);
  /** Whether the sheet with all keys is open. */
  readonly keys = $state({ shown: false });
  /** What narrows the papers that are lit and listed. */
  readonly filters: Filters;
  readonly #viewFilters: ViewFilters;
  /** Row of the selected paper. */
  selected = $state<number | null>(null);
  /** Row of the paper under the pointer, on the map or in a list. */
  hovered = $state<number | null>(null);
  /** Topic or theme under the pointer in a list. */
  hinted = $state.raw<Focus | null>(null);
  /** What went wrong while reading on, in a sentence. */
  problem = $state<string | null>(null);

  constructor(parts: DashboardParts) {
    this.atlas = parts.atlas;
    this.manifest = parts.atlas.manifest;
    this.map = parts.atlas.map;
    this.navigation = parts.navigation;
    this.layout = parts.layout;
    this.ground = parts.ground;
    this.library = new PaperLibrary(parts.atlas, this.manifest.papers);
    this.search = new PaperSearch(parts.startSearch, {
      papers: this.manifest.papers,
      readIndex: () => parts.atlas.searchIndex(),
      limits: (query) => queryLimits(query, this.map, this.manifest),
      readPapers: (rows) => parts.atlas.papers(rows),
    });
    this.sureness = new Sureness(this.map, this.manifest, parts.navigation);
    this.terms = new TermWords(parts.atlas, this.manifest);
    const { runId } = this.manifest;
    const visit = new SavedSets(browserStore('sessionStorage'), runId);
    this.selection = new Selection(this.map, parts.navigation, visit);
    this.saved = new SavedSets(browserStore('localStorage'), runId);
    for (const { name, rows } of this.saved.all) this.selection.remember(name, rows);
    this.filters = new Filters(this.manifest.papers);
    this.#viewFilters = new ViewFilters(this);
    for (const source of this.#viewFilters.sources) this.filters.add(source);
    this.stage = new MapStage(this.map, parts.navigation, parts.layout);
  }

  /** The topic or theme in focus, if the atlas has it. */
  readonly focus = $derived.by((): Focus | null => {
    const focus = this.navigation.place.focus;
    const count =
      focus?.kind === 'topic' ? this.manifest.topics.length : this.manifest.themes.length;
    return focus && focus.id < count ? focus : null;
  });
  /** What the topic or theme in focus is called. */
  readonly focusName = $derived.by((): string | null => {
    const { focus, manifest } = this;
    if (!focus) return null;
    return (focus.kind === 'topic' ? manifest.topics : manifest.themes)[focus.id]!.name;
  });
  /** Papers that the filters leave, 1 for each of them; null when nothing is filtered. */
  readonly lit = $derived.by(() => this.filters.lit);
  /** Their rows, ascending. */
  readonly litRows = $derived.by(() => this.filters.rows);
  /** The same for the map, where pointing at a topic in a list is enough to see it in place of the focus. */
  readonly litOnMap = $derived.by((): Mask => {
    if (!this.hinted) return this.lit;
    return inAll([this.filters.litWithout('focus'), this.#viewFilters.maskOfFocus(this.hinted)]);
  });
  /** Colour of each topic on the present ground. */
  readonly topicColours = $derived.by(() =>
    this.manifest.topics.map(({ colour }) => colour[this.ground.current]),
  );
  readonly themeColours = $derived.by(() =>
    this.manifest.themes.map(({ colour }) => colour[this.ground.current]),
  );

  /** Selects a paper; `reveal` also brings it into sight. Null selects none. */
  async select(row: number | null, reveal = false): Promise<void> {
    this.selected = row;
    // What was pointed at may be gone from the page, and would never say that it was left.
    this.hovered = null;
    if (row === null) {
      this.navigation.visit({ paper: null });
      return;
    }
    if (this.layout.phone && this.layout.sheet === 'peek') this.layout.sheet = 'half';
    if (reveal) this.stage.reveal(row);
    await this.attempt(this.library.load([row]));
    const paper = this.library.at(row);
    if (paper && this.selected === row) this.navigation.visit({ paper: paper.id });
  }

  /** Selects the paper that the address names. */
  async followAddress(): Promise<void> {
    const id = this.navigation.place.paper;
    if (id === null) {
      this.selected = null;
    } else if (this.selected === null || this.library.at(this.selected)?.id !== id) {
      const row = await this.attempt(this.library.find(id));
      if (this.navigation.place.paper === id) this.selected = row ?? null;
    }
  }

  /** Puts a topic or theme in focus, or takes it out again; a selected paper makes room. */
  setFocus(focus: Focus | null): void {
    this.hinted = null;
    this.filterBy({ focus });
    if (focus && this.layout.phone && this.layout.sheet === 'peek') this.layout.sheet = 'half';
  }

  isFocus(kind: Focus['kind'], id: number): boolean {
    return this.focus?.kind === kind && this.focus.id === id;
  }

  /** Searches for other words; a selected paper makes room for what is found. */
  setQuery(query: string): void {
    this.hovered = null;
    this.selected = null;
    this.navigation.adjust({ query, paper: null });
  }

  /** Shows papers of one kind alone, or all of them again. */
  setMarked(marked: Marked | null): void {
    this.filterBy({ marked });
  }

  /** Goes to a view with other filters; an open paper makes room for what they leave. */
  filterBy(change: Partial<View>): void {
    this.hovered = null;
    this.selected = null;
    this.navigation.visit({ ...change, paper: null });
  }

  /** Takes all filters away, in one step of the history where the view holds them. */
  clearFilters(): void {
    this.hinted = null;
    this.filterBy({
      focus: null,
      query: '',
      marked: null,
      period: null,
      topics: [],
      trends: [],
      area: null,
      set: null,
    });
    // What is left comes from other parts of the page; what was searched for goes by itself.
    for (const { id, remove } of this.filters.active) if (id !== 'query') remove();
  }

  /** Selects the papers that are in view on the map: the lasso of those who have no pointer. */
  selectInView(): void {
    const { left, right, top, bottom } = this.stage.inView;
    this.selection.setArea([
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ]);
  }

  /** One step back out, as Escape does it: from what was done last to the plain map. */
  backOut(): void {
    const { place } = this.navigation;
    const last = this.filters.active.at(-1);
    if (this.lasso.cancel() || this.walk.stop()) return;
    if (this.selected !== null) void this.select(null);
    else if (place.query !== '') this.setQuery('');
    else if (this.selection.current) this.selection.clear();
    else if (this.focus) this.setFocus(null);
    else if (last) last.remove();
    else if (this.layout.phone) this.layout.sheet = 'peek';
  }

  /** Goes to another view of the page. */
  visit(change: Partial<View>): void {
    this.navigation.visit(change);
  }

  /** Waits for what reads on in the background, and tells when it fails. */
  async attempt<T>(work: Promise<T>): Promise<T | undefined> {
    try {
      return await work;
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
      return undefined;
    }
  }
}

export const [getDashboard, setDashboard] = createContext<Dashboard>();
