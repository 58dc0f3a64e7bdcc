export type SearchRequest =
  | {
      readonly id: number;
      readonly kind: 'open';
      readonly bytes: Uint8Array;
      readonly papers: number;
    }
  | { readonly id: number; readonly kind: 'find'; readonly query: string };

/** Every request is answered once, under its id. */
export type SearchAnswer =
  | { readonly id: number; readonly kind: 'opened' }
  | {
      readonly id: number;
      readonly kind: 'found';
      /** The hits as columns: as objects, thousands of them would hold up the page. */
      readonly rows: Uint32Array;
      readonly scores: Float64Array;
      readonly terms: readonly string[];
    }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };
