import { Delaunay } from 'd3';
import type { MapColumns } from '../../atlas/readAtlas.ts';

/** Finds the paper nearest to a point of the map; -1 when there is none. */
export type Finder = (x: number, y: number) => number;

/** A finder over some papers: a walk over their Delaunay triangulation from the last answer. */
export function createFinder(
  { x, y }: Pick<MapColumns, 'x' | 'y'>,
  rows: ArrayLike<number>,
): Finder {
  if (rows.length === 0) return () => -1;
  const points = new Float64Array(rows.length * 2);
  for (let i = 0; i < rows.length; i++) {
    points[2 * i] = x[rows[i]!]!;
    points[2 * i + 1] = y[rows[i]!]!;
  }
  const delaunay = new Delaunay(points);
  let last = 0;
  return (atX, atY) => {
    last = delaunay.find(atX, atY, last);
    return rows[last]!;
  };
}
