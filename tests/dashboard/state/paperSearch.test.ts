import { describe, expect, it } from 'vitest';
import { PaperSearch } from '../../../src/dashboard/state/paperSearch.svelte.ts';
import type { SearchClient } from '../../../src/workers/searchClient.ts';

/** A client that answers when it is told to. */
function slowClient() {
  const answers = new Map<string, () => void>();
  const opened: number[] = [];
  const client: SearchClient = {
    open: async (_bytes, papers) => void opened.push(papers),
    find: (query) =>
      new Promise((resolve) => {
        answers.set(query, () => resolve([{ row: query.length, score: 2, terms: [query] }]));
      }),
  };
  return { client, answers, opened };
}

const bytes = async () => new Uint8Array([1, 2, 3]);
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('PaperSearch', () => {
  it('shows what the latest query found', async () => {
    const { client, answers } = slowClient();
    const search = new PaperSearch(() => client, bytes, 9);
    const first = search.find('ice');
    const second = search.find('glacier');
    await turn();
    answers.get('glacier')!();
    await Promise.all([first, second]);
    expect(search.hits?.map(({ row }) => row)).toEqual([7]);
    expect(search.busy).toBe(false);
    expect(search.termsOf(7)).toEqual(['glacier']);
    expect(search.scoreOf(7)).toBe(2);
    expect(search.termsOf(1)).toEqual([]);
  });

  it('clears with an empty query, whatever is still under way', async () => {
    const { client, answers } = slowClient();
    const search = new PaperSearch(() => client, bytes, 9);
    const first = search.find('ice');
    await turn();
    await search.find('  ');
    answers.get('ice')!();
    await first;
    expect(search.hits).toBeNull();
  });

  it('opens the index once, and tries again when that failed', async () => {
    const { client, opened } = slowClient();
    let failures = 1;
    const search = new PaperSearch(
      () => client,
      async () => {
        if (failures-- > 0) throw new Error('no index');
        return bytes();
      },
      9,
    );
    await expect(search.find('ice')).rejects.toThrow('no index');
    expect(search.busy).toBe(false);
    await Promise.all([search.prepare(), search.prepare()]);
    expect(opened).toEqual([9]);
  });
});
