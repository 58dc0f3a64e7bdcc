import fc from 'fast-check';
import type { RelatedPapers } from '../../src/core/types.ts';

/** Lists of related papers, each as pairs of a row and a similarity. */
export function relatedLists(lists: readonly (readonly (readonly [number, number])[])[]) {
  const indptr = new Uint32Array(lists.length + 1);
  lists.forEach((list, row) => (indptr[row + 1] = indptr[row]! + list.length));
  return {
    indptr,
    indices: Uint32Array.from(lists.flatMap((list) => list.map(([row]) => row))),
    similarity: Float32Array.from(
      lists.flatMap((list) => list.map(([, similarity]) => similarity)),
    ),
  } satisfies RelatedPapers;
}

/**
 * Related papers of a few papers: similarities are the same both ways, in sixteenths so that sums of
 * them are exact, and there are ties.
 */
export const anyRelated = fc
  .record({
    papers: fc.integer({ min: 1, max: 9 }),
    k: fc.integer({ min: 1, max: 4 }),
    sixteenths: fc.array(fc.integer({ min: 0, max: 16 }), { minLength: 81, maxLength: 81 }),
  })
  .map(({ papers, k, sixteenths }) => {
    const between = (a: number, b: number): number =>
      sixteenths[Math.min(a, b) * 9 + Math.max(a, b)]! / 16;
    const rows = Array.from({ length: papers }, (_, row) => row);
    return relatedLists(
      rows.map((row) =>
        rows
          .filter((other) => other !== row && between(row, other) > 0)
          .sort((a, b) => between(row, b) - between(row, a) || a - b)
          .slice(0, k)
          .map((other) => [other, between(row, other)] as const),
      ),
    );
  });

/** Similarity of two papers that one of them names, else 0; 1 of a paper to itself. */
export function similarityIn(
  { indptr, indices, similarity }: RelatedPapers,
  a: number,
  b: number,
): number {
  if (a === b) return 1;
  const found = [
    [a, b],
    [b, a],
  ].map(([row, other]) => {
    for (let e = indptr[row!]!; e < indptr[row! + 1]!; e++) {
      if (indices[e] === other) return similarity[e]!;
    }
    return 0;
  });
  return Math.max(...found);
}
