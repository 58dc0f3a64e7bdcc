import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSmallAtlas, contentOf, runCommand, scratchFolder } from '../support/command.ts';
import { asJsonLines, smallCorpus } from '../support/smallCorpus.ts';

let folder: string;
beforeAll(async () => {
  folder = await scratchFolder();
  await buildSmallAtlas(folder, 'atlas');
  await mkdir(join(folder, 'notes'));
  await writeFile(join(folder, 'notes', 'diary.txt'), 'dear diary');
  await mkdir(join(folder, 'corrupt'));
  await writeFile(join(folder, 'corrupt', 'manifest.json'), '{ "format": "topic-atl');
  await mkdir(join(folder, 'newer'));
  await writeFile(
    join(folder, 'newer', 'manifest.json'),
    '{ "format": "topic-atlas", "version": "9.0" }',
  );
});

const alike = smallCorpus().map((paper) => ({ ...paper, title: '', abstract: 'ice melts fast' }));
const packed = gzipSync(asJsonLines(smallCorpus()));
const damaged = Buffer.from(packed);
damaged.fill(0x55, 40, 80);

/** A source file that cannot make an atlas, and what the error says about it. */
const sources: readonly [string, string, string | Uint8Array, RegExp][] = [
  ['an empty file', 'empty.jsonl', '', /^empty\.jsonl is empty; /],
  ['a gzipped empty file', 'empty.gz', gzipSync('\n'), /^empty\.gz is empty; /],
  ['a file without a usable paper', 'none.jsonl', '{"id":"1"}\n{"id":"2"}\n', /^none\.jsonl .+/],
  [
    'a truncated gzip',
    'cut.jsonl.gz',
    packed.subarray(0, 300),
    /^cut\.jsonl\.gz is gzipped but ends too early, /,
  ],
  [
    'a damaged gzip',
    'damaged.jsonl.gz',
    damaged,
    /^damaged\.jsonl\.gz is gzipped but is damaged, /,
  ],
  [
    'invalid JSON',
    'typo.jsonl',
    `${asJsonLines(smallCorpus(2))}{"id": 3, }\n`,
    /^typo\.jsonl.+line 3\b/,
  ],
  [
    'a CSV without title and abstract',
    'sums.csv',
    'year,count\n2020,3\n2021,4\n',
    /^sums\.csv .+abstract/i,
  ],
  ['text in no known format', 'prose.txt', 'Dear editor,\nhello.\n', /^prose\.txt .+/],
  [
    'Latin-1',
    'old.csv',
    Buffer.from('title,abstract\nCafé,x\n', 'latin1'),
    /^old\.csv is not UTF-8 text: byte 20 \(line 2\) .+iconv -f windows-1252/,
  ],
  ['a PDF', 'paper.pdf', '%PDF-1.7 …', /^paper\.pdf is a PDF, /],
  ['abstracts that are all alike', 'alike.jsonl', asJsonLines(alike), /^alike\.jsonl.+/],
  [
    'two papers',
    'two.jsonl',
    asJsonLines(smallCorpus(2)),
    /^two\.jsonl: the corpus has only 2 papers, .+ at least 12 in all/,
  ],
];

/** Runs the command and expects one sentence, an exit code, and no change to the atlas. */
async function expectFailure(words: string[], code: number, message: RegExp): Promise<void> {
  const before = await contentOf(folder);
  const run = await runCommand(folder, ...words);
  expect(run).toMatchObject({ code, stdout: '' });
  expect(run.stderr).toMatch(/^topic-atlas: [^\n]+[^.]\.\n$/);
  expect(run.stderr.slice('topic-atlas: '.length)).toMatch(message);
  expect(await contentOf(folder)).toEqual(before);
}

describe('build says in one sentence what is wrong with its input', () => {
  it.each(sources)('%s', async (_what, name, content, message) => {
    await writeFile(join(folder, name), content);
    await expectFailure(['build', name, '--out', 'atlas', '--quiet'], 1, message);
  });

  it('a missing file', () =>
    expectFailure(
      ['build', 'gone.csv', '--out', 'atlas', '--quiet'],
      1,
      /^cannot read gone\.csv: it does not exist; /,
    ));

  it('a folder', () =>
    expectFailure(['build', 'notes', '--out', 'atlas', '--quiet'], 1, /^notes is a folder; /));

  it('fewer papers than topics', () =>
    expectFailure(
      ['build', 'papers.jsonl', '--out', 'atlas', '--topics', '41', '--quiet'],
      1,
      /^papers\.jsonl: 41 topics were asked for, but the corpus has only 40 papers; /,
    ));
});

