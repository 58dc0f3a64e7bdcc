import type { SearchHit } from '../atlas/search.ts';
import type { SearchAnswer, SearchRequest } from './searchMessages.ts';

/** What the client needs of a `Worker`. */
export interface SearchPort {
  postMessage(request: SearchRequest, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<SearchAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface SearchClient {
  /** Opens the index of so many papers; its bytes go to the worker and are gone here. */
  open(bytes: Uint8Array, papers: number): Promise<void>;
  /** Papers that match, best first; null when a later query was asked meanwhile. */
  find(query: string): Promise<readonly SearchHit[] | null>;
}

interface Waiting {
  readonly resolve: (answer: SearchAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** The side of the search worker that the page holds. */
export function createSearchClient(port: SearchPort): SearchClient {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  port.onmessage = ({ data }) => {
    const request = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'failed') request?.reject(new Error(data.message));
    else request?.resolve(data);
  };
  port.onerror = (event) => {
    const error = new Error(event.message || 'The search could not be started.');
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const ask = (request: SearchRequest, transfer: Transferable[]): Promise<SearchAnswer> =>
    new Promise((resolve, reject) => {
      waiting.set(request.id, { resolve, reject });
      port.postMessage(request, transfer);
    });

  return {
    async open(bytes, papers) {
      await ask({ id: ++lastId, kind: 'open', bytes, papers }, [bytes.buffer as ArrayBuffer]);
    },
    async find(query) {
      const id = ++lastId;
      const answer = await ask({ id, kind: 'find', query }, []);
      if (answer.kind !== 'found' || id !== lastId) return null;
      const { rows, scores, terms } = answer;
      return Array.from(rows, (row, i) => ({ row, score: scores[i]!, terms }));
    },
  };
}
