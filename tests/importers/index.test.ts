import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/types.ts';
import { importAll } from '../support/imported.ts';

const JSON_LINES = '{"title": "One"}\n{"title": "Two"}\n';
const CSV = 'Title,Abstract\nOne,A\n';
const BIBTEX = '% mine\n@article{a, title = {One}}\n';
const RIS = 'TY  - JOUR\nTI  - One\nER  - \n';
const PAGE = `Daily Papers\n\nOne\n\n${'word '.repeat(50)}\n`;

const formatOf = async (text: string, fileName: string) =>
  (await importAll(text, fileName)).audit.format;

describe('detection of the format', () => {
  it.each([
    ['papers.jsonl', JSON_LINES, 'JSON Lines'],
    ['papers.JSONL.GZ', JSON_LINES, 'JSON Lines'],
    ['a.b.ndjson', JSON_LINES, 'JSON Lines'],
    ['papers.json', `[${JSON_LINES.trim().replace('\n', ',')}]`, 'JSON Lines'],
    ['papers.csv', CSV, 'CSV'],
    ['papers.tsv', CSV.replaceAll(',', '\t'), 'CSV'],
    ['papers.bib', BIBTEX, 'BibTeX'],
    ['papers.ris', RIS, 'RIS'],
    ['papers.txt', PAGE, 'Daily Papers page'],
  ])('goes by the extension of %s', async (fileName, text, format) => {
    expect(await formatOf(text, fileName)).toBe(format);
  });

  it.each([
    [JSON_LINES, 'JSON Lines'],
    [CSV, 'CSV'],
    [BIBTEX, 'BibTeX'],
    [RIS, 'RIS'],
    [PAGE, 'Daily Papers page'],
  ])(
    'goes by the content where the extension is missing, generic or wrong (%#)',
    async (text, format) => {
      for (const name of [
        'papers',
        'papers.txt',
        'papers.txt.gz',
        'papers.bak',
        'folder.d/papers',
      ]) {
        expect(await formatOf(text, name)).toBe(format);
      }
      for (const name of ['papers.jsonl', 'papers.csv', 'papers.bib', 'papers.ris']) {
        expect(await formatOf(text, name)).toBe(format);
      }
    },
  );

  it('does not let a quotation inside a file decide', async () => {
    expect(
      await formatOf(
        'title,abstract\nOne,"see\n@article{a, title = {x}}\nTY  - JOUR\n"\n',
        'p.csv',
      ),
    ).toBe('CSV');
    expect(await formatOf('{"title": "One", "abstract": "TY  - JOUR"}', 'p')).toBe('JSON Lines');
  });
});

describe('files that cannot be used', () => {
  it.each([
    ['', 'empty.csv is empty: choose a file with papers in it.'],
    ['\uFEFF \n\n', 'empty.csv is empty: choose a file with papers in it.'],
  ])('says that a file is empty (%#)', async (text, message) => {
    await expect(importAll(text, 'empty.csv')).rejects.toThrow(new UserError(message));
  });

  it('says that it does not know the format, and which it knows', async () => {
    const message =
      'notes.txt is in no format that Topic Atlas knows: give it JSON Lines, CSV, BibTeX, RIS, or the saved text of a Hugging Face Daily Papers page.';
    await expect(importAll('Some notes.\n', 'notes.txt')).rejects.toThrow(new UserError(message));
    await expect(importAll('%PDF-1.7 ...', 'paper.pdf')).rejects.toThrow(UserError);
  });

  it('says that a file is not UTF-8', async () => {
    const utf16 = [...BIBTEX].map((character) => `${character}\0`).join('');
    await expect(importAll(utf16, 'papers.bib')).rejects.toThrow(
      new UserError('papers.bib is not UTF-8 text: save it again with the encoding UTF-8.'),
    );
  });

  it('names why every record was dropped', async () => {
    await expect(importAll('{"id": 1}\n[2]\n{"id": 3}\n', 'p.jsonl')).rejects.toThrow(
      new UserError(
        'p.jsonl (JSON Lines) holds no usable paper (2 × neither title nor abstract, first at line 1; 1 × not a JSON object, first at line 2): export it again with titles and abstracts.',
      ),
    );
  });

  it('fetches nothing: an address is no bibliography', async () => {
    for (const text of ['https://doi.org/10.1000/182', '10.1000/182']) {
      await expect(importAll(text, 'papers.bib')).rejects.toThrow(
        'papers.bib holds no BibTeX record',
      );
      await expect(importAll(text, 'papers.ris')).rejects.toThrow('papers.ris holds no RIS record');
    }
  });
});

describe('the audit', () => {
  it('names at most five places for each reason', async () => {
    const { audit } = await importAll(`{"title": "One"}\n${'{}\n'.repeat(7)}`, 'p.jsonl');
    expect(audit).toMatchObject({
      read: 8,
      kept: 1,
      dropped: [{ count: 7, examples: ['line 2', 'line 3', 'line 4', 'line 5', 'line 6'] }],
    });
  });
});
