import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/types.ts';
import { importAll } from '../support/imported.ts';

const line = (fields: object) => `${JSON.stringify(fields)}\n`;

describe('JSON Lines', () => {
  it('reads every field', async () => {
    const paper = {
      id: 'p1',
      title: 'A title',
      abstract: 'An abstract.',
      date: '2024-05-01',
      authors: ['Anna One', 'Ben Two'],
      venue: 'A venue',
      categories: ['cs.LG', 'stat.ML'],
      url: 'https://example.org/p1',
      upvotes: 0,
    };
    expect(await importAll(line(paper), 'papers.jsonl')).toEqual({
      papers: [paper],
      audit: { format: 'JSON Lines', read: 1, kept: 1, dropped: [], merged: [] },
    });
  });

  it('needs no more than a title or an abstract', async () => {
    const { papers } = await importAll(
      line({ title: 'Only this' }) + line({ summary: 'Only that' }),
      'p.jsonl',
    );
    expect(papers).toEqual([
      {
        id: 'paper-1',
        title: 'Only this',
        abstract: '',
        date: null,
        authors: [],
        venue: null,
        categories: [],
        url: null,
        upvotes: null,
      },
      {
        id: 'paper-2',
        title: '',
        abstract: 'Only that',
        date: null,
        authors: [],
        venue: null,
        categories: [],
        url: null,
        upvotes: null,
      },
    ]);
  });

  it('takes text for lists, numbers for years and the other names of fields', async () => {
    const [first, second] = (
      await importAll(
        line({
          id: 7,
          title: 'One',
          year: 2019,
          authors: 'Anna One and Ben Two',
          category: 'cs.LG',
          categories: [],
        }) +
          line({
            title: 'Two',
            date: 2018,
            categories: 'maps, graphs',
            upvotes: '12',
            authors: [{ name: 'Anna One' }],
          }),
        'p.jsonl',
      )
    ).papers;
    expect(first).toMatchObject({
      id: '7',
      date: '2019',
      authors: ['Anna One', 'Ben Two'],
      categories: ['cs.LG'],
    });
    expect(second).toMatchObject({
      date: '2018',
      categories: ['maps', 'graphs'],
      upvotes: 12,
      authors: ['Anna One'],
    });
  });

  it('takes ids and links from a DOI or arXiv id, and no link but to the web', async () => {
    const { papers } = await importAll(
      line({ title: 'One', doi: 'https://doi.org/10.1000/ABC' }) +
        line({ title: 'Two', url: 'https://arxiv.org/pdf/2405.14906v2' }) +
        line({ title: 'Three', id: '2405.14907' }) +
        line({ title: 'Four', url: 'javascript:alert(1)' }),
      'p.jsonl',
    );
    expect(papers.map(({ id, url }) => [id, url])).toEqual([
      ['10.1000/abc', 'https://doi.org/10.1000/abc'],
      ['2405.14906', 'https://arxiv.org/pdf/2405.14906v2'],
      ['2405.14907', 'https://arxiv.org/abs/2405.14907'],
      ['paper-4', null],
    ]);
  });

  it('drops lines that are JSON but no paper, and says why', async () => {
    const { audit } = await importAll(
      `${line({ title: 'One' })}[1]\n\n${line({ id: 'x' })}"text"\r\n`,
      'p.jsonl',
    );
    expect(audit).toMatchObject({
      read: 4,
      kept: 1,
      dropped: [
        { reason: 'not a JSON object', count: 2, examples: ['line 2', 'line 5'] },
        { reason: 'neither title nor abstract', count: 1, examples: ['line 4'] },
      ],
    });
  });

  it('refuses the whole file for a line that is no JSON', async () => {
    const text = `${line({ title: 'One' })}\n{"title": "Tw`;
    await expect(importAll(text, 'papers.jsonl')).rejects.toThrow(
      new UserError(
        'papers.jsonl, line 3 is not valid JSON: correct or delete the line, or export the file again.',
      ),
    );
  });

  it('reads a file that is one array', async () => {
    const { papers, audit } = await importAll(
      '[\n{"title": "One"},\n3,\n{"title": "Two"}\n]',
      'papers.json',
    );
    expect(papers.map(({ title }) => title)).toEqual(['One', 'Two']);
    expect(audit.dropped).toEqual([
      { reason: 'not a JSON object', count: 1, examples: ['record 2'] },
    ]);
  });

  it('says what is wrong with other JSON', async () => {
    await expect(importAll('[{"title": "One"},', 'papers.json')).rejects.toThrow(
      /^papers.json starts with \[ but is not one valid JSON array/,
    );
    await expect(importAll('{\n"title": "One"\n}', 'papers.json')).rejects.toThrow(
      /^papers.json is one JSON object over several lines/,
    );
    await expect(importAll('[]', 'papers.json')).rejects.toThrow(
      'papers.json holds no JSON Lines record',
    );
  });
});
