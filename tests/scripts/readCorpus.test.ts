import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../scripts/readCorpus.ts';
import { hashSource } from '../../scripts/readSource.ts';
import { parseHere } from '../../src/importers/parseLines.ts';
import { UserError } from '../../src/core/types.ts';
import { scratchFolder } from '../support/command.ts';
import { amended, drain, importAll } from '../support/imported.ts';
import { asJsonLines, smallCorpus } from '../support/smallCorpus.ts';

let folder: string;
beforeAll(async () => {
  folder = await scratchFolder();
});

/** Writes a file and gives its path. */
async function written(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

// Larger than the chunks in which files are read.
const papers = smallCorpus(3000).map((paper) => ({ ...paper, venue: '漢字 '.repeat(40).trim() }));
const text = asJsonLines(papers);

describe('openCorpus', () => {
  it.each([
    ['plain', 'papers.jsonl', Buffer.from(text)],
    ['gzipped', 'papers.jsonl.gz', gzipSync(text)],
    ['gzipped, whatever its name', 'papers.ris', gzipSync(text)],
    ['gzipped in parts', 'parts.gz', Buffer.concat([gzipSync('\n'), gzipSync(text)])],
    [
      'gzipped, with something after it',
      'tail.gz',
      Buffer.concat([gzipSync(text), Buffer.alloc(9e5)]),
    ],
    ['in UTF-16', 'wide.jsonl', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('reads a file that is %s', async (_, name, bytes) => {
    const corpus = openCorpus(await written(name, bytes));
    expect(corpus.name).toBe(name);
    expect(corpus.readShare()).toBe(0);
    const { batches, end } = await drain(corpus.papers(parseHere));
    expect(amended(batches, end.amendments)).toEqual(papers);
    expect(corpus.readShare()).toBe(1);
    expect(end.source).toEqual({
      name,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      audit: (await importAll(text, 'papers.jsonl')).audit,
    });
    expect(await hashSource(join(folder, name))).toEqual({
      name,
      bytes: end.source.bytes,
      sha256: end.source.sha256,
    });
  });

  it('reads on only when papers are asked for', async () => {
    const corpus = openCorpus(await written('slow.jsonl', text.repeat(4)));
    const papers = corpus.papers(parseHere);
    await papers.next();
    expect(corpus.readShare()).toBeGreaterThan(0);
    expect(corpus.readShare()).toBeLessThan(1);
    await papers.return(undefined as never);
  });

  it('gives the amendments of earlier papers', async () => {
    const file = await written(
      'gaps.jsonl',
      '{"id":"a","title":"A"}\n{"id":"a","year":2019,"title":"a"}',
    );
    const { end } = await drain(openCorpus(file).papers(parseHere));
    expect([...end.amendments]).toEqual([[0, { date: '2019' }]]);
    expect(end.source.audit).toMatchObject({ read: 2, kept: 1 });
  });

  const damaged = gzipSync(text);
  damaged.fill(0x55, 4000, 4080);
  it.each([
    ['an empty file', '', /empty; give a file with papers in it$/],
    ['a gzipped blank file', gzipSync('\n \n'), /empty; give a file with papers in it$/],
    ['a truncated gzip', gzipSync(text).subarray(0, 5000), /is gzipped but ends too early, so/],
    ['a damaged gzip', damaged, /is gzipped but is damaged, so/],
    ['half a gzip magic', Buffer.from([0x1f]), /is in no format that Topic Atlas knows/],
    ['a bad byte', Buffer.from(`${text}\xff`, 'latin1'), /line 3001\) looks like Windows-1252/],
    ['a gzipped PDF', gzipSync('%PDF-1.7'), /is a PDF, not a list of papers/],
    ['a broken line after many good ones', `${text}{"title": `, /line 3001 is not valid JSON/],
  ])('throws one sentence for %s', async (_, content, message) => {
    const file = await written('bad', content);
    const error: unknown = await drain(openCorpus(file).papers(parseHere)).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toMatch(message);
  });

  it('throws one sentence for a missing file and for a folder', async () => {
    const gone = join(folder, 'gone.csv');
    const message = `cannot read ${gone}: it does not exist; check the name`;
    await expect(drain(openCorpus(gone).papers(parseHere))).rejects.toThrow(new UserError(message));
    await expect(hashSource(gone)).rejects.toThrow(new UserError(message));
    const inner = join(folder, 'inner');
    await mkdir(inner);
    await expect(drain(openCorpus(inner).papers(parseHere))).rejects.toThrow(
      new UserError(`${inner} is a folder; give a file with papers in it`),
    );
  });
});
