import type { DenseRows } from '../../src/core/types.ts';

/** Positions of the `k` least distances, least first; of equals the first. */
export function nearest(distances: Float64Array, k: number): Uint32Array {
  const found = new Uint32Array(Math.min(k, distances.length));
  let count = 0;
  for (let position = 0; position < distances.length; position++) {
    const distance = distances[position]!;
    if (count === found.length && !(distance < distances[found[count - 1]!]!)) continue;
    if (count < found.length) count++;
    let slot = count - 1;
    for (; slot > 0 && distances[found[slot - 1]!]! > distance; slot--) {
      found[slot] = found[slot - 1]!;
    }
    found[slot] = position;
  }
  return found;
}

/** The product of two rows: their cosine where they are of unit length. */
export function product({ columns, values }: DenseRows, a: number, b: number): number {
  let sum = 0;
  for (let c = 0; c < columns; c++) sum += values[a * columns + c]! * values[b * columns + c]!;
  return sum;
}
