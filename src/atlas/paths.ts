/** Where things are in the folder of an atlas. */
export const paths = {
  manifest: 'manifest.json',
  map: 'map.arrow',
  related: 'related.arrow',
  terms: 'terms.arrow',
  paperTerms: 'paper-terms.arrow',
  search: 'search/words.arrow',
  /** A shard of `PAPERS_PER_SHARD` papers. */
  papers: (shard: number): string => `papers-${String(shard).padStart(4, '0')}.arrow`,
} as const;
