import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/core/types.ts';
import { cslEntry } from '../../../src/dashboard/export/cslEntry.ts';
import {
  exportedPapers,
  fileName,
  writePapers,
  type ExportedPaper,
} from '../../../src/dashboard/export/exportPapers.ts';
import { importAll } from '../../support/imported.ts';
import { paper } from '../../support/coreCorpus.ts';

const papers: ExportedPaper[] = [
  paper({
    id: '2405.14906',
    title: 'Breads & "Ovens": 100% rye',
    abstract: 'We bake, and\nwe weigh.',
    date: '2024-05-23',
    authors: ['Zoë Nuñez', 'Ada van der Berg', 'Plato'],
    venue: 'Journal of Bread',
    categories: ['food', 'heat'],
    url: 'https://arxiv.org/abs/2405.14906',
    upvotes: 7,
  }),
  paper({ id: 'two', title: '=1+1', date: '2023' }),
].map((own: Paper) => ({ ...own, topic: 'Bread', theme: 'Food', membership: 0.5, x: 1, y: 2 }));

describe('papers leave the page', () => {
  it('with their topic, theme and place', () => {
    const map = {
      topic: Uint16Array.of(1, 0),
      membership: Float32Array.of(0.123456, 1),
      x: Float32Array.of(-0.5, 0),
      y: Float32Array.of(0.25, 0),
    };
    const manifest = {
      topics: [
        { name: 'A', theme: 0 },
        { name: 'B', theme: 1 },
      ],
      themes: [{ name: 'One' }, { name: 'Two' }],
    } as unknown as Parameters<typeof exportedPapers>[3];
    expect(exportedPapers([paper({ id: 'p' })], [0], map, manifest)[0]).toMatchObject({
      id: 'p',
      topic: 'B',
      theme: 'Two',
      membership: 0.1235,
      x: -0.5,
      y: 0.25,
    });
  });

  it('as CSV that reads back, where nothing runs as a formula', async () => {
    const text = await writePapers(papers, 'csv');
    const { data } = Papa.parse<Record<string, string>>(text.trim(), { header: true });
    expect(data[0]).toMatchObject({
      id: '2405.14906',
      authors: 'Zoë Nuñez; Ada van der Berg; Plato',
      categories: 'food; heat',
      upvotes: '7',
      abstract: 'We bake, and\nwe weigh.',
      topic: 'Bread',
    });
    expect(data[1]!['title']).toBe("'=1+1");
  });

  it('as JSON', async () => {
    expect(JSON.parse(await writePapers(papers, 'json'))).toEqual(papers);
  });

  it.each(['bib', 'ris'] as const)('as %s that Topic Atlas reads back', async (format) => {
    const text = await writePapers(papers.slice(0, 1), format);
    const {
      papers: [read],
    } = await importAll(text, `papers.${format}`);
    expect(read).toMatchObject({
      title: 'Breads & "Ovens": 100% rye',
      venue: 'Journal of Bread',
      authors: ['Zoë Nuñez', 'Ada van der Berg', 'Plato'],
    });
    expect(read!.date).toMatch(/^2024-05/);
  });

  it('as BibTeX under the id of each paper, each key once', async () => {
    const ids = ['2405.14906', 'a b,{c}', 'a.b.c'];
    const text = await writePapers(
      ids.map((id) => ({ ...papers[1]!, id })),
      'bib',
    );
    expect([...text.matchAll(/@\w+\{(.*),/g)].map(([, key]) => key)).toEqual([
      '2405_14906',
      'a_b_c_',
      'a_b_c',
    ]);
  });

  it.each([
    ['Rising in 2024', 'rising-in-2024.csv'],
    ['Études', 'etudes.csv'],
    ['李', 'papers.csv'],
  ])('in a file of plain letters: %s', (name, file) => {
    expect(fileName(name, 'csv')).toBe(file);
  });
});

describe('CSL-JSON', () => {
  it('keeps particles with the family name, and one name as it is', () => {
    expect(cslEntry(papers[0]!).author).toEqual([
      { given: 'Zoë', family: 'Nuñez' },
      { given: 'Ada', family: 'Berg', 'non-dropping-particle': 'van der' },
      { literal: 'Plato' },
    ]);
  });

  it('knows a DOI by its form, and leaves out what is not there', () => {
    const entry = cslEntry(paper({ id: '10.1000/xyz', title: 'T' }));
    expect(entry).toEqual({
      id: '10.1000/xyz',
      type: 'article',
      title: 'T',
      author: [],
      DOI: '10.1000/xyz',
    });
  });
});
