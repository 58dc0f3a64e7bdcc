import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkAtlasFolder, openAtlasFolder } from '../../scripts/openAtlasFolder.ts';
import { buildStages } from '../../scripts/stageClock.ts';
import {
  buildSmallAtlas,
  contentOf,
  runCommand,
  scratchFolder,
  startCommand,
  type Finished,
} from '../support/command.ts';
import { asJsonLines, smallCorpus } from '../support/smallCorpus.ts';

describe('build', () => {
  let folder: string;
  let first: Finished;
  beforeAll(async () => {
    folder = await scratchFolder();
    first = await buildSmallAtlas(folder, 'atlas');
  });
  const build = (file: string, out: string, ...more: string[]) =>
    runCommand(folder, 'build', file, '--out', out, ...more);

  it('writes a whole atlas and says what it did', async () => {
    expect(first).toMatchObject({ code: 0, stdout: '' });
    const { manifest } = await checkAtlasFolder(join(folder, 'atlas'));
    expect(manifest.papers).toBe(40);
    expect(manifest.topics).toHaveLength(4);
    expect(manifest.title).toBe('Papers');
    expect(first.stderr).toContain(
      'Read 40 records of papers.jsonl (JSON Lines): 40 papers kept\n',
    );
    expect(first.stderr).toMatch(/Found 4 topics in \d themes?\n/);
    expect(first.stderr).toContain(`run ${manifest.runId}\n`);
    expect(first.stderr).toContain('npm run atlas -- serve atlas\n');
  });

  it('prints one plain line a stage, in order, where there is no terminal', () => {
    const lines = first.stderr.split('\n').filter((line) => / \d+\.\d s$/.test(line));
    expect(lines.map((line) => line.split(' ')[0])).toEqual(buildStages);
  });

  it('leaves nothing beside the atlas', async () => {
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('gives the same bytes with one and with two threads, and again in place of itself', async () => {
    const expected = await contentOf(join(folder, 'atlas'));
    expect(expected.size).toBeGreaterThan(5);
    await build('papers.jsonl', 'two-threads', '--topics', '4', '--threads', '2');
    expect(await contentOf(join(folder, 'two-threads'))).toEqual(expected);
    await build('papers.jsonl', 'two-threads', '--topics', '4', '--threads', '1');
    expect(await contentOf(join(folder, 'two-threads'))).toEqual(expected);
  });

  it('prints one JSON line with --json, and nothing else with --quiet', async () => {
    const run = await build('papers.jsonl', 'json', '--topics', '4', '--json', '--quiet');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout.trimEnd().split('\n')).toHaveLength(1);
    const figures = JSON.parse(run.stdout);
    const { manifest } = await checkAtlasFolder(join(folder, 'json'));
    expect(figures).toMatchObject({
      papers: 40,
      topics: 4,
      themes: manifest.themes.length,
      runId: manifest.runId,
      out: 'json',
    });
    expect(Object.keys(figures.seconds)).toEqual([...buildStages, 'total']);
    expect(figures.peakMemoryBytes).toBeGreaterThan(20e6);
  });

  it('reads gzip by its content, and takes --title and --seed', async () => {
    await writeFile(join(folder, 'packed.jsonl'), gzipSync(asJsonLines(smallCorpus())));
    const options = ['--topics', 'auto', '--title', 'My field', '--seed', '9', '--quiet'];
    expect(await build('packed.jsonl', 'packed', ...options)).toMatchObject({
      code: 0,
      stderr: '',
    });
    const { manifest } = await checkAtlasFolder(join(folder, 'packed'));
    expect(manifest).toMatchObject({ title: 'My field', options: { topics: 'auto', seed: 9 } });
    expect(manifest.sources[0]!.name).toBe('packed.jsonl');
  });

  it('says what was dropped and what was merged', async () => {
    const [one, two] = smallCorpus();
    const text = asJsonLines([...smallCorpus(), one!, { ...two!, id: 'x' }]) + '{"id":"empty"}\n';
    await writeFile(join(folder, 'untidy.jsonl'), text);
    const { stderr } = await build('untidy.jsonl', 'untidy', '--topics', '4');
    expect(stderr).toContain('Read 43 records of untidy.jsonl (JSON Lines): 40 papers kept\n');
    expect(stderr).toMatch(/ {2}dropped 1: .+ \(line 43\)\n/);
    expect(stderr).toContain('  merged 1: same id as an earlier one\n');
    expect(stderr).toContain('  merged 1: same title as an earlier one\n');
  });

  it('fills the gaps of a paper from a later record of it', async () => {
    const [one, ...others] = smallCorpus();
    const bare = { ...one!, abstract: '', venue: null };
    await writeFile(join(folder, 'gaps.jsonl'), asJsonLines([bare, ...others, one!]));
    await build('gaps.jsonl', 'gaps', '--topics', '4', '--quiet');
    const [filled] = await (await openAtlasFolder(join(folder, 'gaps'))).papers([0]);
    expect(filled).toEqual(one);
    const rebuilt = await contentOf(join(folder, 'gaps'));
    const whole = await contentOf(join(folder, 'atlas'));
    // Nothing but the manifest, which names the source, tells that the paper came in two parts.
    expect([...rebuilt].filter(([path, bytes]) => whole.get(path) !== bytes)).toEqual([
      ['manifest.json', rebuilt.get('manifest.json')],
    ]);
  });

  it('stops on Ctrl-C and leaves the older atlas as it was', async () => {
    const before = await contentOf(join(folder, 'atlas'));
    await writeFile(join(folder, 'many.jsonl'), asJsonLines(smallCorpus(3000)));
    const running = startCommand(folder, [
      'build',
      'many.jsonl',
      '--out',
      'atlas',
      '--threads',
      '1',
    ]);
    await running.seen('stderr', /^read /m);
    running.stop('SIGINT');
    // A shell turns the signal into exit code 130.
    expect(await running.finished).toMatchObject({ signal: 'SIGINT', stdout: '' });
    expect(await contentOf(join(folder, 'atlas'))).toEqual(before);
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
