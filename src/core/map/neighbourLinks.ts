import type { Links } from '../kernels/layout.ts';
import { sharedFloat32, sharedUint32 } from '../sharedArrays.ts';
import type { RelatedPapers } from '../types.ts';

/** Lists of related papers as links, each once: half the weight of either direction. */
export function neighbourLinks(related: RelatedPapers): Links {
  const from = sharedUint32(related.indices.length);
  const to = sharedUint32(related.indices.length);
  const weight = sharedFloat32(related.indices.length);
  let links = 0;
  for (let row = 0; row + 1 < related.indptr.length; row++) {
    for (let e = related.indptr[row]!; e < related.indptr[row + 1]!; e++) {
      const other = related.indices[e]!;
      const back = entryOf(related, other, row);
      // A pair that names each other is taken at its first paper.
      if (back >= 0 && other < row) continue;
      from[links] = Math.min(row, other);
      to[links] = Math.max(row, other);
      weight[links] =
        rankWeight(related, row, e) + (back < 0 ? 0 : rankWeight(related, other, back));
      links++;
    }
  }
  return {
    from: from.subarray(0, links),
    to: to.subarray(0, links),
    weight: weight.subarray(0, links),
  };
}

/** Position of a paper in the list of another one, or -1. */
function entryOf({ indptr, indices }: RelatedPapers, row: number, other: number): number {
  for (let e = indptr[row]!; e < indptr[row + 1]!; e++) if (indices[e] === other) return e;
  return -1;
}

/** Half of 1 for the nearest paper, falling to an eighth for the last of the list. */
function rankWeight({ indptr }: RelatedPapers, row: number, entry: number): number {
  const start = indptr[row]!;
  const rank = (entry - start) / (indptr[row + 1]! - start);
  return 0.5 / (1 + 3 * rank);
}
