import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWordFile } from '../../scripts/wordFile.ts';
import { UserError } from '../../src/core/types.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'words-'))));
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array): Promise<readonly string[]> {
  const path = join(folder, 'words.txt');
  await writeFile(path, content);
  return readWordFile(path);
}

test('a word or phrase a line, without comments, empty lines and repetitions', async () => {
  const text = '\ufeff# bread\r\nRye\n\n  oven # hot\nRye\nsourdough bread\n麦';
  expect(await read(text)).toEqual(['Rye', 'oven', 'sourdough bread', '麦']);
});

test.each([
  ['an empty file', '', /words\.txt has no words in it; give a word a line, /],
  ['comments only', '# rye\n', /words\.txt has no words in it; /],
  ['signs', 'rye\n---\n', /words\.txt has "---" in it, which is no word; /],
  ['Latin-1', Uint8Array.of(0x62, 0xe9, 0x0a), /words\.txt is no list of words in UTF-8; save it /],
  ['a binary file', Uint8Array.of(1, 0, 2), /words\.txt is no list of words in UTF-8; /],
])('%s is refused in one sentence', async (_, content, sentence) => {
  const error = await read(content).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  expect((error as Error).message).toMatch(sentence);
});

test('a file that is not there is named', async () => {
  await expect(readWordFile(join(folder, 'none.txt'))).rejects.toThrow(
    /^cannot read .*none\.txt: it does not exist; check the name$/,
  );
  await expect(readWordFile(folder)).rejects.toThrow(/it is a folder; give a file$/);
});
