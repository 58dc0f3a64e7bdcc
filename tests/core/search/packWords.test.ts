import { expect, test } from 'vitest';
import { encodePapers } from '../../../src/columns/paperBlock.ts';
import { inThread } from '../../../src/core/blocks.ts';
import { gather } from '../../../src/core/text/gather.ts';
import { packWords, type PackedWords } from '../../../src/core/search/packWords.ts';
import type { Paper } from '../../../src/core/types.ts';
import { paper } from '../../support/coreCorpus.ts';

const packed = async (blocks: readonly (readonly Paper[])[]): Promise<PackedWords> =>
  packWords(
    await gather(
      blocks.map((papers, number) => encodePapers(number, papers)),
      inThread,
    ),
    inThread,
  );

/** The lists of words of all papers, each as text. */
function read({ papers, words: { bytes, starts } }: PackedWords): string[] {
  const lists: string[][] = [[]];
  for (const piece of papers) {
    for (let at = 0; at < piece.length; at++) {
      let number = 0;
      for (let shift = 0; ; shift += 7) {
        number += (piece[at]! & 0x7f) << shift;
        if (piece[at]! < 0x80) break;
        at++;
      }
      const word = bytes.slice(starts[number - 1], starts[number]);
      if (number === 0) lists.push([]);
      else lists.at(-1)!.push(new TextDecoder().decode(word));
    }
  }
  expect(lists.pop()).toEqual([]);
  return lists.map((list) => list.join(' '));
}

test('keeps the words of each field in order', async () => {
  const papers = [
    paper({
      title: 'Rye: bread',
      abstract: 'k-means. Rye',
      authors: ['A. Li', 'Bo'],
      venue: 'Oak',
    }),
    paper({ abstract: 'bread' }),
  ];
  const lists = ['Rye bread', 'k-means Rye', 'A Li Bo', 'Oak', '', 'bread', '', ''];
  expect(read(await packed([papers]))).toEqual(lists);
  expect(read(await packed([papers.slice(0, 1), papers.slice(1)]))).toEqual(lists);
});

test('goes over many blocks, and numbers of several bytes', async () => {
  const words = Array.from({ length: 20_000 }, (_, i) => `w${i}`);
  const blocks = [words.slice(0, 100), words.slice(100), ['w5', 'w19999'], ['w7'], [], ['w0']];
  const lists = blocks.map((block) => [paper({ title: 'x', abstract: block.join(' ') })]);
  const result = await packed(lists);
  expect(result.papers.length).toBeGreaterThan(1);
  expect(read(result)).toEqual(blocks.flatMap((block) => ['x', block.join(' '), '', '']));
});

test('lies on one large array', async () => {
  const lists = Array.from({ length: 9 }, (_, i) => [paper({ title: `rye ${i}` })]);
  const { papers } = await packed(lists);
  expect(papers.length).toBeGreaterThan(1);
  expect(new Set(papers.map(({ buffer }) => buffer)).size).toBe(1);
});
