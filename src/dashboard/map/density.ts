import { contourDensity } from 'd3';
import type { MapColumns } from '../../atlas/readAtlas.ts';

/** Where a theme is at home: outlines in map units, as rings of points. */
export interface DensityShape {
  readonly theme: number;
  /** 0 is the widest outline. */
  readonly level: number;
  readonly rings: readonly (readonly (readonly [number, number])[])[];
}

/** Width and height of the grid that densities are estimated on. */
const SIZE = 480;
/** Empty room around the map on that grid. */
const ROOM = 60;
/** Outlines, as multiples of the density of papers spread evenly over the map. */
const LEVELS = [0.3, 1.4, 4];
/** So few papers are seen better without land. */
const FEW = 100;
/** Papers that must lie together to make land. */
const TOGETHER = 2.5;

/**
 * Up to three outlines a theme around where its papers lie densely: the land of the map.
 *
 * @param themeOfTopic theme id a topic
 */
export function densityShapes(
  { x, y, topic }: Pick<MapColumns, 'x' | 'y' | 'topic'>,
  themeOfTopic: readonly number[],
  themes: number,
): DensityShape[] {
  if (x.length < FEW) return [];
  const inner = SIZE - 2 * ROOM;
  const toGrid = (value: number): number => ROOM + ((value + 1) / 2) * inner;
  const toMap = (value: number): number => ((value - ROOM) / inner) * 2 - 1;
  const even = x.length / (inner * inner);
  // Fewer papers need a wider brush.
  const bandwidth = Math.max(5, 48 / x.length ** 0.24);
  const least = TOGETHER / (2 * Math.PI * bandwidth * bandwidth);
  const rowsOfTheme = Array.from({ length: themes }, (): number[] => []);
  topic.forEach((id, row) => rowsOfTheme[themeOfTopic[id]!]!.push(row));
  return rowsOfTheme.flatMap((rows, theme) =>
    contourDensity<number>()
      .x((row) => toGrid(x[row]!))
      .y((row) => toGrid(y[row]!))
      .size([SIZE, SIZE])
      .cellSize(4)
      .bandwidth(bandwidth)
      .thresholds(LEVELS.map((level) => Math.max(level * even, (level / LEVELS[0]!) * least)))(rows)
      .map(({ coordinates }, level) => ({
        theme,
        level,
        rings: coordinates.flatMap((polygon) =>
          polygon.map((ring) => ring.map(([gx, gy]) => [toMap(gx!), toMap(gy!)] as const)),
        ),
      })),
  );
}
