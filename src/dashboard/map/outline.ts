import { MOST_CORNERS, type Area } from '../state/area.ts';
import type { Transform } from './camera.ts';

/** A point on the screen, in CSS pixels of the map's box. */
export type ScreenPoint = readonly [x: number, y: number];

/** Pixels that a drawn line may be off by; doubled until few enough corners are left. */
const TOLERANCE = 2;

/** The four corners of a box between two points. */
export function boxBetween([x0, y0]: ScreenPoint, [x1, y1]: ScreenPoint): ScreenPoint[] {
  return [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
}

/** A drawn line with fewer corners (Ramer 1972, Douglas and Peucker 1973), at most `MOST_CORNERS`. */
export function simplifyOutline(points: readonly ScreenPoint[]): readonly ScreenPoint[] {
  let simpler = points;
  for (let tolerance = TOLERANCE; ; tolerance *= 2) {
    simpler = simplifyLine(simpler, tolerance);
    if (simpler.length <= MOST_CORNERS) return simpler;
  }
}

/** From the screen to the map. */
export function areaOf(points: readonly ScreenPoint[], { k, x, y }: Transform): Area {
  return points.map(([px, py]) => [(px - x) / k, (py - y) / k] as const);
}

/** The outline as the path of an SVG, on the screen. */
export function outlinePath(area: Area, { k, x, y }: Transform): string {
  return `M${area.map(([ax, ay]) => `${(k * ax + x).toFixed(1)},${(k * ay + y).toFixed(1)}`).join('L')}Z`;
}

function simplifyLine(points: readonly ScreenPoint[], tolerance: number): ScreenPoint[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return [...points];
  let farthest = 0;
  let distance = 0;
  points.forEach((point, i) => {
    const off = distanceToLine(point, first, last);
    if (off > distance) [farthest, distance] = [i, off];
  });
  if (distance <= tolerance) return [first, last];
  const before = simplifyLine(points.slice(0, farthest + 1), tolerance);
  return [...before.slice(0, -1), ...simplifyLine(points.slice(farthest), tolerance)];
}

/** How far a point is from a line; from its end when the line has no length. */
function distanceToLine([x, y]: ScreenPoint, [x0, y0]: ScreenPoint, [x1, y1]: ScreenPoint): number {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length === 0) return Math.hypot(x - x0, y - y0);
  return Math.abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / length;
}
