import type { SearchHit } from '../../atlas/search.ts';

/** What was found, by the row of the paper. */
export function hitsByRow(hits: readonly SearchHit[]): ReadonlyMap<number, SearchHit> {
  return new Map(hits.map((hit) => [hit.row, hit]));
}
