import type { Attachment } from 'svelte/attachments';
import { boxBetween, simplifyOutline, type ScreenPoint } from './outline.ts';

/** An outline with less than this in both directions is a slip of the hand, in pixels. */
const SLIP = 6;

/** Draws an area on the map: a box with Shift and a drag, or a free outline with the lasso tool. */
export class Lasso {
  /** Whether the next drag draws an outline and does not move the map. */
  armed = $state(false);
  /** What is being drawn, on the screen; null while nothing is. */
  drawn = $state.raw<readonly ScreenPoint[] | null>(null);
  #start: ScreenPoint = [0, 0];
  #box = false;

  /** Whether a press draws and is not for the camera. */
  takes(event: { readonly shiftKey?: boolean }): boolean {
    return this.armed || event.shiftKey === true;
  }

  toggle(): void {
    this.armed = !this.armed;
    this.drawn = null;
  }

  /** Leaves off without selecting; false when there was nothing to leave. */
  cancel(): boolean {
    const busy = this.armed || this.drawn !== null;
    this.armed = false;
    this.drawn = null;
    return busy;
  }

  start(at: ScreenPoint): void {
    this.#start = at;
    this.#box = !this.armed;
    this.drawn = [at];
  }

  extend(to: ScreenPoint): void {
    if (!this.drawn) return;
    this.drawn = this.#box ? boxBetween(this.#start, to) : [...this.drawn, to];
  }

  /** Ends the outline, and gives its corners; null when nothing worth it was drawn. */
  finish(): readonly ScreenPoint[] | null {
    const points = this.drawn ?? [];
    this.drawn = null;
    const spread = (axis: 0 | 1): number => {
      const values = points.map((point) => point[axis]);
      return Math.max(...values) - Math.min(...values);
    };
    if (points.length < 3 || (spread(0) < SLIP && spread(1) < SLIP)) return null;
    this.armed = false;
    const corners = this.#box ? points : simplifyOutline(points);
    return corners.length < 3 ? null : corners;
  }
}

/** Lets an element be drawn on with a lasso; `onArea` gets the corners in pixels of the element. */
export function drawsLasso(
  lasso: Lasso,
  onArea: (corners: readonly ScreenPoint[]) => void,
): Attachment<HTMLElement> {
  return (node) => {
    const ends = new AbortController();
    // Before anybody else, so that a drawn line neither hovers nor clicks.
    const options = { signal: ends.signal, capture: true };
    let drew = false;
    const at = (event: PointerEvent): ScreenPoint => {
      const box = node.getBoundingClientRect();
      return [event.clientX - box.left, event.clientY - box.top];
    };
    const end = (event: PointerEvent): void => {
      if (!lasso.drawn) return;
      event.stopPropagation();
      const corners = lasso.finish();
      drew = corners !== null;
      if (corners) onArea(corners);
    };
    node.addEventListener(
      'pointerdown',
      (event) => {
        drew = false;
        if (event.button !== 0 || !event.isPrimary || !lasso.takes(event)) return;
        node.setPointerCapture(event.pointerId);
        lasso.start(at(event));
      },
      options,
    );
    node.addEventListener(
      'pointermove',
      (event) => {
        if (!lasso.drawn) return;
        event.stopPropagation();
        lasso.extend(at(event));
      },
      options,
    );
    node.addEventListener('pointerup', end, options);
    node.addEventListener('pointercancel', () => lasso.cancel(), options);
    node.addEventListener(
      'click',
      (event) => {
        if (drew) event.stopPropagation();
        drew = false;
      },
      options,
    );
    return () => ends.abort();
  };
}
