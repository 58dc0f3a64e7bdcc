import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodePapers } from '../../../src/columns/paperBlock.ts';
import { inThread, type BlockPool } from '../../../src/core/blocks.ts';
import type { Corpus } from '../../../src/core/text/corpus.ts';
import { gather } from '../../../src/core/text/gather.ts';
import type { Paper, PaperBlock } from '../../../src/core/types.ts';
import { paper } from '../../support/coreCorpus.ts';
import { readNames, readWords } from '../../support/splitWords.ts';
import { wordListOf } from '../../support/wordLists.ts';

const text = fc
  .array(fc.constantFrom('rye', 'Rye', 'bread', 'k-means', 'low-rank', '.', '$x$', 'naïve', 'ﬁne'))
  .map((words) => words.join(' '));
const anyPaper = fc
  .record({ title: text, abstract: text, authors: fc.array(text, { maxLength: 2 }), venue: text })
  .map(paper);
const anyBlocks = fc
  .array(fc.array(anyPaper, { minLength: 1, maxLength: 3 }), { maxLength: 10 })
  .map((blocks) => blocks.map((papers, number) => encodePapers(number, papers)));

/** What a corpus says, whatever its numbers and blocks. */
function textsOf({ blocks, surfaces }: Corpus) {
  return blocks.flatMap((block) =>
    Array.from({ length: block.rows }, (_, row) => ({
      title: readWords(block, surfaces, block.indptr[row]!, block.titleEnds[row]!),
      abstract: readWords(block, surfaces, block.titleEnds[row]!, block.indptr[row + 1]!),
      names: readNames(block, surfaces, row),
    })),
  );
}

/** A pool that answers in any order, and counts how many blocks are under way. */
function unevenPool(threads: number): BlockPool & { readonly most: () => number } {
  let underWay = 0;
  let most = 0;
  let asked = 0;
  return {
    ...inThread,
    threads,
    most: () => most,
    async run(task, block) {
      most = Math.max(most, ++underWay);
      const turns = 20 * ((asked++ * 7) % 5);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      underWay--;
      return inThread.run(task, block);
    },
  };
}

describe('gather', () => {
  test('reads what papers say', async () => {
    const papers = [
      paper({ title: 'Rye', abstract: 'Low-rank rye.', authors: ['A. Li'], date: '2020' }),
      paper({ title: '', abstract: 'rye', venue: 'Bread', upvotes: 3 }),
    ];
    const corpus = await gather([encodePapers(0, papers)], inThread);
    expect(corpus.papers).toBe(2);
    expect(corpus.dates).toEqual(['2020', null]);
    expect([...corpus.upvotes]).toEqual([NaN, 3]);
    expect(corpus.surfaces).toEqual(['Rye', 'Low', 'rank', 'rye', 'A', 'Li', 'Bread']);
    expect(corpus.words).toEqual(wordListOf(corpus.surfaces));
    expect(textsOf(corpus)).toEqual([
      { title: 'Rye |', abstract: 'Low-rank rye |', names: 'A Li |' },
      { title: '|', abstract: 'rye |', names: '| Bread' },
    ]);
  });

  test('gives the same corpus on any pool, from a list or a stream', async () => {
    await fc.assert(
      fc.asyncProperty(anyBlocks, fc.integer({ min: 1, max: 3 }), async (blocks, threads) => {
        const stream = async function* (): AsyncGenerator<PaperBlock> {
          yield* blocks;
        };
        expect(await gather(stream(), unevenPool(threads))).toEqual(await gather(blocks, inThread));
      }),
    );
  });

  test('reads the same from any cut into blocks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPaper, { minLength: 1, maxLength: 5 }), async (papers) => {
        const one = await gather([encodePapers(0, papers)], inThread);
        const each = papers.map((single, number) => encodePapers(number, [single]));
        const many = await gather(each, inThread);
        expect(many.surfaces).toEqual(one.surfaces);
        expect(textsOf(many)).toEqual(textsOf(one));
      }),
    );
  });

  test('forgets a block that is replaced', async () => {
    const replaced = anyBlocks.chain((blocks) =>
      fc.tuple(
        fc.constant(blocks),
        fc.array(fc.tuple(fc.nat(blocks.length), fc.array(anyPaper, { maxLength: 3 })), {
          maxLength: 3,
        }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(replaced, async ([blocks, changes]) => {
        const all = [...blocks];
        const final = [...blocks];
        for (const [number, papers] of changes) {
          if (number >= blocks.length) continue;
          final[number] = encodePapers(number, papers);
          all.push(final[number]);
        }
        expect(await gather(all, unevenPool(2))).toEqual(await gather(final, inThread));
      }),
    );
  });

  test('has two blocks a thread under way at a time, no more', async () => {
    const blocks = Array.from({ length: 70 }, (_, number) =>
      encodePapers(number, [paper({ title: `rye ${number}` })]),
    );
    const pool = unevenPool(3);
    expect((await gather(blocks, pool)).papers).toBe(70);
    expect(pool.most()).toBeGreaterThan(1);
    expect(pool.most()).toBeLessThanOrEqual(6);
  });

  test('keeps words on a few large arrays', async () => {
    const blocks = Array.from({ length: 9 }, (_, number) =>
      encodePapers(number, [paper({ title: `rye ${number}` })]),
    );
    const corpus = await gather(blocks, inThread);
    const arrays = corpus.blocks.flatMap(({ words, names, indptr }) => [words, names, indptr]);
    expect(new Set(arrays.map(({ buffer }) => buffer)).size).toBe(1);
  });

  test('fails with the error of a block or of the stream', async () => {
    const blocks = [0, 1, 2].map((number) => encodePapers(number, [paper({ title: 'rye' })]));
    const broken: BlockPool = {
      ...inThread,
      threads: 2,
      run: () => Promise.reject(new Error('a block failed')),
    };
    await expect(gather(blocks, broken)).rejects.toThrow('a block failed');
    const stream = async function* (): AsyncGenerator<PaperBlock> {
      yield blocks[0]!;
      throw new Error('the file ended early');
    };
    await expect(gather(stream(), inThread)).rejects.toThrow('the file ended early');
  });

  test('tells when all abstracts are the same', async () => {
    const same = async (...blocks: readonly (readonly string[])[]): Promise<boolean> => {
      const papers = (texts: readonly string[]): Paper[] =>
        texts.map((abstract) => paper({ abstract }));
      const encoded = blocks.map((texts, number) => encodePapers(number, papers(texts)));
      return (await gather(encoded, inThread)).sameAbstracts;
    };
    expect(await same(['rye', 'rye'], ['rye'])).toBe(true);
    expect(await same(['rye', 'rye'], ['oak'])).toBe(false);
    expect(await same(['rye', 'oak'], ['rye'])).toBe(false);
    expect(await same(['rye', 'ryes'])).toBe(false);
    expect(await same(['', ''], [''])).toBe(false);
    expect(await same()).toBe(false);
  });
});
