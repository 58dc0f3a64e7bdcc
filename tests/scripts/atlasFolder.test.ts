import { mkdir, readFile, readdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAtlasFolder } from '../../scripts/atlasFolder.ts';
import { checkTarget } from '../../scripts/atlasTarget.ts';
import { checkAtlasFolder } from '../../scripts/openAtlasFolder.ts';
import { crc32 } from '../../src/atlas/crc32.ts';
import { FORMAT_VERSION } from '../../src/atlas/manifest.ts';
import { UserError } from '../../src/core/types.ts';
import { scratchFolder } from '../support/command.ts';

/** The smallest set of files that counts as an atlas; `word` tells one from another. */
function atlasFiles(word: string, path = 'data/a.bin'): Map<string, Uint8Array> {
  const content = new TextEncoder().encode(word);
  const manifest = {
    format: 'topic-atlas',
    version: FORMAT_VERSION,
    runId: word,
    title: word,
    papers: 2,
    topics: [{}],
    themes: [{}],
    trends: {},
    sources: [],
    files: [{ path, bytes: content.length, crc32: crc32(content) }],
  };
  return new Map([
    [path, content],
    ['manifest.json', new TextEncoder().encode(JSON.stringify(manifest))],
  ]);
}

async function writeAtlasFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const atlas = await createAtlasFolder(folder);
  try {
    for (const [path, bytes] of files) await atlas.write(path, bytes);
    await atlas.commit();
  } catch (error) {
    await atlas.abandon();
    throw error;
  }
}

let parent: string;
let target: string;
beforeEach(async () => {
  parent = await scratchFolder();
  target = join(parent, 'atlas');
});
const runIdAt = async (folder: string) => (await checkAtlasFolder(folder)).manifest.runId;

describe('an atlas folder', () => {
  it('makes missing parent folders, takes an empty folder, and replaces an atlas', async () => {
    const deep = join(parent, 'a', 'b');
    await writeAtlasFolder(deep, atlasFiles('one'));
    await mkdir(target);
    await writeAtlasFolder(target, atlasFiles('one'));
    await writeAtlasFolder(target, atlasFiles('two', 'other.bin'));
    expect(await runIdAt(deep)).toBe('one');
    expect(await runIdAt(target)).toBe('two');
    expect((await readdir(target)).sort()).toEqual(['manifest.json', 'other.bin']);
    expect((await readdir(parent)).sort()).toEqual(['a', 'atlas']);
  });

  it('leaves the older atlas whole, and nothing beside it, when writing fails', async () => {
    await writeAtlasFolder(target, atlasFiles('old'));
    // A file cannot be written below another file.
    const files = new Map([...atlasFiles('new'), ['data/a.bin/b', new Uint8Array(1)]]);
    await expect(writeAtlasFolder(target, files)).rejects.toThrow(UserError);
    expect(await runIdAt(target)).toBe('old');
    expect(await readdir(parent)).toEqual(['atlas']);
  });

  it('removes what a crashed command left, but not what a running one writes', async () => {
    // No process has a number this large.
    await mkdir(join(parent, '.atlas.partial-4194305'));
    await mkdir(join(parent, `.atlas.partial-${process.ppid}`));
    await mkdir(join(parent, '.other.partial-4194305'));
    await writeAtlasFolder(target, atlasFiles('one'));
    expect((await readdir(parent)).sort()).toEqual([
      `.atlas.partial-${process.ppid}`,
      '.other.partial-4194305',
      'atlas',
    ]);
  });

  it('follows a link to a folder instead of replacing the link', async () => {
    await mkdir(join(parent, 'real'));
    await symlink(join(parent, 'real'), target);
    await writeAtlasFolder(target, atlasFiles('one'));
    expect(await runIdAt(join(parent, 'real'))).toBe('one');
  });
});

