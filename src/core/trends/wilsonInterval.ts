/** Normal quantile of a two-sided 95% interval. */
const Z = 1.959964;

/**
 * The 95% interval of a share, by Wilson's score method (1927): what shares agree with `count` papers
 * out of `total`. It stays within 0 and 1 and is sound for small counts.
 */
export function wilsonInterval(count: number, total: number): [number, number] {
  if (total === 0) return [0, 1];
  const share = count / total;
  const weight = 1 + (Z * Z) / total;
  const centre = (share + (Z * Z) / (2 * total)) / weight;
  const half =
    (Z * Math.sqrt((share * (1 - share)) / total + (Z * Z) / (4 * total * total))) / weight;
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
