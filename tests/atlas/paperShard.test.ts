import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodePapers } from '../../src/columns/paperBlock.ts';
import { decodeShard, encodeShard } from '../../src/atlas/paperShard.ts';
import { UserError, type Paper } from '../../src/core/types.ts';
import { columnsOf } from '../support/atlasFiles.ts';
import { madeCorpus, paper } from '../support/coreCorpus.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const papers: fc.Arbitrary<Paper[]> = fc.array(
  fc.record({
    id: text,
    title: text,
    abstract: text,
    date: fc.option(text),
    authors: fc.array(text),
    venue: fc.option(text),
    categories: fc.array(text),
    url: fc.option(text),
    upvotes: fc.option(fc.double({ noNaN: true })),
  }),
  { minLength: 1 },
);

describe('a block of papers', () => {
  const made = madeCorpus(30);
  const block = encodePapers(7, made);

  test('has what the pipeline reads, a missing text as an empty one', () => {
    expect(block.number).toBe(7);
    expect(block.rows).toBe(30);
    expect(block.dates).toEqual(made.map(({ date }) => date));
    expect([...block.upvotes]).toEqual(made.map(({ upvotes }) => upvotes ?? Number.NaN));
    const decoder = new TextDecoder();
    const { bytes, offsets } = block.venue;
    expect(made.map((_, i) => decoder.decode(bytes.slice(offsets[i], offsets[i + 1])))).toEqual(
      made.map(({ venue }) => venue ?? ''),
    );
  });

  test('makes a shard that others read, with nulls where something is missing', () => {
    const columns = columnsOf(encodeShard(block));
    expect(Object.keys(columns)).toEqual([
      'id',
      'title',
      'authors',
      'date',
      'venue',
      'categories',
      'url',
      'upvotes',
      'abstract',
    ]);
    for (const [name, values] of Object.entries(columns)) {
      expect(values).toEqual(made.map((one) => one[name as keyof Paper]));
    }
  });

  test('comes back from its shard as it was', () => {
    fc.assert(
      fc.property(papers, (some) => {
        const shard = encodeShard(encodePapers(0, some));
        expect(decodeShard(shard, 'a.arrow', some.length)).toEqual(some);
      }),
    );
  });

  test('gives the same bytes when it is made again from its shard', () => {
    const shard = encodeShard(block);
    const again = encodePapers(7, decodeShard(shard, 'a.arrow', 30));
    expect(encodeShard(again)).toEqual(shard);
    expect(again).toEqual(block);
  });
});

test('a shard of other papers than it should have is refused', () => {
  const shard = encodeShard(encodePapers(0, [paper({ title: 'one' })]));
  expect(() => decodeShard(shard, 'papers-0000.arrow', 2)).toThrow(
    new UserError('papers-0000.arrow has 1 rows where the manifest says 2; build the atlas again'),
  );
});
