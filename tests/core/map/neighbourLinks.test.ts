import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neighbourLinks } from '../../../src/core/map/neighbourLinks.ts';
import type { RelatedPapers } from '../../../src/core/types.ts';

function relatedOf(lists: readonly (readonly number[])[]): RelatedPapers {
  const indptr = [0];
  for (const list of lists) indptr.push(indptr[indptr.length - 1]! + list.length);
  const indices = Uint32Array.from(lists.flat());
  return {
    indptr: Uint32Array.from(indptr),
    indices,
    similarity: new Float32Array(indices.length),
  };
}

/** Lists of distinct others. */
const lists = fc
  .integer({ min: 1, max: 9 })
  .chain((papers) =>
    fc.tuple(
      ...Array.from({ length: papers }, (_, row) =>
        fc.shuffledSubarray(Array.from({ length: papers }, (__, i) => i).filter((i) => i !== row)),
      ),
    ),
  );

test('every pair once, with half the weight that either gives it', () => {
  fc.assert(
    fc.property(lists, (all) => {
      const expected = new Map<string, number>();
      all.forEach((list, row) => {
        list.forEach((other, rank) => {
          const key = `${Math.min(row, other)} ${Math.max(row, other)}`;
          const weight = 0.5 / (1 + (3 * rank) / list.length);
          expected.set(key, (expected.get(key) ?? 0) + weight);
        });
      });
      const { from, to, weight } = neighbourLinks(relatedOf(all));
      expect(from).toHaveLength(expected.size);
      from.forEach((a, link) => {
        expect(weight[link]).toBeCloseTo(expected.get(`${a} ${to[link]!}`)!, 6);
      });
    }),
  );
});
