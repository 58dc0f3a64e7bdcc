import { describe, expect, it } from 'vitest';
import { importAll } from '../support/imported.ts';

const record = (...lines: string[]) => ['TY  - JOUR', ...lines, 'ER  - ', ''].join('\n');
const papersOf = async (text: string) => (await importAll(text, 'export.ris')).papers;

describe('RIS', () => {
  it('reads every field', async () => {
    const text = record(
      'ID  - 1',
      'TI  - A title',
      'AU  - One, Anna',
      'AU  - Two, Ben, Jr',
      'AU  - The Group of Many',
      'PY  - 2019',
      'DA  - 2019/03/12/',
      'T2  - A journal',
      'AB  - An abstract.',
      'KW  - maps',
      'KW  - graphs, directed',
      'DO  - 10.1000/ABC',
      'UR  - https://example.org/x',
    );
    expect(await importAll(text, 'export.ris')).toEqual({
      papers: [
        {
          id: '10.1000/abc',
          title: 'A title',
          abstract: 'An abstract.',
          date: '2019-03-12',
          authors: ['Anna One', 'Ben Two Jr', 'The Group of Many'],
          venue: 'A journal',
          categories: ['maps', 'graphs, directed'],
          url: 'https://example.org/x',
          upvotes: null,
        },
      ],
      audit: { format: 'RIS', read: 1, kept: 1, dropped: [], merged: [] },
    });
  });

  it('reads the older tags', async () => {
    const text = record(
      'ID  - 7',
      'T1  - A title',
      'A1  - One, Anna',
      'Y1  - 2019//',
      'JF  - A journal',
      'N2  - An abstract.',
    );
    expect(await papersOf(text)).toMatchObject([
      {
        id: '7',
        title: 'A title',
        abstract: 'An abstract.',
        date: '2019',
        authors: ['Anna One'],
        venue: 'A journal',
      },
    ]);
  });

  it.each(['CONF', 'CHAP', 'RPRT', 'NEWS', 'WEB', 'Journal Article', 'PREPRINT'])(
    'reads type %s',
    async (type) => {
      const text = record(
        'TI  - A title',
        'AU  - One, Anna',
        'AB  - An abstract.',
        'PY  - 2019',
      ).replace('JOUR', type);
      expect(await papersOf(text)).toMatchObject([
        { title: 'A title', abstract: 'An abstract.', authors: ['Anna One'], date: '2019' },
      ]);
    },
  );

  it('joins lines without a tag to the one before; under KW they are keywords', async () => {
    const text = record(
      'AB  - One',
      '  two - three',
      '',
      'four',
      'KW  - maps',
      'graphs',
      'TI  - A',
      'title  - here',
    );
    expect(await papersOf(text)).toMatchObject([
      { abstract: 'One two - three four', categories: ['maps', 'graphs'], title: 'A title - here' },
    ]);
  });

  it('reads repeated tags', async () => {
    const text = record(
      'TI  - One',
      'TI  - Other',
      'AB  - First part.',
      'AB  - Second part.',
      'PY  - 2019',
      'PY  - 2020',
    );
    expect(await papersOf(text)).toMatchObject([
      { title: 'One', abstract: 'First part. Second part.', date: '2019' },
    ]);
  });

  it('combines the day of DA with the year of PY', async () => {
    expect((await papersOf(record('TI  - One', 'PY  - 2018', 'DA  - MAR 12')))[0]!.date).toBe(
      '2018-03-12',
    );
    expect((await papersOf(record('TI  - One', 'PY  - 2018', 'DA  - 2019/01/01')))[0]!.date).toBe(
      '2018',
    );
    expect((await papersOf(record('TI  - One', 'DA  - 12/03/2019')))[0]!.date).toBe('2019');
  });

  it('reads CRLF, CR, a byte order mark, and text between records', async () => {
    const text = `\uFEFF1.\n${record('TI  - One')}NL  - after the end\n\n2.\n${record('TI  - Two')}`;
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const { papers, audit } = await importAll(text.replaceAll('\n', lineEnd), 'export.ris');
      expect(papers.map(({ title }) => title)).toEqual(['One', 'Two']);
      expect(audit.read).toBe(2);
    }
  });

  it('starts a record at TY even when the one before has no end', async () => {
    expect(await papersOf('TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two')).toHaveLength(2);
  });

  it('reads records with one space before the hyphen, or without a type', async () => {
    expect(await papersOf('TY - JOUR\nTI - One\nER -\n')).toMatchObject([{ title: 'One' }]);
    expect(await papersOf('T1  - One\nER  -\nT1  - Two\nER  -\n')).toMatchObject([
      { title: 'One' },
      { title: 'Two' },
    ]);
  });

  it('drops records without text, and says where', async () => {
    const { audit } = await importAll(
      record('TI  - One') + record('DO  - 10.1000/abc', 'TI  - ', 'AB  - [No abstract available]'),
      'x.ris',
    );
    expect(audit.dropped).toEqual([
      { reason: 'neither title nor abstract', count: 1, examples: ['record 2, line 4'] },
    ]);
  });
});
