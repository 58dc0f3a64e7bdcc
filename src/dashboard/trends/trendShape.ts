import { area, curveMonotoneX, line, scaleLinear } from 'd3';
import type { TrendPoint } from './trendSeries.ts';

/** A trend as drawing commands, in pixels. */
export interface TrendShape {
  /** The line through the whole periods. */
  readonly line: string;
  /** The way to and from partial periods, to be dashed. */
  readonly partial: string;
  /** The 95% interval of the whole periods. */
  readonly band: string;
  readonly x: (index: number) => number;
  readonly y: (share: number) => number;
}

/**
 * @param periods number of periods, which are spread evenly over the width
 * @param top share at the upper edge
 */
export function trendShape(
  points: readonly TrendPoint[],
  periods: number,
  top: number,
  { width, height }: { readonly width: number; readonly height: number },
): TrendShape {
  const x = scaleLinear([0, Math.max(periods - 1, 1)], [0, width]);
  const y = scaleLinear([0, top], [height, 0]).clamp(true);
  const at = line<TrendPoint>()
    .x(({ index }) => x(index))
    .y(({ share }) => y(share))
    .curve(curveMonotoneX);
  const between = area<TrendPoint>()
    .x(({ index }) => x(index))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high))
    .curve(curveMonotoneX);
  const whole = points.filter(({ partial }) => !partial);
  const ends = points.flatMap((point, i) => {
    const next = points[i + 1];
    return next && (point.partial || next.partial) ? [at([point, next]) ?? ''] : [];
  });
  return { line: at(whole) ?? '', partial: ends.join(''), band: between(whole) ?? '', x, y };
}
