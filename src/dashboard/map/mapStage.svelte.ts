import { prefersReducedMotion } from 'svelte/motion';
import type { MapColumns } from '../../atlas/readAtlas.ts';
import type { Navigation } from '../state/navigation.svelte.ts';
import type { Camera } from '../state/view.ts';
import type { Layout } from '../ui/layout.svelte.ts';
import {
  boundsOf,
  cameraOf,
  cameraOnto,
  frameOf,
  transformOf,
  ZOOM_LIMITS,
  type Bounds,
  type Transform,
} from './camera.ts';
import { fly } from './flight.ts';

const FLIGHT = 300;
/** A place nearer than this to the edge of the free map counts as out of sight. */
const EDGE = 32;

/** The map on the screen: its size, the camera over it, and how the camera moves. */
export class MapStage {
  width = $state(0);
  height = $state(0);
  readonly #columns: MapColumns;
  readonly #bounds: Bounds;
  readonly #navigation: Navigation;
  readonly #layout: Layout;
  #stopFlight = (): void => {};

  constructor(columns: MapColumns, navigation: Navigation, layout: Layout) {
    this.#columns = columns;
    this.#bounds = boundsOf(columns.x, columns.y);
    this.#navigation = navigation;
    this.#layout = layout;
  }

  readonly frame = $derived.by(() =>
    frameOf(this.width, this.height, this.#layout.restInsets, this.#bounds),
  );
  readonly transform = $derived.by(() => transformOf(this.frame, this.#navigation.camera));
  /** Pixels a map unit between which one can zoom. */
  readonly limits = $derived.by((): [number, number] => [
    this.frame.fit * ZOOM_LIMITS.out,
    this.frame.fit * ZOOM_LIMITS.in,
  ]);
  /** Pixels a map unit when the whole map is seen. */
  readonly fit = $derived.by(() => this.frame.fit);
  /** Zoom relative to the whole map. */
  readonly zoom = $derived.by(() => this.transform.k / this.frame.fit);

  /** What is in view, inside the panels, in map units. */
  readonly inView = $derived.by((): Bounds => {
    const { k, x, y } = this.transform;
    const insets = this.#layout.openInsets;
    return {
      left: (insets.left - x) / k,
      right: (this.width - insets.right - x) / k,
      top: (insets.top - y) / k,
      bottom: (this.height - insets.bottom - y) / k,
    };
  });

  /** The middle of what is in view. */
  get middle(): [x: number, y: number] {
    const { left, right, top, bottom } = this.inView;
    return [(left + right) / 2, (top + bottom) / 2];
  }

  /** Takes the camera from the hand of a person, which ends a flight. */
  follow(transform: Transform): void {
    this.#stopFlight();
    this.#navigation.adjust({ camera: cameraOf(this.frame, transform) });
  }

  /** Flies to the whole map. */
  showAll(): void {
    this.#flyTo(cameraOnto(this.frame, this, this.#layout.openInsets, this.#bounds));
  }

  /** Flies to where all of these papers are seen. */
  show(rows: readonly number[]): void {
    const bounds = boundsOf(this.#columns.x, this.#columns.y, rows);
    this.#flyTo(cameraOnto(this.frame, this, this.#layout.openInsets, bounds));
  }

  /** Flies to a paper if it is out of sight, without zooming. */
  reveal(row: number): void {
    if (this.width === 0) return;
    const { k, x, y } = this.transform;
    const insets = this.#layout.openInsets;
    const screenX = k * this.#columns.x[row]! + x;
    const screenY = k * this.#columns.y[row]! + y;
    const seen =
      screenX > insets.left + EDGE &&
      screenX < this.width - insets.right - EDGE &&
      screenY > insets.top + EDGE &&
      screenY < this.height - insets.bottom - EDGE;
    if (seen) return;
    const dx = (insets.left + this.width - insets.right) / 2 - screenX;
    const dy = (insets.top + this.height - insets.bottom) / 2 - screenY;
    this.#flyTo(cameraOf(this.frame, { k, x: x + dx, y: y + dy }));
  }

  /** Zooms about the middle of the free map. */
  zoomBy(factor: number): void {
    const [least, most] = this.limits;
    const { k, x, y } = this.transform;
    const insets = this.#layout.openInsets;
    const middleX = (insets.left + this.width - insets.right) / 2;
    const middleY = (insets.top + this.height - insets.bottom) / 2;
    const next = Math.min(most, Math.max(least, k * factor));
    const grown = next / k;
    this.#flyTo(
      cameraOf(this.frame, {
        k: next,
        x: middleX - grown * (middleX - x),
        y: middleY - grown * (middleY - y),
      }),
    );
  }

  /** Moves the view by pixels of the screen. */
  panBy(dx: number, dy: number): void {
    const { k, x, y } = this.transform;
    this.#flyTo(cameraOf(this.frame, { k, x: x - dx, y: y - dy }));
  }

  #flyTo(camera: Camera): void {
    this.#stopFlight();
    const from = cameraOf(this.frame, this.transform);
    const milliseconds = prefersReducedMotion.current ? 0 : FLIGHT;
    this.#stopFlight = fly(from, camera, milliseconds, (at) =>
      this.#navigation.adjust({ camera: at }),
    );
  }
}
