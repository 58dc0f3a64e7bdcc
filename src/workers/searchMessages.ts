import type { SearchHit } from '../atlas/search.ts';

export type SearchRequest =
  | { readonly id: number; readonly kind: 'open'; readonly bytes: Uint8Array }
  | { readonly id: number; readonly kind: 'find'; readonly query: string };

/** Every request is answered once, under its id. */
export type SearchAnswer =
  | { readonly id: number; readonly kind: 'opened' }
  | { readonly id: number; readonly kind: 'found'; readonly hits: readonly SearchHit[] }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };
