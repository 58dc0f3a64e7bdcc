import { openSearch, type Search } from '../atlas/search.ts';
import type { SearchAnswer, SearchRequest } from './searchMessages.ts';

/** Full-text search in a Web Worker, so that typing never waits for it. */
let search: Search | null = null;

function answer(request: SearchRequest): SearchAnswer {
  const { id } = request;
  try {
    if (request.kind === 'open') {
      search = openSearch(request.bytes, request.papers);
      return { id, kind: 'opened' };
    }
    if (!search) throw new Error('The search was asked before its index was opened.');
    const hits = search.find(request.query);
    return {
      id,
      kind: 'found',
      rows: Uint32Array.from(hits, ({ row }) => row),
      scores: Float64Array.from(hits, ({ score }) => score),
      terms: hits[0]?.terms ?? [],
    };
  } catch (error) {
    return { id, kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

self.onmessage = (event: MessageEvent<SearchRequest>) => self.postMessage(answer(event.data));
