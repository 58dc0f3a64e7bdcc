import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/types.ts';
import { importAll } from '../support/imported.ts';

describe('CSV', () => {
  it('reads a file with our own names of columns', async () => {
    const text =
      'id,title,abstract,date,authors,venue,categories,url,upvotes\n' +
      'p1,A title,"One, two.",2024-05-01,Anna One; Ben Two,A venue,maps; graphs,https://example.org,3\n';
    expect(await importAll(text, 'papers.csv')).toEqual({
      papers: [
        {
          id: 'p1',
          title: 'A title',
          abstract: 'One, two.',
          date: '2024-05-01',
          authors: ['Anna One', 'Ben Two'],
          venue: 'A venue',
          categories: ['maps', 'graphs'],
          url: 'https://example.org',
          upvotes: 3,
        },
      ],
      audit: { format: 'CSV', read: 1, kept: 1, dropped: [], merged: [] },
    });
  });

  it.each([
    [
      'Scopus',
      'Authors,Author full names,Title,Year,Source title,Cited by,DOI,Link,Abstract,Author Keywords',
      'One A.,"One, Anna (57)",T,2019,V,9,10.1000/abc,https://example.org/x,A,maps; graphs',
    ],
    [
      'IEEE',
      '"Document Title",Authors,"Publication Title",Date Added To Xplore,"Publication Year","Abstract","DOI",PDF Link,"Author Keywords"',
      'T,Anna One,V,4 Feb 2021,2019,A,10.1000/abc,https://example.org/x,maps;graphs',
    ],
    [
      'Zotero',
      'Key,Item Type,Publication Year,Author,Title,Publication Title,DOI,Url,Abstract Note,Date',
      'X,journalArticle,2019,"One, Anna",T,V,10.1000/abc,https://example.org/x,A,2019',
    ],
    [
      'Lens',
      'Lens ID,Title,Date Published,Publication Year,Source Title,Author/s,Abstract,External URL,DOI',
      '000-1,T,2019,2019,V,Anna One,A,https://example.org/x,10.1000/abc',
    ],
    [
      'web',
      'ARTICLE_TITLE;Summary;publication_date;Journal;Author;doi;URL',
      'T;A;2019;V;Anna One;10.1000/abc;https://example.org/x',
    ],
  ])('knows the columns of %s', async (_, header, row) => {
    const { papers } = await importAll(`${header}\n${row}\n`, 'export.csv');
    expect(papers).toMatchObject([
      {
        id: '10.1000/abc',
        title: 'T',
        abstract: 'A',
        date: '2019',
        authors: ['Anna One'],
        venue: 'V',
        url: 'https://example.org/x',
      },
    ]);
  });

  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('guesses %s', async (_, delimiter) => {
    const text = `title${delimiter}abstract${delimiter}year\nOne, two; three${delimiter}A${delimiter}2019\n`;
    const quoted = text.replace('One, two; three', '"One, two; three"');
    expect((await importAll(quoted, 'papers.csv')).papers).toMatchObject([
      { title: 'One, two; three', abstract: 'A', date: '2019' },
    ]);
  });

  it('reads quoted line breaks, a byte order mark and the separator line of Excel', async () => {
    const text = '\uFEFFsep=;\r\nTitle;Abstract\r\n"One\r\ntwo";"say ""three"""\r\n\r\nFour;\r\n';
    const { papers, audit } = await importAll(text, 'papers.csv');
    expect(papers).toMatchObject([
      { title: 'One two', abstract: 'say "three"' },
      { title: 'Four' },
    ]);
    expect(audit.read).toBe(2);
  });

  it('makes the date more precise by the date column when it agrees with the year', async () => {
    const text = 'title,year,date\nOne,2019,12 Mar 2019\nTwo,2019,4 Feb 2021\nThree,,Feb 2021\n';
    expect((await importAll(text, 'p.csv')).papers.map(({ date }) => date)).toEqual([
      '2019-03-12',
      '2019',
      '2021-02',
    ]);
  });

  it('drops rows without text and rows whose cells are in wrong columns', async () => {
    const text = 'title,abstract,year\nOne,A,2019\n,,2018\nTwo,B,and more,2017\nThree,C,2016,\n';
    const { papers, audit } = await importAll(text, 'p.csv');
    expect(papers.map(({ title }) => title)).toEqual(['One', 'Three']);
    expect(audit.dropped).toEqual([
      { reason: 'neither title nor abstract', count: 1, examples: ['row 3'] },
      {
        reason: 'more cells than the header, so that they are in wrong columns',
        count: 1,
        examples: ['row 4'],
      },
    ]);
  });

  it('keeps rows with a cell too many after the columns that matter, as Scopus writes them', async () => {
    const text = 'Title,Year,DOI,Abstract,Editors\nOne,2019,10.1000/abc,A,X,Y\n';
    expect((await importAll(text, 'p.csv')).audit).toMatchObject({ kept: 1, dropped: [] });
  });

  it('names the columns of a file without title and abstract', async () => {
    await expect(importAll('Name;Year\nAnna;2019\n', 'people.csv')).rejects.toThrow(
      new UserError(
        'people.csv has no column named Title or Abstract (its columns are "Name", "Year"): name the columns in the first row.',
      ),
    );
    const wide = Array.from({ length: 15 }, (_, i) => `c${i}`).join(',');
    await expect(importAll(wide, 'wide.csv')).rejects.toThrow('"c11" and 3 more)');
  });

  it('refuses a quote that is never closed, because it hides the rows after it', async () => {
    await expect(importAll('title,abstract\nOne,A\n"Two,B\nThree,C\n', 'p.csv')).rejects.toThrow(
      new UserError(
        'p.csv, line 3 opens a quoted cell that is never closed: close the quote, or export the file again.',
      ),
    );
  });

  it('names why no row is usable', async () => {
    await expect(importAll('title,abstract\n,\n', 'p.csv')).rejects.toThrow(
      'p.csv holds no CSV record',
    );
    await expect(importAll('title,abstract,year\n,,2019\n', 'p.csv')).rejects.toThrow(
      'p.csv (CSV) holds no usable paper (1 × neither title nor abstract, first at row 2)',
    );
  });
});
