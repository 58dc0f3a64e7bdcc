import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { UserError } from '../../src/core/types.ts';
import { importPapers } from '../../src/importers/index.ts';
import { parseLines, type LineParser } from '../../src/importers/parseLines.ts';
import { amended, cut, drain, importAll, papersOf } from '../support/imported.ts';

const line = (fields: object) => `${JSON.stringify(fields)}\n`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const LONG = 'A long title about maps of topics';

/** A file of each format, with something to drop and something to merge. */
const FILES: readonly (readonly [string, string])[] = [
  [
    'p.jsonl',
    `\uFEFF${line({ id: 'é', title: LONG })}\n{}\r\n${line({ title: LONG, year: 2019 })}{"title":"End 😀"}`,
  ],
  ['p.json', `\n [${JSON.stringify({ title: LONG })}, 3, {"title": "${LONG}", "year": 2019}]`],
  ['p.csv', 'Title,Abstract,Year\n"One, two","Line\nbreak ""quoted""",2019\n,,\nThree,Four,2018\n'],
  [
    'p.bib',
    `@article{a,\n title = {${LONG}}}\n@misc{b,\n title = "${LONG}", year = 2019}\n@misc{c}`,
  ],
  ['p.ris', `TY  - JOUR\r\nTI  - ${LONG}\r\nER  - \r\nTY  - CONF\r\nT1  - Two\r\nER  - \r\n`],
  ['p.txt', `Daily Papers\n\nOne\n\n${'word '.repeat(50)}.\n\nTwo\n\n${'term '.repeat(50)}.\n`],
  ['broken.jsonl', '{"title": "One"}\n{"title": "Two"}\n{"title": "Th\n'],
  ['object.json', '{\n"title": "One"\n}\n'],
  ['blank.csv', '\uFEFF \n\n'],
];

/** What comes of a file: papers and audit, or the sentence of its error. */
async function outcome(text: string, fileName: string, pieceLength?: number): Promise<unknown> {
  try {
    return await importAll(text, fileName, pieceLength);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as UserError).message;
  }
}

describe('a text in pieces', () => {
  it.each(FILES)('gives the same however %s is cut', async (fileName, text) => {
    const whole = await outcome(text, fileName);
    for (const length of [1, 2, 3, 7, 16, 40]) {
      expect(await outcome(text, fileName, length)).toEqual(whole);
    }
  });

  test('gives the same for any lines, cut anywhere', async () => {
    const lines = fc.array(
      fc.constantFrom('{"title":"One"}', '{"id":"1","title":"Äß"}', '', ' ', '3', '{', '\r', '{}'),
    );
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 20 }), async (parts, length) => {
        const text = parts.join('\n');
        expect(await outcome(text, 'p.jsonl', length)).toEqual(await outcome(text, 'p.jsonl'));
      }),
    );
  });

  it('is given in batches of papers in the order of their rows, whoever parses first', async () => {
    const titles = Array.from({ length: 3000 }, (_, i) => `Paper ${i} ${'x'.repeat(1500)}`);
    const text = titles.map((title, i) => line(i === 2000 ? {} : { title })).join('');
    let parts = 0;
    const parser: LineParser = {
      atOnce: 3,
      // The later parts are parsed before the first one.
      async parse(part) {
        for (let turns = 100 >> parts++; turns > 0; turns--) await Promise.resolve();
        return parseLines(part);
      },
    };
    const { batches, end } = await drain(importPapers(cut(text, 2 ** 18), 'p.jsonl', parser));
    expect(parts).toBe(3);
    expect(batches.flatMap(papersOf).map(({ title }) => title)).toEqual(
      titles.filter((_, i) => i !== 2000),
    );
    expect(end.amendments.size).toBe(0);
    expect(end.audit).toMatchObject({ read: 3000, kept: 2999 });
    expect(end.audit.dropped[0]!.examples).toEqual(['line 2001']);
    expect(batches.at(-1)!.ids.at(-1)).toBe('paper-3000');
  });

  it('names the first broken line, though a later part may be found broken before', async () => {
    const wide = line({ title: 'x'.repeat(2 ** 21) });
    const text = `${wide.repeat(4)}{\n${wide.repeat(4)}[\n`;
    const parser: LineParser = { atOnce: 4, parse: async (part) => parseLines(part) };
    await expect(drain(importPapers(cut(text, 2 ** 18), 'p.jsonl', parser))).rejects.toThrow(
      'p.jsonl, line 5 is not valid JSON',
    );
  });

  it('tells one object over many lines from a broken line, whatever was read ahead', async () => {
    const object = JSON.stringify(
      { title: 'x', more: Array(9).fill('y'.repeat(2 ** 20)) },
      null,
      1,
    );
    const parser: LineParser = { atOnce: 4, parse: async (part) => parseLines(part) };
    await expect(drain(importPapers(cut(object, 2 ** 16), 'p.jsonl', parser))).rejects.toThrow(
      'p.jsonl is one JSON object over several lines',
    );
  });

  it('is asked for only as batches are', async () => {
    let given = 0;
    async function* pieces() {
      for (; given < 1000; given++) yield utf8(line({ title: `Paper ${given}` }).padEnd(2 ** 13));
    }
    const papers = importPapers(pieces(), 'p.jsonl');
    expect(given).toBe(0);
    await papers.next();
    expect(given).toBeLessThan(600);
  });

  it.each([
    ['is stopped', async (papers: AsyncGenerator) => void (await papers.return(undefined))],
    ['fails', (papers: AsyncGenerator) => expect(drain(papers)).rejects.toThrow('line 601')],
  ])('is closed when the import %s', async (_, end) => {
    let isClosed = false;
    async function* pieces() {
      try {
        for (let i = 0; i < 600; i++) yield utf8(line({ title: `Paper ${i}` }).padEnd(2 ** 13));
        for (;;) yield utf8('{"title": \n'.padEnd(2 ** 13));
      } finally {
        isClosed = true;
      }
    }
    const papers = importPapers(pieces(), 'p.jsonl');
    await papers.next();
    await end(papers);
    expect(isClosed).toBe(true);
  });

  it('passes on what its source throws', async () => {
    async function* pieces() {
      yield utf8(line({ title: 'One' }));
      throw new UserError('the disk is gone');
    }
    await expect(drain(importPapers(pieces(), 'p.jsonl'))).rejects.toThrow('the disk is gone');
  });
});

