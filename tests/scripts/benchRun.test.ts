import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { scratchFolder } from '../support/command.ts';
import { asJsonLines, smallCorpus } from '../support/smallCorpus.ts';

// Proves that the benchmarks run from end to end, without peers; never how long anything takes.
const bench = fileURLToPath(new URL('../../dist/cli/bench.js', import.meta.url));
const run = promisify(execFile);
const folder = await scratchFolder();
const corpus = join(folder, 'papers.jsonl');
const papers = smallCorpus(240).map((paper, i) => ({ ...paper, categories: [`field ${i % 4}`] }));
await writeFile(corpus, asJsonLines(papers));

/** The text of a section of a Markdown file. */
function section(text: string, name: string): string {
  const [, content] = text.split(new RegExp(`<!-- /?bench:${name} -->`));
  return content ?? '';
}

it('measures speed and writes the tables', { timeout: 240_000 }, async () => {
  const docs = join(folder, 'speed.md');
  await writeFile(docs, 'Before\n');
  const rows = ['labels', 'atlas', 'daily', 'growth', 'layout', 'related', 'million'];
  const corpora = ['large', 'medium', 'daily'].flatMap((role) => [`--${role}`, corpus]);
  const numbers = ['--rounds', '1', '--topics', '4', '--papers', '80', '--threads', '1'];
  const flags = [...corpora, ...numbers, '--docs', docs, '--date', '2026-01-02'];
  const { stdout, stderr } = await run(process.execPath, [
    bench,
    'speed',
    ...flags,
    '--only',
    rows.join(','),
  ]);
  const text = await readFile(docs, 'utf8');

  expect(stderr).toContain('Peers are not measured: no --python was given.');
  expect(text).toMatch(/^Before\n/);
  for (const row of rows) {
    expect(section(text, row), row).toMatch(/\| -+ \|/);
    expect(section(text, row), row).toMatch(/Measured on 2026-01-02; .* Node \d/);
    expect(stdout, row).toContain(section(text, row).trim());
  }
  for (const row of ['labels', 'atlas', 'layout', 'related']) {
    expect(section(text, row), row).toContain('Peers were not measured: no --python was given.');
    expect(section(text, row), row).toMatch(/\| Topic Atlas\b.* \d\.\d\d s .* MB/);
  }
  expect(section(text, 'labels')).toMatch(/ [01]\.\d{3} .*read \d.*cluster \d/);
  expect(section(text, 'layout')).toMatch(/ 0\.[5-9]\d{3} /);
  expect(section(text, 'related')).toMatch(/ (1\.0000|0\.99\d\d) /);
  expect(section(text, 'growth')).toMatch(/Time grows as papers to the power of -?\d\.\d\d/);
  expect(section(text, 'growth')).toMatch(/\| 240 /);
  expect(section(text, 'million')).toMatch(/\| (80|7\d) /);
});

it('measures quality and writes the table', { timeout: 120_000 }, async () => {
  const docs = join(folder, 'quality.md');
  const json = join(folder, 'quality.json');
  await writeFile(docs, '');
  const flags = ['--seeds', '2', '--docs', docs, '--json', json, '--python', process.execPath];
  await run(process.execPath, [bench, 'quality', corpus, ...flags]);
  const text = section(await readFile(docs, 'utf8'), 'quality');
  const cells = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  expect(cells.find((row) => row[3] === '4')!.slice(1, 6)).toEqual([
    'papers.jsonl: 240 papers, 4 categories',
    'Topic Atlas',
    '4',
    '1.000 ± 0.000',
    '1.000 ± 0.000',
  ]);
  expect(cells.find((row) => row[3]?.startsWith('auto'))![3]).toBe('auto: 4');
  expect(text).toMatch(/scikit-learn was not measured: .* does not have/);
  const [quality] = JSON.parse(await readFile(json, 'utf8')) as [{ ours: object[]; peer: [] }];
  expect(quality.ours).toHaveLength(2);
  expect(quality.ours[0]).toMatchObject({ nmi: 1, ari: 1 });
  expect(quality.peer).toEqual([]);
});

it.each([
  [['speed', '--only', 'labels'], /the row labels needs a corpus; give --large <file>/],
  [['speed', '--only', 'everything'], /--only everything is no row; give some of labels, atlas/],
  [['speed', '--large', join(folder, 'missing'), '--only', 'labels'], /missing/],
])('says what is wrong: %s', async (words, message) => {
  const failed = run(process.execPath, [bench, ...words]);
  await expect(failed).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(message) });
});
