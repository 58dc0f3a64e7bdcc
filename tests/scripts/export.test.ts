import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { openAtlasFolder } from '../../scripts/openAtlasFolder.ts';
import { buildSmallAtlas, runCommand, scratchFolder } from '../support/command.ts';
import { smallCorpus } from '../support/smallCorpus.ts';

let folder: string;
beforeAll(async () => {
  folder = await scratchFolder();
  await buildSmallAtlas(folder, 'atlas');
});
const exportTo = (csv: string) => runCommand(folder, 'export', 'atlas', '--csv', csv);

describe('export', () => {
  it('writes a row a paper with the values of the atlas', async () => {
    const run = await exportTo('papers.csv');
    expect(run).toMatchObject({ code: 0, stdout: '', stderr: 'Wrote 40 papers to papers.csv\n' });
    const text = await readFile(join(folder, 'papers.csv'), 'utf8');
    expect(text.split('\n')[0]).toBe('id,title,date,topic,topicName,theme,membership,x,y');
    expect(text.endsWith('\n')).toBe(true);

    const { data, errors } = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true });
    expect(errors).toEqual([]);
    const { manifest, map } = await openAtlasFolder(join(folder, 'atlas'));
    smallCorpus().forEach(({ id, title, date }, row) => {
      const topic = manifest.topics[map.topic[row]!]!;
      expect(data[row]).toMatchObject({
        id,
        title,
        date,
        topic: `${topic.id}`,
        topicName: topic.name,
        theme: manifest.themes[topic.theme]!.name,
      });
      expect(data[row]!.membership).toMatch(/^(0|1|0\.\d{1,4})$/);
      expect(Number(data[row]!.x)).toBeCloseTo(map.x[row]!, 4);
      expect(Number(data[row]!.y)).toBeCloseTo(map.y[row]!, 4);
    });
    expect(data).toHaveLength(40);
  });

  it('writes the same to standard output', async () => {
    await exportTo('same.csv');
    const { code, stdout, stderr } = await exportTo('-');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(await readFile(join(folder, 'same.csv'), 'utf8'));
  });

  it('replaces an older file, and leaves nothing beside it', async () => {
    await writeFile(join(folder, 'old.csv'), 'old');
    expect((await exportTo('old.csv')).code).toBe(0);
    expect(await readFile(join(folder, 'old.csv'), 'utf8')).toMatch(/^id,title/);
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('says when the file cannot be written', async () => {
    await mkdir(join(folder, 'taken'));
    expect((await exportTo('taken')).stderr).toMatch(
      /^topic-atlas: taken is not a file that can be/,
    );
    expect((await exportTo('none/x.csv')).stderr).toMatch(
      /^topic-atlas: cannot write none\/x\.csv: /,
    );
  });
});
