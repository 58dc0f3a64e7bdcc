import { expect, test } from 'vitest';
import { inThread } from '../../../src/core/blocks.ts';
import { findCentroids, trainCentroids } from '../../../src/core/related/centroids.ts';
import { QUANTISED_COLUMNS, QUANTISED_ONE, quantise } from '../../../src/core/space/quantise.ts';
import { seededRandom } from '../../../src/core/random.ts';
import { blobs } from '../../support/coreClusters.ts';
import { dense, dot, unit } from '../../support/coreMatrices.ts';

test('finds the nearest centroids of every row, best first, over several blocks', async () => {
  const rows = blobs([[0, 0, 0]], 2100, 1, 1).map(unit);
  const centroids = blobs([[0, 0, 0]], 7, 1, 2).map(unit);
  const context = { rows: quantise(dense(rows)), centroids: quantise(dense(centroids)), count: 3 };
  const found = await findCentroids(context, inThread);
  expect(found).toHaveLength(2100 * 3);
  rows.forEach((row, r) => {
    const cosines = centroids.map((centroid) => dot(row, centroid));
    const best = cosines.toSorted((a, b) => b - a).slice(0, 3);
    best.forEach((cosine, i) => expect(cosines[found[r * 3 + i]!]).toBeCloseTo(cosine, 3));
  });
});

test('centroids lie in the middle of what they stand for, and have unit length', async () => {
  const middles = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  const rows = quantise(dense(blobs(middles, 50, 0.2).map(unit)));
  // With several centroids a blob, every blob has one.
  const centroids = await trainCentroids(rows, 12, seededRandom(1), inThread);
  const written = Array.from({ length: centroids.length / QUANTISED_COLUMNS }, (_, c) =>
    Array.from(centroids.subarray(c * QUANTISED_COLUMNS, c * QUANTISED_COLUMNS + 3)),
  );
  expect(written.length).toBeGreaterThan(3);
  expect(written.length).toBeLessThanOrEqual(12);
  for (const centroid of written) expect(Math.hypot(...centroid)).toBeCloseTo(QUANTISED_ONE, -1);
  for (const middle of middles) {
    expect(Math.max(...written.map((c) => dot(c, middle) / QUANTISED_ONE))).toBeGreaterThan(0.97);
  }
});
