import { dots, squaredLengths } from './dots.ts';
import type { DenseRows } from './types.ts';

/**
 * Starting centroids by k-means++ (Arthur and Vassilvitskii 2007): each further one is a row drawn
 * with probability proportional to its squared distance from the nearest centroid so far.
 *
 * @returns row-major `k × columns`; fewer when the rows hold fewer distinct points
 */
export function kmeansPlusPlus(rows: DenseRows, k: number, random: () => number): Float32Array {
  const { columns, values } = rows;
  const lengths = squaredLengths(values, columns);
  const chosen: number[] = [Math.min(rows.rows - 1, Math.floor(random() * rows.rows))];
  const distance = new Float64Array(rows.rows).fill(Infinity);
  const products = new Float64Array(rows.rows);
  while (chosen.length < k) {
    const latest = chosen[chosen.length - 1]!;
    dots(values, latest * columns, values, 0, rows.rows, columns, products);
    let total = 0;
    for (let row = 0; row < rows.rows; row++) {
      const squared = Math.max(0, lengths[row]! + lengths[latest]! - 2 * products[row]!);
      // Rows of one point differ by rounding only.
      distance[row] = Math.min(distance[row]!, squared < 1e-9 ? 0 : squared);
      total += distance[row]!;
    }
    if (total === 0) break;
    let target = random() * total;
    let next = -1;
    for (let row = 0; row < rows.rows && target >= 0; row++) {
      if (distance[row] === 0) continue;
      next = row;
      target -= distance[row]!;
    }
    chosen.push(next);
  }
  const centroids = new Float32Array(chosen.length * columns);
  chosen.forEach((row, c) => {
    centroids.set(values.subarray(row * columns, (row + 1) * columns), c * columns);
  });
  return centroids;
}
