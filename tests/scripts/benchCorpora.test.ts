import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { makeMillion } from '../../scripts/bench/makeMillion.ts';
import { readLines, readRecords } from '../../scripts/bench/records.ts';
import { sampleCorpus } from '../../scripts/bench/sampleCorpus.ts';
import { scratchFolder } from '../support/command.ts';

const folder = await scratchFolder();
const corpus = join(folder, 'corpus.jsonl');

const papers = Array.from({ length: 200 }, (_, i) => {
  const category = ['a', 'b'][i % 2]!;
  const sentences = Array.from(
    { length: 1 + (i % 4) },
    (_, s) => `In ${category} it is ${i}.${s}!`,
  );
  return {
    id: `paper-${i}`,
    title: `Number ${i} of ${category} about thing ${i} here`,
    abstract: sentences.join(' '),
    date: `20${category === 'a' ? 10 : 20}-01-01`,
    authors: [`Author ${i}`],
    categories: [category, 'other'],
  };
});
await writeFile(corpus, papers.map((paper) => `${JSON.stringify(paper)}\n`).join(''));

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

it('reads papers with their first category, gzipped or not', async () => {
  const packed = join(folder, 'corpus.jsonl.gz');
  await writeFile(packed, gzipSync(await readFile(corpus)));
  const records = await all(readRecords(corpus));
  expect(records).toHaveLength(200);
  expect(records[3]).toMatchObject({ title: 'Number 3 of b about thing 3 here', category: 'b' });
  expect(await all(readRecords(packed))).toEqual(records);
});

it('fills what a line lacks', async () => {
  const file = join(folder, 'bare.jsonl');
  await writeFile(file, '{"title":"Alone"}\n\n{"abstract":"Text"}');
  const nothing = { date: null, authors: [], category: null };
  expect(await all(readRecords(file))).toEqual([
    { title: 'Alone', abstract: '', ...nothing },
    { title: '', abstract: 'Text', ...nothing },
  ]);
});

it('samples lines in their order, the same for a seed, smaller ones within larger ones', async () => {
  const sample = async (share: number, seed: number): Promise<string[]> => {
    const out = join(folder, 'sample.jsonl');
    await sampleCorpus(corpus, out, share, seed);
    return all(readLines(out));
  };
  const lines = await all(readLines(corpus));
  const [half, quarter, other] = [
    await sample(0.5, 1),
    await sample(0.25, 1),
    await sample(0.5, 2),
  ];
  expect(await sample(0.5, 1)).toEqual(half);
  expect(other).not.toEqual(half);
  expect(half.length).toBeGreaterThan(70);
  expect(half.length).toBeLessThan(130);
  expect(half).toEqual(lines.filter((line) => half.includes(line)));
  expect(quarter.filter((line) => !half.includes(line))).toEqual([]);
  expect(await sample(1, 1)).toEqual(lines);
});

it('makes papers of the sentences of their category', async () => {
  const out = join(folder, 'made.jsonl');
  await makeMillion(corpus, out, 1000, 1);
  const made = (await all(readLines(out))).map(
    (line) => JSON.parse(line) as (typeof papers)[number],
  );
  expect(made).toHaveLength(1000);
  expect(new Set(made.map(({ id }) => id)).size).toBe(1000);
  expect(new Set(made.map(({ title }) => title)).size).toBeGreaterThan(950);
  const sentences = new Set(papers.flatMap(({ abstract }) => abstract.split(/(?<=!) /)));
  const wrong = made.filter(({ abstract, title, date, categories: [category] }) => {
    const own = abstract.split(/(?<=!) /);
    const isKnown = own.every((sentence) => sentences.has(sentence));
    const isOfCategory = own.every((sentence) => sentence.startsWith(`In ${category}`));
    return (
      !isKnown || !isOfCategory || !title.includes(` ${category} `) || date !== dates[category!]
    );
  });
  expect(wrong).toEqual([]);
  // As many sentences as real papers have: one to four, each as often.
  for (const count of [1, 2, 3, 4]) {
    const share = made.filter(({ abstract }) => abstract.split('!').length === count + 1).length;
    expect(share).toBeGreaterThan(180);
    expect(share).toBeLessThan(320);
  }
});

const dates: Readonly<Record<string, string>> = { a: '2010-01-01', b: '2020-01-01' };

it('makes the same papers of a seed, others of another', async () => {
  const make = async (seed: number): Promise<string> => {
    const out = join(folder, 'made.jsonl');
    await makeMillion(corpus, out, 50, seed);
    return readFile(out, 'utf8');
  };
  const once = await make(1);
  expect(await make(1)).toBe(once);
  expect(await make(2)).not.toBe(once);
});
