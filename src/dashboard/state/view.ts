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
  unsure: null,
  camera: null,
};
