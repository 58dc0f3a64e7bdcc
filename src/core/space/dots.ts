/**
 * Dot products of one vector with each of `count` rows of a row-major matrix, written to `out`.
 * Four rows at a time: their sums do not wait for each other, and the vector is read once for
 * four. Every product is summed in the order of the columns, so that a row's value does not
 * depend on its neighbours.
 *
 * @param vectors  holds the vector, `columns` numbers from `start`
 * @param rows     row-major, from row `first`
 */
export function dots(
  vectors: Float32Array,
  start: number,
  rows: Float32Array,
  first: number,
  count: number,
  columns: number,
  out: Float64Array,
): void {
  let row = 0;
  for (; row + 4 <= count; row += 4) {
    const a = (first + row) * columns;
    const b = a + columns;
    const c = b + columns;
    const d = c + columns;
    let sumA = 0;
    let sumB = 0;
    let sumC = 0;
    let sumD = 0;
    for (let i = 0; i < columns; i++) {
      const value = vectors[start + i]!;
      sumA += value * rows[a + i]!;
      sumB += value * rows[b + i]!;
      sumC += value * rows[c + i]!;
      sumD += value * rows[d + i]!;
    }
    out[row] = sumA;
    out[row + 1] = sumB;
    out[row + 2] = sumC;
    out[row + 3] = sumD;
  }
  for (; row < count; row++) {
    const a = (first + row) * columns;
    let sum = 0;
    for (let i = 0; i < columns; i++) sum += vectors[start + i]! * rows[a + i]!;
    out[row] = sum;
  }
}

/** Squared length of every row of a row-major matrix. */
export function squaredLengths(rows: Float32Array, columns: number): Float64Array {
  return Float64Array.from({ length: rows.length / columns }, (_, row) => {
    let sum = 0;
    for (let i = row * columns; i < (row + 1) * columns; i++) sum += rows[i]! * rows[i]!;
    return sum;
  });
}
