/**
 * Points of the plane whose distances are as near as can be to those of given vectors: metric
 * multidimensional scaling by SMACOF (de Leeuw 1977; Borg and Groenen, Modern Multidimensional
 * Scaling, chapter 8), with equal weights. For a few hundred vectors at most: time is quadratic.
 *
 * @param vectors row-major, `count` rows
 * @returns `[x0, y0, x1, y1, …]`, centred
 */
export function scaleDistances(
  vectors: Float32Array,
  count: number,
  random: () => number,
): Float64Array {
  const target = distances(vectors, count, vectors.length / Math.max(1, count));
  let points = Float64Array.from({ length: count * 2 }, () => random() - 0.5);
  const iterations = 300;
  for (let iteration = 0; iteration < iterations; iteration++) {
    const moved = new Float64Array(count * 2);
    // Guttman transform: each point moves to the mean of where the others want it.
    for (let i = 0; i < count; i++) {
      for (let j = 0; j < count; j++) {
        if (i === j) continue;
        const dx = points[i * 2]! - points[j * 2]!;
        const dy = points[i * 2 + 1]! - points[j * 2 + 1]!;
        const distance = Math.sqrt(dx * dx + dy * dy);
        const ratio = distance > 1e-12 ? target[i * count + j]! / distance : 0;
        moved[i * 2]! += (ratio * dx) / count;
        moved[i * 2 + 1]! += (ratio * dy) / count;
      }
    }
    points = moved;
  }
  return points;
}

/** Euclidean distances of all pairs, `count × count`. */
function distances(vectors: Float32Array, count: number, columns: number): Float64Array {
  const result = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < i; j++) {
      let sum = 0;
      for (let c = 0; c < columns; c++) {
        const difference = vectors[i * columns + c]! - vectors[j * columns + c]!;
        sum += difference * difference;
      }
      result[i * count + j] = result[j * count + i] = Math.sqrt(sum);
    }
  }
  return result;
}