describe('build refuses an output folder that holds something else', () => {
  const build = (out: string) => ['build', 'papers.jsonl', '--out', out, '--quiet'];

  it('a folder that is not an atlas', () =>
    expectFailure(
      build('notes'),
      1,
      /^notes holds files but is not an atlas, so nothing was written; /,
    ));
  it('a file', () => expectFailure(build('papers.jsonl'), 1, /^papers\.jsonl is a file, /));
  it('a folder with a damaged manifest', () =>
    expectFailure(
      build('corrupt'),
      1,
      /^corrupt holds files but no atlas that this version can read/,
    ));
  it('a newer atlas', () => expectFailure(build('newer'), 1, /^newer holds files but no atlas/));
  it('an atlas with a file of someone else', async () => {
    await cp(join(folder, 'atlas'), join(folder, 'guest'), { recursive: true });
    await writeFile(join(folder, 'guest', 'notes.txt'), 'mine');
    await expectFailure(
      build('guest'),
      1,
      /^guest holds notes\.txt, which is not part of the atlas/,
    );
  });
  it('a place below a file', () =>
    expectFailure(build('papers.jsonl/atlas'), 1, /^cannot write papers\.jsonl\/atlas: /));
});

describe('serve, inspect and export refuse what is not a whole atlas of their version', () => {
  const commands = [
    (name: string) => ['serve', name, '--port', '0'],
    (name: string) => ['inspect', name, '--paper', 'paper-1'],
    (name: string) => ['export', name, '--csv', 'out.csv'],
  ];

  it.each(commands)('%s', async (words) => {
    await expectFailure(
      words('nowhere'),
      1,
      /^nowhere is not an atlas: it has no manifest\.json; /,
    );
    await expectFailure(words('corrupt'), 1, /^corrupt\/manifest\.json is damaged: /);
    await expectFailure(
      words('newer'),
      1,
      /^newer\/manifest\.json has format version 9\.0.+update/,
    );
  });

  it('an atlas with a short or a missing file', async () => {
    await cp(join(folder, 'atlas'), join(folder, 'short'), { recursive: true });
    await writeFile(join(folder, 'short', 'map.arrow'), 'short');
    await expectFailure(
      ['serve', 'short'],
      1,
      /^the atlas in short is damaged: map\.arrow has 5 bytes instead of \d+; /,
    );
  });
});

describe('wrong usage', () => {
  const build = ['build', 'papers.jsonl', '--out', 'x'];
  const cases: [string, string[], RegExp][] = [
    ['an unknown command', ['bild'], /^unknown command 'bild' \(Did you mean build\?\); /],
    [
      'an unknown option',
      [...build, '--topic', '3'],
      /^unknown option '--topic' \(Did you mean --topics\?\); .+ build --help/,
    ],
    ['no file', ['build', '--out', 'x'], /^missing required argument 'file'; .+ build --help/],
    ['two files', ['build', 'a', 'b', '--out', 'x'], /^too many arguments for 'build', Expected 1/],
    [
      'no output folder',
      ['build', 'papers.jsonl'],
      /^required option '--out <folder>' not specified; /,
    ],
    ['an output folder without a name', ['build', 'a', '--out', ''], /^--out takes a name, /],
    [
      'no topics',
      [...build, '--topics', '0'],
      /^--topics takes auto or a whole number from 1 to 65535, not "0"; /,
    ],
    ['half a topic', [...build, '--topics', '2.5'], /^--topics takes auto or a whole number/],
    [
      'a negative seed',
      [...build, '--seed', '-1'],
      /^--seed takes a whole number from 0 to \d+, not "-1"; /,
    ],
    [
      'no number of threads',
      [...build, '--threads', 'x'],
      /^--threads takes a whole number from 1 to 256, not "x"; /,
    ],
    [
      'no such port',
      ['serve', 'atlas', '--port', '70000'],
      /^--port takes a whole number from 0 to 65535/,
    ],
    ['no paper', ['inspect', 'atlas'], /^required option '--paper <id>' not specified; /],
  ];

  it.each(cases)('%s', (_what, words, message) => expectFailure(words, 2, message));
});

describe('after failures', () => {
  it('a report is printed with --verbose', async () => {
    const run = await runCommand(folder, 'build', 'gone.csv', '--out', 'atlas', '--verbose');
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^topic-atlas: cannot read gone\.csv.+\n.*UserError/);
    expect(run.stderr).toContain('    at ');
  });

  it('nothing half-written is left', async () => {
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
