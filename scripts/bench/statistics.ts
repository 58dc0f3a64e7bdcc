/** The middle value; of an even number the mean of the middle two. NaN for no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The arithmetic mean; NaN for no values. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The standard deviation of a sample; 0 for one value. */
export function deviation(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / Math.max(1, values.length - 1));
}

/**
 * The exponent `b` of `seconds = a * papers ** b`, by least squares on the logarithms: 1 is time
 * in proportion to papers, 2 is time in proportion to pairs.
 *
 * @param points two or more, with different numbers of papers, all above zero
 */
export function fittedExponent(
  points: readonly { readonly papers: number; readonly seconds: number }[],
): number {
  const x = points.map(({ papers }) => Math.log(papers));
  const y = points.map(({ seconds }) => Math.log(seconds));
  const meanX = mean(x);
  const meanY = mean(y);
  let together = 0;
  let alone = 0;
  x.forEach((value, i) => {
    together += (value - meanX) * (y[i]! - meanY);
    alone += (value - meanX) ** 2;
  });
  return together / alone;
}
