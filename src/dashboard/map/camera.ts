import type { Camera } from '../state/view.ts';
import type { Insets } from '../ui/layout.svelte.ts';

/** A rectangle in map units. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** `screen = k · map + (x, y)`, in CSS pixels: d3's zoom transform over map units. */
export interface Transform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/**
 * How the map lies in its box when nothing is zoomed: `(homeX, homeY)` of the map at the pixel
 * `(centreX, centreY)`, `fit` pixels a map unit.
 */
export interface Frame {
  readonly centreX: number;
  readonly centreY: number;
  readonly homeX: number;
  readonly homeY: number;
  readonly fit: number;
}

/** How far one can zoom, relative to the whole map. */
export const ZOOM_LIMITS = { out: 0.6, in: 80 } as const;

/** Room around the whole map, in pixels; a narrow box has less. */
const MARGIN = 40;
const NARROW = 600;
/** A closer look never zooms in further than this by itself. */
const CLOSEST = 12;

/** The smallest rectangle around some papers; all of them when no rows are given. */
export function boundsOf(x: Float32Array, y: Float32Array, rows?: Iterable<number>): Bounds {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const row of rows ?? x.keys()) {
    left = Math.min(left, x[row]!);
    right = Math.max(right, x[row]!);
    top = Math.min(top, y[row]!);
    bottom = Math.max(bottom, y[row]!);
  }
  return left <= right ? { left, right, top, bottom } : { left: -1, right: 1, top: -1, bottom: 1 };
}

/** Fits the whole map into a box, inside its insets. */
export function frameOf(width: number, height: number, insets: Insets, bounds: Bounds): Frame {
  return {
    centreX: (insets.left + width - insets.right) / 2,
    centreY: (insets.top + height - insets.bottom) / 2,
    homeX: (bounds.left + bounds.right) / 2,
    homeY: (bounds.top + bounds.bottom) / 2,
    fit: scaleToFit(width, height, insets, bounds),
  };
}

/** Where a camera puts the map; null is the whole map. */
export function transformOf(frame: Frame, camera: Camera | null): Transform {
  const k = frame.fit * (camera?.k ?? 1);
  return {
    k,
    x: frame.centreX - k * (camera?.x ?? frame.homeX),
    y: frame.centreY - k * (camera?.y ?? frame.homeY),
  };
}

/** The camera of a transform: the inverse of `transformOf`. */
export function cameraOf(frame: Frame, transform: Transform): Camera {
  return {
    x: (frame.centreX - transform.x) / transform.k,
    y: (frame.centreY - transform.y) / transform.k,
    k: transform.k / frame.fit,
  };
}

/** The camera that shows a rectangle of the map inside the insets of a box. */
export function cameraOnto(
  frame: Frame,
  box: { readonly width: number; readonly height: number },
  insets: Insets,
  bounds: Bounds,
): Camera {
  const wanted = scaleToFit(box.width, box.height, insets, bounds);
  const scale = Math.min(wanted, frame.fit * CLOSEST);
  const freeX = (insets.left + box.width - insets.right) / 2;
  const freeY = (insets.top + box.height - insets.bottom) / 2;
  return {
    x: (bounds.left + bounds.right) / 2 - (freeX - frame.centreX) / scale,
    y: (bounds.top + bounds.bottom) / 2 - (freeY - frame.centreY) / scale,
    k: scale / frame.fit,
  };
}

/** Pixels a map unit at which a rectangle fills a box, inside its insets and with a margin. */
function scaleToFit(width: number, height: number, insets: Insets, bounds: Bounds): number {
  const free = width - insets.left - insets.right;
  const margin = free < NARROW ? MARGIN / 2 : MARGIN;
  const across = free - 2 * margin;
  const down = height - insets.top - insets.bottom - 2 * margin;
  return Math.min(
    Math.max(across, MARGIN) / Math.max(bounds.right - bounds.left, 1e-3),
    Math.max(down, MARGIN) / Math.max(bounds.bottom - bounds.top, 1e-3),
  );
}