describe('createAtlasFolder', () => {
  const bytesOf = (word: string) => new TextEncoder().encode(word);

  it('keeps the older atlas until the new one is complete', async () => {
    await writeAtlasFolder(target, atlasFiles('old'));
    const atlas = await createAtlasFolder(target);
    for (const [path, bytes] of atlasFiles('new')) await atlas.write(path, bytes);
    expect(await runIdAt(target)).toBe('old');
    await atlas.commit();
    expect(await runIdAt(target)).toBe('new');
  });

  it('writes many files at a time, and waits for all of them at the end', async () => {
    const atlas = await createAtlasFolder(target);
    const words = Array.from({ length: 40 }, (_, i) => `word ${i} `.repeat(1000 - 20 * i));
    await Promise.all(words.map((word, i) => atlas.write(`${i}/a.bin`, bytesOf(word))));
    await atlas.commit();
    for (const [i, word] of words.entries()) {
      expect(await readFile(join(target, `${i}`, 'a.bin'), 'utf8')).toBe(word);
    }
  });

  it('gives back what was written, and takes it again changed', async () => {
    const atlas = await createAtlasFolder(target);
    await atlas.write('data/a.bin', bytesOf('a longer text than the second'));
    expect(new TextDecoder().decode(await atlas.read('data/a.bin'))).toContain('longer');
    await atlas.write('data/a.bin', bytesOf('short'));
    await atlas.commit();
    expect(await readFile(join(target, 'data', 'a.bin'), 'utf8')).toBe('short');
  });

  it('leaves nothing when it is abandoned while files are being written', async () => {
    await writeAtlasFolder(target, atlasFiles('old'));
    const atlas = await createAtlasFolder(target);
    void atlas.write('large.bin', new Uint8Array(5e6));
    await atlas.abandon();
    expect(await readdir(parent)).toEqual(['atlas']);
    expect(await runIdAt(target)).toBe('old');
  });

  it('tells of a file that could not be written, at the next one or at the end', async () => {
    const atlas = await createAtlasFolder(target);
    await atlas.write('a.bin', bytesOf('x'));
    await atlas.read('a.bin');
    await atlas.write('a.bin/b', bytesOf('x')).catch(() => undefined);
    await expect(atlas.commit()).rejects.toThrow(UserError);
    await expect(atlas.write('c', bytesOf('x'))).rejects.toThrow(/^cannot write .+atlas: /);
    await atlas.abandon();
    expect(await readdir(parent)).toEqual([]);
  });

  it('listens for interrupts only until it is done', async () => {
    const before = process.listenerCount('SIGINT');
    const committed = await createAtlasFolder(target);
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    await committed.commit();
    await (await createAtlasFolder(join(parent, 'other'))).abandon();
    await writeFile(join(parent, 'file'), '');
    await expect(createAtlasFolder(join(parent, 'file', 'atlas'))).rejects.toThrow(UserError);
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});

describe('checkTarget', () => {
  it('overlooks what operating systems leave in folders', async () => {
    await mkdir(target);
    await writeFile(join(target, '.DS_Store'), '');
    await expect(checkTarget(target)).resolves.toBe(target);
  });

  it('takes the atlas of an older version, with all its files', async () => {
    const files = atlasFiles('one');
    const manifest = new TextDecoder().decode(files.get('manifest.json'));
    const old = manifest.replace(`"${FORMAT_VERSION}"`, '"1.0"');
    expect(old).not.toBe(manifest);
    await writeAtlasFolder(target, files);
    await writeFile(join(target, 'manifest.json'), old);
    await expect(checkTarget(target)).resolves.toBe(target);
    await writeFile(join(target, 'mine.txt'), '');
    await expect(checkTarget(target)).rejects.toThrow('holds mine.txt, which is not part');
  });

  it('refuses a folder with any other file, even a hidden or a deep one', async () => {
    await writeAtlasFolder(target, atlasFiles('one'));
    await mkdir(join(target, 'data', 'deep'));
    await writeFile(join(target, 'data', 'deep', '.mine'), '');
    await expect(checkTarget(target)).rejects.toThrow('holds data/deep/.mine, which is not part');
  });
});

describe('checkAtlasFolder', () => {
  it('puts an atlas back that a crash left aside between two renames', async () => {
    await writeAtlasFolder(target, atlasFiles('old'));
    await rename(target, join(parent, '.atlas.previous'));
    expect(await runIdAt(target)).toBe('old');
    expect(await readdir(parent)).toEqual(['atlas']);
  });

  it('refuses a manifest that leads out of its folder', async () => {
    await writeFile(join(parent, 'secret'), 'x');
    await mkdir(target);
    const files = atlasFiles('x', '../secret');
    await writeFile(join(target, 'manifest.json'), files.get('manifest.json')!);
    await expect(checkAtlasFolder(target)).rejects.toThrow('lists ../secret, which lies outside');
    expect(await readFile(join(parent, 'secret'), 'utf8')).toBe('x');
  });
});
