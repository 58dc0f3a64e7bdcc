import { describe, expect, it } from 'vitest';
import { createSearchClient, type SearchPort } from '../../src/workers/searchClient.ts';
import type { SearchAnswer, SearchRequest } from '../../src/workers/searchMessages.ts';

/** A worker that answers by hand. */
function fakePort() {
  const requests: SearchRequest[] = [];
  const port: SearchPort = {
    postMessage: (request) => void requests.push(request),
    onmessage: null,
    onerror: null,
  };
  const answer = (data: SearchAnswer) => port.onmessage!({ data } as MessageEvent<SearchAnswer>);
  return { port, requests, answer };
}

const found = {
  kind: 'found',
  rows: Uint32Array.of(3, 1),
  scores: Float64Array.of(2, 0.5),
  terms: ['ice'],
} as const;
const hits = [
  { row: 3, score: 2, terms: ['ice'] },
  { row: 1, score: 0.5, terms: ['ice'] },
];

describe('createSearchClient', () => {
  it('opens, and transfers the bytes', async () => {
    const { port, requests, answer } = fakePort();
    const opened = createSearchClient(port).open(new Uint8Array(4), 12);
    expect(requests).toEqual([{ id: 1, kind: 'open', bytes: new Uint8Array(4), papers: 12 }]);
    answer({ id: 1, kind: 'opened' });
    await expect(opened).resolves.toBeUndefined();
  });

  it('gives every request its own answer, and drops stale ones', async () => {
    const { port, requests, answer } = fakePort();
    const client = createSearchClient(port);
    const first = client.find('ice');
    const second = client.find('glacier');
    expect(requests.map(({ id }) => id)).toEqual([1, 2]);
    answer({ id: 2, ...found });
    answer({ id: 1, ...found, rows: new Uint32Array() });
    expect(await second).toEqual(hits);
    expect(await first).toBeNull();
  });

  it('hands on what went wrong', async () => {
    const { port, answer } = fakePort();
    const answered = createSearchClient(port).find('ice');
    answer({ id: 1, kind: 'failed', message: 'the index is damaged' });
    await expect(answered).rejects.toThrow('the index is damaged');
  });

  it('ends every wait when the worker breaks', async () => {
    const { port } = fakePort();
    const client = createSearchClient(port);
    const waits = [client.open(new Uint8Array(1), 1), client.find('ice')];
    port.onerror!({ message: '' } as ErrorEvent);
    for (const wait of waits) {
      await expect(wait).rejects.toThrow('The search could not be started.');
    }
  });
});
