import { openSearch } from '../atlas/search.ts';
import type { SearchAnswer, SearchRequest } from './searchMessages.ts';

/** Full-text search in a Web Worker, so that typing never waits for it. */
let search: ReturnType<typeof openSearch> | null = null;

function answer(request: SearchRequest): SearchAnswer {
  const { id } = request;
  try {
    if (request.kind === 'open') {
      search = openSearch(request.bytes);
      return { id, kind: 'opened' };
    }
    if (!search) throw new Error('The search was asked before its index was opened.');
    return { id, kind: 'found', hits: search.find(request.query) };
  } catch (error) {
    return { id, kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

self.onmessage = (event: MessageEvent<SearchRequest>) => self.postMessage(answer(event.data));
