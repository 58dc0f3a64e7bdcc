import { QUANTISED_COLUMNS, QUANTISED_ONE } from '../space/quantise.ts';

/** Columns that are compared before it is asked whether a row can still be nearer. */
const COLUMNS_AT_A_TIME = 16;

/**
 * Starting centroids by k-means++ (Arthur and Vassilvitskii 2007): each further one is a row drawn
 * with probability proportional to its squared distance from the nearest centroid so far.
 *
 * @param rows quantised
 * @returns row-major `k × 64` in unit scale; fewer when the rows hold fewer distinct points
 */
export function kmeansPlusPlus(rows: Int16Array, k: number, random: () => number): Float32Array {
  const count = rows.length / QUANTISED_COLUMNS;
  const chosen: number[] = [Math.min(count - 1, Math.floor(random() * count))];
  const distance = new Float64Array(count).fill(Infinity);
  while (chosen.length < k) {
    const total = shrinkDistances(rows, chosen[chosen.length - 1]!, distance);
    if (total === 0) break;
    let target = random() * total;
    let next = -1;
    for (let row = 0; row < count && target >= 0; row++) {
      if (distance[row] === 0) continue;
      next = row;
      target -= distance[row]!;
    }
    chosen.push(next);
  }
  const centroids = new Float32Array(chosen.length * QUANTISED_COLUMNS);
  chosen.forEach((row, c) => {
    for (let i = 0; i < QUANTISED_COLUMNS; i++) {
      const value = rows[row * QUANTISED_COLUMNS + i]!;
      centroids[c * QUANTISED_COLUMNS + i] = value / QUANTISED_ONE;
    }
  });
  return centroids;
}

/** Takes a further centroid into account, and gives the sum of the squared distances. */
function shrinkDistances(rows: Int16Array, centroid: number, distance: Float64Array): number {
  const from = centroid * QUANTISED_COLUMNS;
  let total = 0;
  for (let row = 0; row < distance.length; row++) {
    const at = row * QUANTISED_COLUMNS;
    const nearest = distance[row]!;
    let squared = 0;
    // Columns come by how much they hold: most rows are known to be further away after a few.
    for (let i = 0; i < QUANTISED_COLUMNS && squared < nearest;) {
      for (const end = i + COLUMNS_AT_A_TIME; i < end; i++) {
        const difference = rows[at + i]! - rows[from + i]!;
        squared += difference * difference;
      }
    }
    if (squared < nearest) distance[row] = squared;
    total += distance[row]!;
  }
  return total;
}
