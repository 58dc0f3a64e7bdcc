import type { SparseRows } from '../types.ts';

/**
 * The `limit` heaviest entries of every row, in ascending order of columns; of equals the first.
 *
 * @param matrix its arrays take the result: two would be much memory
 */
export function heaviestTerms(matrix: SparseRows, limit: number): SparseRows {
  const { rows, columns, indptr, indices, values } = matrix;
  const keptPtr = new Uint32Array(rows + 1);
  /** Values of a row, in any order. */
  let scratch = new Float32Array();
  let kept = 0;
  for (let row = 0; row < rows; row++) {
    const start = indptr[row]!;
    const end = indptr[row + 1]!;
    const entries = end - start;
    let least = -Infinity;
    /** How many of the heaviest weigh no more than the least of them. */
    let left = limit;
    if (entries > limit) {
      if (entries > scratch.length) scratch = new Float32Array(2 * entries);
      for (let e = start; e < end; e++) scratch[e - start] = values[e]!;
      least = select(scratch, entries, limit - 1);
      for (let e = start; e < end; e++) if (values[e]! > least) left--;
    }
    // No entry moves behind its place.
    for (let e = start; e < end; e++) {
      const value = values[e]!;
      if (value < least || (value === least && left-- <= 0)) continue;
      indices[kept] = indices[e]!;
      values[kept++] = value;
    }
    keptPtr[row + 1] = kept;
  }
  return {
    rows,
    columns,
    indptr: keptPtr,
    indices: indices.subarray(0, kept),
    values: values.subarray(0, kept),
  };
}

/**
 * The value that has `place` larger ones before it (Hoare 1961, Find).
 *
 * @param values the first `count` of them; puts these in another order
 */
function select(values: Float32Array, count: number, place: number): number {
  let low = 0;
  let high = count - 1;
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
