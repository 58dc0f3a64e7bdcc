import { describe, expect, it } from 'vitest';
import { importAll } from '../support/imported.ts';

const abstract = (word: string) => `${`${word} `.repeat(60).trim()}.`;
const FURNITURE = ['new', 'Get papers by mail', 'Subscribe', 'Daily Papers', 'byPeople', 'Aug 19'];

describe('Daily Papers page', () => {
  it('reads titles and abstracts in turn', async () => {
    const page = [
      ...FURNITURE,
      'First Title: a Study',
      abstract('one'),
      'GEAR',
      abstract('two'),
    ].join('\n\n');
    const { papers, audit } = await importAll(page, 'page.txt');
    expect(papers).toEqual([
      {
        id: 'daily-1',
        title: 'First Title: a Study',
        abstract: abstract('one'),
        date: null,
        authors: [],
        venue: null,
        categories: [],
        url: null,
        upvotes: null,
      },
      {
        id: 'daily-2',
        title: 'GEAR',
        abstract: abstract('two'),
        date: null,
        authors: [],
        venue: null,
        categories: [],
        url: null,
        upvotes: null,
      },
    ]);
    expect(audit).toEqual({
      format: 'Daily Papers page',
      read: 2,
      kept: 2,
      dropped: [],
      merged: [],
    });
  });

  it('passes over furniture between and inside papers', async () => {
    const page = [
      ...FURNITURE,
      'First',
      '12',
      '· 5 authors',
      abstract('one'),
      '·',
      'Published on Aug 18, 2025',
      'Upvote',
      '103',
      'View all',
      'Submitted by someone',
      'Second',
      abstract('two'),
      'GitHub 12k',
      'arXiv Page',
      'Previous',
      'Next',
    ].join('\n\n');
    expect((await importAll(page, 'page.txt')).papers.map(({ title }) => title)).toEqual([
      'First',
      'Second',
    ]);
  });

  it('takes a long paragraph after a long one for the rest of the abstract', async () => {
    const page = [
      ...FURNITURE,
      'First',
      abstract('one'),
      abstract('two'),
      'Second',
      abstract('three'),
    ].join('\n\n');
    expect((await importAll(page, 'page.txt')).papers).toMatchObject([
      { title: 'First', abstract: `${abstract('one')} ${abstract('two')}` },
      { title: 'Second' },
    ]);
  });

  it('reads pages whose lines follow one another, and pages whose lines are wrapped', async () => {
    const lines = [...FURNITURE, 'First', abstract('one'), 'Second', abstract('two')];
    const wrapped = lines.join('\n\n').replace(/(.{60}\S*) /g, '$1\n');
    for (const page of [lines.join('\n'), lines.join('\r\n\r\n'), wrapped]) {
      expect((await importAll(page, 'page.txt')).papers).toMatchObject([
        { title: 'First', abstract: abstract('one') },
        { title: 'Second', abstract: abstract('two') },
      ]);
    }
  });

  it('drops an abstract without a title', async () => {
    const page = ['Daily Papers', abstract('zero'), 'First', abstract('one')].join('\n\n');
    expect((await importAll(page, 'page.txt')).audit).toMatchObject({
      read: 2,
      dropped: [
        { reason: 'an abstract without a title before it', count: 1, examples: ['paper 1'] },
      ],
    });
  });

  it('knows a page without its heading by its look, and an article by its lack of it', async () => {
    const pairs = ['First', abstract('one'), 'Second', abstract('two')].join('\n\n');
    expect((await importAll(pairs, 'page.txt')).papers).toHaveLength(2);
    const article = ['Introduction', abstract('one'), abstract('two'), abstract('three')].join(
      '\n\n',
    );
    await expect(importAll(article, 'article.txt')).rejects.toThrow('article.txt is in no format');
  });
});
