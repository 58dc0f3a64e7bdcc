/** Middle value; mean of the two middle ones for an even count. NaN for none. */
export function median(values: readonly number[] | Float32Array): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Two-sided p value of a standard normal statistic: `erfc(|z| / √2)`, by the rational Chebyshev
 * fit of Press et al., Numerical Recipes, 6.2.2; relative error below 1.2e-7.
 */
export function normalPValue(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.5 * x);
  const series =
    -1.26551223 +
    t *
      (1.00002368 +
        t *
          (0.37409196 +
            t *
              (0.09678418 +
                t *
                  (-0.18628806 +
                    t *
                      (0.27886807 +
                        t *
                          (-1.13520398 +
                            t * (1.48851587 + t * (-0.82215223 + t * 0.17087277))))))));
  return Math.min(1, t * Math.exp(-x * x + series));
}

/**
 * p values corrected for many tests at once (Benjamini and Hochberg 1995): the smallest false
 * discovery rate at which each would be called. Same order as given.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[b]! - pValues[a]!);
  const corrected = new Array<number>(pValues.length);
  let least = 1;
  order.forEach((index, fromLargest) => {
    const rank = pValues.length - fromLargest;
    least = Math.min(least, (pValues[index]! * pValues.length) / rank);
    corrected[index] = least;
  });
  return corrected;
}

/** Median of the slopes of all pairs of points (Theil 1950, Sen 1968). NaN for fewer than two points. */
export function theilSenSlope(x: readonly number[], y: readonly number[]): number {
  const slopes: number[] = [];
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) slopes.push((y[j]! - y[i]!) / (x[j]! - x[i]!));
  }
  return median(slopes);
}

/**
 * z of the Cochran-Armitage test for a linear trend in proportions (Armitage 1955): positive when
 * the share grows with the score. 0 when there is nothing to test.
 *
 * @param scores one a group, such as its time
 * @param successes of `totals`, one a group
 */
export function cochranArmitage(
  scores: readonly number[],
  successes: readonly number[],
  totals: readonly number[],
): number {
  const all = totals.reduce((sum, n) => sum + n, 0);
  const share = successes.reduce((sum, n) => sum + n, 0) / all;
  let statistic = 0;
  let weighted = 0;
  let squared = 0;
  scores.forEach((score, i) => {
    statistic += score * (successes[i]! - totals[i]! * share);
    weighted += score * totals[i]!;
    squared += score * score * totals[i]!;
  });
  const variance = share * (1 - share) * (squared - (weighted * weighted) / all);
  return variance > 1e-12 ? statistic / Math.sqrt(variance) : 0;
}
