import type { MapColumns } from '../../atlas/readAtlas.ts';

/** Where an arrow key points, on a map whose y grows downwards. */
export const DIRECTIONS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const;

export type DirectionKey = keyof typeof DIRECTIONS;

/** How much a step aside costs, beside one in the direction. */
const ASIDE = 2;

/**
 * The paper that lies next in a direction: within 45° of it, and nearest, where what lies aside counts
 * double. Null when there is none.
 *
 * @param lit 1 for the papers that may be reached; null for all
 */
export function nearestTowards(
  { x, y }: Pick<MapColumns, 'x' | 'y'>,
  from: readonly [x: number, y: number],
  [towardsX, towardsY]: readonly [x: number, y: number],
  lit: Uint8Array | null,
): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (let row = 0; row < x.length; row++) {
    if (lit && lit[row] !== 1) continue;
    const dx = x[row]! - from[0];
    const dy = y[row]! - from[1];
    const along = dx * towardsX + dy * towardsY;
    const aside = Math.abs(dx * towardsY - dy * towardsX);
    if (along <= 0 || aside > along) continue;
    const cost = along + ASIDE * aside;
    if (cost < least) [best, least] = [row, cost];
  }
  return best;
}
