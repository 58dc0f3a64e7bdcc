/** How far the bottom sheet of a phone is pulled up. */
export type SheetStop = 'peek' | 'half' | 'full';

/** Height of the sheet when it only peeks, in pixels. */
export const SHEET_PEEK = 128;

const STOPS: readonly SheetStop[] = ['peek', 'half', 'full'];
/** What stays free above a sheet that is pulled up fully. */
const ABOVE = 72;
/** Pixels a millisecond from which a flick decides the direction. */
const FLICK = 0.5;

/** Height of the sheet at a stop, in pixels. */
export function sheetHeight(stop: SheetStop, screen: number): number {
  if (stop === 'peek') return SHEET_PEEK;
  return stop === 'half' ? Math.round(screen / 2) : Math.max(SHEET_PEEK, screen - ABOVE);
}

/** The stop after or before another; the same at either end. */
export function nextStop(stop: SheetStop, by: 1 | -1): SheetStop {
  return STOPS[Math.min(STOPS.length - 1, Math.max(0, STOPS.indexOf(stop) + by))]!;
}

/**
 * Where a sheet comes to rest that is let go.
 *
 * @param from the stop that it was taken from
 * @param height where it is let go, in pixels
 * @param speed upwards, in pixels a millisecond
 */
export function restingStop(
  from: SheetStop,
  height: number,
  speed: number,
  screen: number,
): SheetStop {
  if (Math.abs(speed) > FLICK) return nextStop(from, speed > 0 ? 1 : -1);
  const distance = (stop: SheetStop): number => Math.abs(sheetHeight(stop, screen) - height);
  return STOPS.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best));
}
