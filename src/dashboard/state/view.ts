import type { TrendKind } from '../../core/types.ts';
import type { PaperSort } from '../papers/orderPapers.ts';
import type { Area } from './area.ts';
import type { TimeSpan } from './period.ts';

/** Which of the three views fills the middle of the page. */
export type Tab = 'map' | 'trends' | 'papers';

/** The topic or theme that is in focus; the other papers are dimmed. */
export interface Focus {
  readonly kind: 'topic' | 'theme';
  readonly id: number;
}

/** The point of the map in the middle of the view, and the zoom: 1 shows the whole map. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

/** Papers of one kind that are shown alone: those between topics, or in the wrong place. */
export type Marked = 'unsure' | 'misplaced';

/** Everything that a link reopens. */
export interface View {
  readonly tab: Tab;
  readonly focus: Focus | null;
  /** Id of the selected paper. */
  readonly paper: string | null;
  readonly query: string;
  readonly marked: Marked | null;
  /** Papers of this time alone. */
  readonly period: TimeSpan | null;
  /** Papers of these topics alone, ascending; empty for all. A legend sets it; the focus is one thing. */
  readonly topics: readonly number[];
  /** Papers of topics with one of these trends alone; empty for all. */
  readonly trends: readonly TrendKind[];
  /** Outline of the papers that are selected on the map. */
  readonly area: Area | null;
  /** Name of the set of papers that is selected (see `Selection`). */
  readonly set: string | null;
  /** Whether the map hides what the filters leave out, and does not only dim it. */
  readonly hide: boolean;
  /** Whether the Papers view is a table, and not a list. */
  readonly table: boolean;
  /** How papers are sorted; null is what suits best. */
  readonly sort: PaperSort | null;
  /** Percentage of the papers that counts as between topics, 0 to 50; null is that of the build. */
  readonly unsure: number | null;
  /** Null shows the whole map. */
  readonly camera: Camera | null;
}

export const startView: View = {
  tab: 'map',
  focus: null,
  paper: null,
  query: '',
  marked: null,
  period: null,
  topics: [],
  trends: [],
  area: null,
  set: null,
  hide: false,
  table: false,
  sort: null,
  unsure: null,
  camera: null,
};