describe('a text longer than a string can be', () => {
  const piece = 'x'.repeat(2 ** 20);
  async function* endless(start: string, repeated: string) {
    yield utf8(start);
    const bytes = utf8(repeated);
    for (;;) yield bytes;
  }

  it.each([
    ['p.json', '[{"title": "One"},'],
    ['p.csv', 'Title,Abstract\n'],
    ['p.bib', '@misc{a,\n title = {One}}\n'],
    ['p.ris', 'TY  - JOUR\n'],
  ])('is refused in %s', async (fileName, start) => {
    await expect(drain(importPapers(endless(start, piece), fileName))).rejects.toThrow(
      new UserError(
        `${fileName} holds more than 536 MB of text: split it into smaller files, or give it as JSON Lines, which can be of any size.`,
      ),
    );
  });

  it('is refused as JSON Lines only when one line is too long', async () => {
    await expect(drain(importPapers(endless('{"title":', piece), 'p.jsonl'))).rejects.toThrow(
      'p.jsonl has a line of more than 536 MB: write one paper a line (JSON Lines).',
    );
    const lines = utf8(`${' '.repeat(2 ** 20 - 1)}\n`);
    async function* text() {
      yield utf8(line({ title: 'One' }));
      for (let length = 0; length < 2 ** 29; length += lines.length) yield lines;
    }
    let parsed = 0;
    const parser: LineParser = {
      atOnce: 1,
      // What is left of the blank lines is enough to see that the text came through.
      async parse({ bytes, firstLine }) {
        parsed += bytes.length;
        return parseLines({ bytes: bytes.subarray(0, 50), firstLine });
      },
    };
    const { end } = await drain(importPapers(text(), 'p.jsonl', parser));
    expect(end.audit.read).toBe(1);
    expect(parsed).toBeGreaterThan(2 ** 29);
  });
});

describe('amendments', () => {
  const importLines = (...papers: object[]) =>
    drain(importPapers(cut(papers.map(line).join(''), 10), 'p.jsonl'));

  it('fill gaps of papers that were given, once a paper', async () => {
    const { batches, end } = await importLines(
      { id: 'a', title: LONG, authors: ['Anna One'] },
      { id: 'b', title: 'Another' },
      { title: LONG, abstract: 'An abstract.', authors: ['A. One', 'B. Two'] },
      { title: LONG, abstract: 'Another one.', date: '2019' },
    );
    expect(batches.flatMap(papersOf).map(({ id, abstract }) => [id, abstract])).toEqual([
      ['a', ''],
      ['b', ''],
    ]);
    expect([...end.amendments]).toEqual([[0, { abstract: 'An abstract.', date: '2019' }]]);
  });

  it('are none when a later record adds nothing', async () => {
    const paper = { id: 'a', title: LONG, authors: ['Anna One'], abstract: 'An abstract.' };
    const { end } = await importLines(paper, { ...paper, abstract: 'A longer abstract.' });
    expect(end.amendments.size).toBe(0);
    expect(end.audit.merged).toHaveLength(1);
  });

  it('give a made id up for a later paper that has it as its own', async () => {
    const { batches, end } = await importLines({ title: 'One' }, { id: 'paper-1', title: 'Two' });
    expect(batches.flatMap(papersOf)[0]!.id).toBe('paper-1');
    expect(amended(batches, end.amendments).map(({ id }) => id)).toEqual(['paper-1-2', 'paper-1']);
    expect(end.amendments.get(1)).toEqual({ id: 'paper-1' });
  });

  it('give a paper the id that a later record of it has, before those that have it by chance', async () => {
    const { batches, end } = await importLines(
      { title: LONG },
      { id: 'x', title: 'Another' },
      { id: 'x', title: LONG },
    );
    expect(batches.flatMap(papersOf).map(({ id }) => id)).toEqual(['paper-1', 'x']);
    expect([...end.amendments]).toEqual([
      [0, { id: 'x' }],
      [1, { id: 'x-2' }],
    ]);
    expect(end.audit.merged).toEqual([{ keptId: 'x', mergedTitle: LONG, because: 'same title' }]);
  });
});
