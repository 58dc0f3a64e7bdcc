import { describe, expect, it } from 'vitest';
import { importPapers } from '../../src/importers/index.ts';

const abstract = (word: string) => `${`${word} `.repeat(60).trim()}.`;
const FURNITURE = ['new', 'Get papers by mail', 'Subscribe', 'Daily Papers', 'byPeople', 'Aug 19'];

describe('Daily Papers page', () => {
  it('reads titles and abstracts in turn', () => {
    const page = [
      ...FURNITURE,
      'First Title: a Study',
      abstract('one'),
      'GEAR',
      abstract('two'),
    ].join('\n\n');
    const { papers, audit } = importPapers(page, 'page.txt');
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

  it('passes over furniture between and inside papers', () => {
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
    expect(importPapers(page, 'page.txt').papers.map(({ title }) => title)).toEqual([
      'First',
      'Second',
    ]);
  });

  it('takes a long paragraph after a long one for the rest of the abstract', () => {
    const page = [
      ...FURNITURE,
      'First',
      abstract('one'),
      abstract('two'),
      'Second',
      abstract('three'),
    ].join('\n\n');
    expect(importPapers(page, 'page.txt').papers).toMatchObject([
      { title: 'First', abstract: `${abstract('one')} ${abstract('two')}` },
      { title: 'Second' },
    ]);
  });

  it('reads pages whose lines follow one another, and pages whose lines are wrapped', () => {
    const lines = [...FURNITURE, 'First', abstract('one'), 'Second', abstract('two')];
    const wrapped = lines.join('\n\n').replace(/(.{60}\S*) /g, '$1\n');
    for (const page of [lines.join('\n'), lines.join('\r\n\r\n'), wrapped]) {
      expect(importPapers(page, 'page.txt').papers).toMatchObject([
        { title: 'First', abstract: abstract('one') },
        { title: 'Second', abstract: abstract('two') },
      ]);
    }
  });

  it('drops an abstract without a title', () => {
    const page = ['Daily Papers', abstract('zero'), 'First', abstract('one')].join('\n\n');
    expect(importPapers(page, 'page.txt').audit).toMatchObject({
      read: 2,
      dropped: [
        { reason: 'an abstract without a title before it', count: 1, examples: ['paper 1'] },
      ],
    });
  });

  it('knows a page without its heading by its look, and an article by its lack of it', () => {
    const pairs = ['First', abstract('one'), 'Second', abstract('two')].join('\n\n');
    expect(importPapers(pairs, 'page.txt').papers).toHaveLength(2);
    const article = ['Introduction', abstract('one'), abstract('two'), abstract('three')].join(
      '\n\n',
    );
    expect(() => importPapers(article, 'article.txt')).toThrow('article.txt is in no format');
  });
});
