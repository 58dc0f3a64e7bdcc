import { placementDefaults, type PlacementShares } from './placement.ts';
import type { Quality } from '../types.ts';

/** Part of the papers, those nearest to the centre, that is the middle of the map. */
const MIDDLE = 0.25;

/** What is said of the placement of all papers together. */
export type MapQuality = Required<
  Pick<Quality, 'neighbourhoodPreservation' | 'middlePreservation' | 'misplaced'>
>;

/** Sums up how papers are placed; means are 1 where nothing can be said. */
export function mapQuality(
  { placement, preserved }: PlacementShares,
  x: Float32Array,
  y: Float32Array,
): MapQuality {
  const middle = middleOf(x, y);
  let misplaced = 0;
  for (const share of placement) if (share < placementDefaults.misplacedBelow) misplaced++;
  return {
    neighbourhoodPreservation: meanOf(preserved),
    middlePreservation: meanOf(preserved.filter((_, row) => middle[row] === 1)),
    misplaced,
  };
}

/** 1 for each paper of the quarter that is nearest to the medians of x and y. */
function middleOf(x: Float32Array, y: Float32Array): Uint8Array {
  const [centreX, centreY] = [medianOf(x), medianOf(y)];
  const squared = x.map((value, row) => {
    const dx = value - centreX;
    const dy = y[row]! - centreY;
    return dx * dx + dy * dy;
  });
  const limit = squared.slice().sort()[Math.floor(MIDDLE * x.length)]!;
  return Uint8Array.from(squared, (value) => (value <= limit ? 1 : 0));
}

function medianOf(values: Float32Array): number {
  return values.slice().sort()[values.length >> 1] ?? 0;
}

function meanOf(shares: Float32Array): number {
  let sum = 0;
  let count = 0;
  for (const share of shares) {
    if (Number.isNaN(share)) continue;
    sum += share;
    count++;
  }
  return count > 0 ? sum / count : 1;
}
