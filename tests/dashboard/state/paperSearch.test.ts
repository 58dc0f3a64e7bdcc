import { describe, expect, it } from 'vitest';
import {
  PaperSearch,
  type SearchedAtlas,
} from '../../../src/dashboard/state/paperSearch.svelte.ts';
import type { SearchClient } from '../../../src/workers/searchClient.ts';
import { paper } from '../../support/coreCorpus.ts';

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
const atlas: SearchedAtlas = {
  papers: 9,
  readIndex: bytes,
  limits: () => null,
  readPapers: async (rows) => rows.map((row) => paper({ id: `p${row}` })),
};
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('PaperSearch', () => {
  it('shows what the latest query found', async () => {
    const { client, answers } = slowClient();
    const search = new PaperSearch(() => client, atlas);
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
    const search = new PaperSearch(() => client, atlas);
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
    const search = new PaperSearch(() => client, {
      ...atlas,
      readIndex: async () => {
        if (failures-- > 0) throw new Error('no index');
        return bytes();
      },
    });
    await expect(search.find('ice')).rejects.toThrow('no index');
    expect(search.busy).toBe(false);
    await Promise.all([search.prepare(), search.prepare()]);
    expect(opened).toEqual([9]);
  });

  it('leaves what the years and topics of the query leave', async () => {
    const client: SearchClient = {
      open: async () => {},
      find: async () => [0, 1, 2].map((row) => ({ row, score: 1, terms: [] })),
    };
    const limits = () => Uint8Array.of(0, 1, 1, 0, 0, 0, 0, 0, 1);
    const search = new PaperSearch(() => client, { ...atlas, limits });
    await search.find('ice year:2020');
    expect(search.hits?.map(({ row }) => row)).toEqual([1, 2]);
    await search.find('year:2020');
    expect(search.hits?.map(({ row }) => row)).toEqual([1, 2, 8]);
  });

  it('looks through the texts for a phrase', async () => {
    const client: SearchClient = {
      open: async () => {},
      find: async () => Array.from({ length: 1200 }, (_, row) => ({ row, score: 1, terms: [] })),
    };
    const readPapers = async (rows: readonly number[]) =>
      rows.map((row) => paper({ title: row % 400 === 7 ? 'Thin ice melts' : 'ice thin' }));
    const search = new PaperSearch(() => client, { ...atlas, papers: 1200, readPapers });
    await search.find('"thin ice"');
    expect(search.hits?.map(({ row }) => row)).toEqual([7, 407, 807]);
    expect(search.answered).toBe('"thin ice"');
  });
});
