import { describe, expect, it } from 'vitest';
import { importAll } from '../support/imported.ts';

const LONG = 'A long title about maps of topics';
const importThese = (...papers: object[]) =>
  importAll(papers.map((paper) => JSON.stringify(paper)).join('\n'), 'papers.jsonl');

describe('merging duplicates', () => {
  it('keeps the first and fills its gaps', async () => {
    const { papers, audit } = await importThese(
      { id: 'a', title: LONG, authors: ['Anna One'], upvotes: 0 },
      {
        title: `${LONG.toUpperCase()}!`,
        abstract: 'An abstract.',
        date: '2019',
        authors: ['A. One', 'B. Two'],
        venue: 'V',
        url: 'https://example.org',
        categories: ['maps'],
        upvotes: 5,
      },
    );
    expect(papers).toEqual([
      {
        id: 'a',
        title: LONG,
        abstract: 'An abstract.',
        date: '2019',
        authors: ['Anna One'],
        venue: 'V',
        url: 'https://example.org',
        categories: ['maps'],
        upvotes: 0,
      },
    ]);
    expect(audit).toMatchObject({
      read: 2,
      kept: 1,
      merged: [{ keptId: 'a', mergedTitle: `${LONG.toUpperCase()}!`, because: 'same title' }],
    });
  });

  it.each([
    ['arXiv:2405.14906v2', '2405.14906'],
    ['2405.14906v1', '2405.14906v3'],
    ['10.1000/ABC', 'https://doi.org/10.1000/abc'],
    ['arXiv:2405.14906', '10.48550/arXiv.2405.14906'],
  ])('merges ids %s and %s whatever the titles', async (one, other) => {
    const { papers, audit } = await importThese(
      { id: one, title: 'One' },
      { id: other, title: 'Quite another' },
    );
    expect(papers.map(({ id }) => id)).toEqual([one]);
    expect(audit.merged).toEqual([
      { keptId: one, mergedTitle: 'Quite another', because: 'same id' },
    ]);
  });

  it('merges the same DOI in other fields only when the titles are alike', async () => {
    const doi = '10.1000/guessed';
    const { papers } = await importThese(
      { id: 'a', title: 'Dynamic maps of moving topics', doi },
      { id: 'b', title: 'Structural models of open surveys', doi },
      { id: 'c', title: 'Dynamic maps of moving topics, extended', doi },
      { id: 'd', abstract: 'Only an abstract.', doi },
    );
    expect(papers.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('merges the same other id only when the texts do not contradict it', async () => {
    const { papers, audit } = await importThese(
      { id: '1', title: 'Short' },
      { id: '1', title: 'short.', date: '2019' },
      { id: '1', abstract: 'Some abstract.' },
      { id: '1', title: 'Different' },
      { id: '1', title: 'Yet another' },
    );
    expect(papers.map(({ id, title }) => [id, title])).toEqual([
      ['1', 'Short'],
      ['1-2', 'Different'],
      ['1-3', 'Yet another'],
    ]);
    expect(audit.merged.map(({ because }) => because)).toEqual(['same id', 'same id']);
  });

  it('keeps short titles and the same title by other people apart', async () => {
    const { papers } = await importThese(
      { title: 'Introduction' },
      { title: 'Introduction' },
      { title: LONG, authors: ['Anna One'] },
      { title: LONG, authors: ['Ben Two'] },
      { title: LONG, authors: ['Two, B.', 'Three, C.'] },
    );
    expect(papers).toHaveLength(4);
    expect(papers[3]!.authors).toEqual(['Ben Two']);
  });

  it('follows a chain of evidence', async () => {
    const { papers, audit } = await importThese(
      { id: '10.1000/abc', title: 'Short' },
      { title: LONG, doi: '10.1000/abc', id: '10.1000/ABC' },
      { title: LONG },
    );
    expect(papers).toHaveLength(1);
    expect(audit.merged).toHaveLength(2);
  });

  it('never gives an id twice', async () => {
    const { papers } = await importThese(
      { title: 'One' },
      { id: 'paper-1', title: 'Two' },
      { id: 'paper-1-2', title: 'Three' },
      { id: 'paper-1', title: 'Four' },
    );
    expect(papers.map(({ id }) => id)).toEqual(['paper-1-3', 'paper-1', 'paper-1-2', 'paper-1-4']);
  });
});
