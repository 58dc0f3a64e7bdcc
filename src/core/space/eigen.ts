/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's method: plane rotations until
 * nothing is left beside the diagonal (Golub and Van Loan, Matrix Computations, 8.5).
 *
 * @param matrix row-major `size × size`, symmetric; not changed
 * @returns values, descending, and vectors: vector `v` is column `v`, `vectors[row * size + v]`
 */
export function symmetricEigen(
  matrix: Float64Array,
  size: number,
): { values: Float64Array; vectors: Float64Array } {
  const a = Float64Array.from(matrix);
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  let total = 0;
  for (const value of a) total += value * value;

  for (let sweep = 0; sweep < 60; sweep++) {
    let beside = 0;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) beside += a[p * size + q]! * a[p * size + q]!;
    }
    if (beside <= total * 1e-24) break;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, vectors, size, p, q);
    }
  }

  const order = Array.from({ length: size }, (_, i) => i).sort(
    (i, j) => a[j * size + j]! - a[i * size + i]! || i - j,
  );
  const sorted = new Float64Array(size * size);
  order.forEach((from, to) => {
    for (let row = 0; row < size; row++) sorted[row * size + to] = vectors[row * size + from]!;
  });
  return { values: Float64Array.from(order, (i) => a[i * size + i]!), vectors: sorted };
}

/** Zeroes `a[p][q]` by a rotation in the plane of p and q, and turns the vectors with it. */
function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q]!;
  if (apq === 0) return;
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k++) {
    const akp = a[k * size + p]!;
    const akq = a[k * size + q]!;
    a[k * size + p] = c * akp - s * akq;
    a[k * size + q] = s * akp + c * akq;
  }
  for (let k = 0; k < size; k++) {
    const apk = a[p * size + k]!;
    const aqk = a[q * size + k]!;
    a[p * size + k] = c * apk - s * aqk;
    a[q * size + k] = s * apk + c * aqk;
    const vkp = vectors[k * size + p]!;
    const vkq = vectors[k * size + q]!;
    vectors[k * size + p] = c * vkp - s * vkq;
    vectors[k * size + q] = s * vkp + c * vkq;
  }
}
