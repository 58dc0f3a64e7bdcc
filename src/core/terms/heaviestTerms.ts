import type { SparseRows } from '../types.ts';

/** The `limit` heaviest entries of every row, in ascending order of columns; of equals the first. */
export function heaviestTerms(matrix: SparseRows, limit: number): SparseRows {
  const { rows, columns, indptr, indices, values } = matrix;
  const keptPtr = new Uint32Array(rows + 1);
  for (let row = 0; row < rows; row++) {
    keptPtr[row + 1] = keptPtr[row]! + Math.min(limit, indptr[row + 1]! - indptr[row]!);
  }
  const keptIndices = new Uint32Array(keptPtr[rows]!);
  const keptValues = new Float32Array(keptPtr[rows]!);
  for (let row = 0; row < rows; row++) {
    const start = indptr[row]!;
    const end = indptr[row + 1]!;
    let kept = keptPtr[row]!;
    const { least, ofLeast } = threshold(values.slice(start, end), limit);
    let left = ofLeast;
    for (let e = start; e < end; e++) {
      const value = values[e]!;
      if (value < least || (value === least && left-- <= 0)) continue;
      keptIndices[kept] = indices[e]!;
      keptValues[kept++] = value;
    }
  }
  return { rows, columns, indptr: keptPtr, indices: keptIndices, values: keptValues };
}

/**
 * The least of the `limit` largest values, and how many of the largest are as small.
 *
 * @param values at least one, in any order; put in another order
 */
function threshold(values: Float32Array, limit: number): { least: number; ofLeast: number } {
  if (values.length <= limit) return { least: -Infinity, ofLeast: 0 };
  const least = select(values, limit - 1);
  let larger = 0;
  for (const value of values) if (value > least) larger++;
  return { least, ofLeast: limit - larger };
}

/** The value that has `place` larger ones before it (Hoare 1961, Find); changes the order. */
function select(values: Float32Array, place: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! > pivot) left++;
      while (values[right]! < pivot) right--;
      if (left > right) break;
      const value = values[left]!;
      values[left++] = values[right]!;
      values[right--] = value;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return values[place]!;
}
