import type { Dashboard } from '../state/dashboard.svelte.ts';
import { DIRECTIONS, nearestTowards, type DirectionKey } from './nearestTowards.ts';

/** Goes from paper to paper on the map by the arrow keys. */
export class Walk {
  /** The paper that one has come to; null before the first step. */
  row = $state<number | null>(null);
  readonly #dashboard: Dashboard;

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard;
  }

  /** Takes a key that is for walking: arrows go on, Enter opens the paper. False for any other key. */
  takes({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
    if (key === 'Enter' && this.row !== null) {
      void this.#dashboard.select(this.row);
      return true;
    }
    if (shiftKey || !(key in DIRECTIONS)) return false;
    this.#step(key as DirectionKey);
    return true;
  }

  /** Leaves the way; false when there was none. */
  stop(): boolean {
    if (this.row === null) return false;
    this.row = null;
    this.#dashboard.hovered = null;
    return true;
  }

  /** The first step leads to the open paper, or else to what lies nearest to the middle. */
  #step(key: DirectionKey): void {
    const { map, lit, stage, selected, library } = this.#dashboard;
    const start = this.row ?? selected;
    const next =
      start === null
        ? nearestTo(map, stage.middle, lit)
        : nearestTowards(map, [map.x[start]!, map.y[start]!], DIRECTIONS[key], lit);
    this.row = next ?? start;
    if (this.row === null) return;
    this.#dashboard.hovered = this.row;
    stage.reveal(this.row);
    void this.#dashboard.attempt(library.load([this.row]));
  }
}

function nearestTo(
  { x, y }: Dashboard['map'],
  [atX, atY]: readonly [number, number],
  lit: Uint8Array | null,
): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (let row = 0; row < x.length; row++) {
    if (lit && lit[row] !== 1) continue;
    const distance = Math.hypot(x[row]! - atX, y[row]! - atY);
    if (distance < least) [best, least] = [row, distance];
  }
  return best;
}
