import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/core/types.ts';
import type { Paper } from '../../src/core/types.ts';
import { importAll } from '../support/imported.ts';
import type { Imported } from '../support/imported.ts';

const FILE_NAMES = ['p.jsonl', 'p.json', 'p.csv', 'p.tsv', 'p.bib', 'p.ris', 'p.txt', 'p'];

const VALID = [
  '{"id": "a", "title": "One", "authors": ["Anna One"]}\n{"title": "Two \\u00e9", "year": 2019}\n',
  '[{"title": "One"}, {"abstract": "Two"}]',
  'Title,Abstract,Year\n"One, two","Line\nbreak ""quoted""",2019\nThree,Four,2018\n',
  '@string{j = "J"}\n@article{a,\n  title = {One {T}wo},\n  journal = j,\n  abstract = {x $y_1$ {\\"o}}\n}\n@misc{b, title = "Two", year = 2019}\n',
  'TY  - JOUR\nTI  - One\nAU  - One, Anna\nPY  - 2019/03//\nER  - \n\nTY  - CONF\nT1  - Two\nN2  - Text\n more\nER  - \n',
  `Daily Papers\n\nOne\n\n${'word '.repeat(50)}.\n\nTwo\n\n${'term '.repeat(50)}.\n`,
];

/** Pieces that mean something to one format or another. */
const shards = fc.constantFrom(
  ...'@ { } , = " \\ $ ; \t \n \r TY ER - [ ] : < > & # % 2019'.split(' '),
  'TY  - JOUR\n',
  'ER  - \n',
  'TI  - ',
  'AB  - ',
  '@article{a,',
  '@string{',
  'title = {',
  'title',
  'abstract',
  'Title,Abstract\n',
  '{"title":',
  '"One"',
  'Daily Papers\n\n',
  '\\"{',
  "{\\'\\i}",
  '\\begin{a}',
  '$x',
  '\uFEFF',
  '\0',
  'word '.repeat(45),
);
const soup = fc
  .array(fc.oneof(shards, fc.string({ maxLength: 8 })), { maxLength: 30 })
  .map((parts) => parts.join(''));
const fileName = fc.constantFrom(...FILE_NAMES);

/** Null when the file was refused with a sentence for people; anything else that is thrown is a defect. */
async function tryImport(text: string, name: string): Promise<Imported | null> {
  try {
    return await importAll(text, name);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return null;
  }
}

function expectSound(result: Imported | null): void {
  if (result === null) return;
  const { papers, audit } = result;
  const dropped = audit.dropped.reduce((sum, { count }) => sum + count, 0);
  expect(audit.read).toBe(audit.kept + dropped + audit.merged.length);
  expect(audit.kept).toBe(papers.length);
  expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
  const ids = new Set(papers.map(({ id }) => id));
  expect(audit.merged.every(({ keptId }) => ids.has(keptId))).toBe(true);
  for (const paper of papers) expect(`${paper.title}${paper.abstract}`).not.toBe('');
}

describe('every importer', { timeout: 60_000 }, () => {
  test('gives sound papers or a UserError for any text', async () => {
    await fc.assert(
      fc.asyncProperty(soup, fileName, async (text, name) => {
        expectSound(await tryImport(text, name));
      }),
      { numRuns: 1000 },
    );
  });

  test('gives sound papers or a UserError for every beginning of a valid file', async () => {
    for (const text of VALID) {
      for (let end = 0; end <= text.length; end++) {
        for (const name of ['p.txt', 'p.jsonl', 'p.csv', 'p.bib', 'p.ris']) {
          expectSound(await tryImport(text.slice(0, end), name));
        }
      }
    }
  });

  test('gives the same twice', async () => {
    for (const text of VALID)
      expect(await importAll(text, 'p')).toEqual(await importAll(text, 'p'));
  });
});

const word = fc.stringMatching(/^[A-Za-zäöüéßçñΑ-Ωα-ω一-龠]{1,9}$/);
const phrase = (maxLength: number) =>
  fc.array(word, { minLength: 1, maxLength }).map((words) => words.join(' '));
const paper: fc.Arbitrary<Omit<Paper, 'id'>> = fc.record({
  title: phrase(12),
  // More than one word: "na" alone stands for no abstract.
  abstract: phrase(40).map((text) => `abstract ${text}`),
  date: fc.option(fc.constantFrom('1500', '2019', '2019-03', '2019-03-12', '2100-12-31')),
  authors: fc.uniqueArray(phrase(3), { maxLength: 4 }),
  venue: fc.option(phrase(4)),
  categories: fc.uniqueArray(phrase(2), { maxLength: 3 }),
  url: fc.option(word.map((name) => `https://example.org/${name}`)),
  upvotes: fc.option(fc.nat()),
});

/** Ids and titles are made unlike, so that nothing is merged. */
const corpus = fc
  .array(paper, { minLength: 1, maxLength: 8 })
  .map((papers) =>
    papers.map((one, i): Paper => ({ ...one, id: `p${i}`, title: `${one.title} ${i}` })),
  );

describe('round trip', { timeout: 60_000 }, () => {
  test('papers come back from JSON Lines and from a JSON array as they were', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (papers) => {
        const lines = papers.map((one) => JSON.stringify(one)).join('\n');
        expect((await importAll(lines, 'p.jsonl')).papers).toEqual(papers);
        expect((await importAll(JSON.stringify(papers), 'p.json')).papers).toEqual(papers);
      }),
    );
  });

  test('papers given twice are kept once', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (papers) => {
        const lines = [...papers, ...papers].map((one) => JSON.stringify(one)).join('\n');
        const result = await importAll(lines, 'p.jsonl');
        expectSound(result);
        expect(result.papers).toEqual(papers);
        expect(result.audit.merged).toHaveLength(papers.length);
      }),
    );
  });

  test('titles and abstracts come back from CSV, BibTeX and RIS', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (papers) => {
        const texts = papers.map(({ title, abstract }) => ({ title, abstract }));
        const quote = (text: string) => `"${text}"`;
        const files = {
          'p.csv': [
            'title;abstract',
            ...texts.map((one) => `${quote(one.title)};${quote(one.abstract)}`),
          ].join('\n'),
          'p.bib': texts
            .map((one, i) => `@misc{k${i}, title = {${one.title}}, abstract = {${one.abstract}}}`)
            .join('\n'),
          'p.ris': texts
            .map((one) => `TY  - JOUR\nTI  - ${one.title}\nAB  - ${one.abstract}\nER  - \n`)
            .join('\n'),
        };
        for (const [name, text] of Object.entries(files)) {
          expect(
            (await importAll(text, name)).papers.map(({ title, abstract }) => ({
              title,
              abstract,
            })),
          ).toEqual(texts);
        }
      }),
    );
  });
});
