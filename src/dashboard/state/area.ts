import { polygonContains } from 'd3';
import type { MapColumns } from '../../atlas/readAtlas.ts';

/** A closed outline on the map, in map units: what a lasso or a box has drawn. */
export type Area = readonly (readonly [x: number, y: number])[];

/** Fewest corners of an area, and the most that an address holds. */
const FEWEST = 3;
export const MOST_CORNERS = 48;
/** Digits after the point: about three pixels at the closest zoom. */
const DIGITS = 4;

/** Rounded as the address holds it, so that a link selects what was selected. */
export function roundArea(area: Area): Area {
  return area.map(([x, y]) => [round(x), round(y)] as const);
}

/** An area as numbers with commas: `x,y,x,y,…`. */
export function encodeArea(area: Area): string {
  return roundArea(area).flat().join(',');
}

/** The area that `encodeArea` wrote; null for what is none. */
export function decodeArea(text: string | null): Area | null {
  const numbers = (text ?? '').split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const corners = numbers.length / 2;
  if (corners % 1 !== 0 || corners < FEWEST || corners > MOST_CORNERS) return null;
  if (!numbers.every(Number.isFinite)) return null;
  return Array.from({ length: corners }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!] as const);
}

/** Rows of the papers that lie inside an area, ascending. */
export function rowsInside(area: Area, { x, y }: Pick<MapColumns, 'x' | 'y'>): Uint32Array {
  const corners = area.map(([cornerX, cornerY]): [number, number] => [cornerX, cornerY]);
  const xs = corners.map(([cornerX]) => cornerX);
  const ys = corners.map(([, cornerY]) => cornerY);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const rows: number[] = [];
  for (let row = 0; row < x.length; row++) {
    const [atX, atY] = [x[row]!, y[row]!];
    if (atX < left || atX > right || atY < top || atY > bottom) continue;
    if (polygonContains(corners, [atX, atY])) rows.push(row);
  }
  return Uint32Array.from(rows);
}

function round(value: number): number {
  return Number(value.toFixed(DIGITS)) + 0;
}
