import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodePapers } from '../../../src/columns/paperBlock.ts';
import { joinBlocks } from '../../../src/core/text/joinBlocks.ts';
import type { Paper, Texts } from '../../../src/core/types.ts';
import type { BlockTexts } from '../../../src/core/text/words.ts';
import { paper } from '../../support/coreCorpus.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'é', '麦'), maxLength: 4 });
const anyPaper = fc
  .record({ title: text, abstract: text, authors: fc.array(text, { maxLength: 3 }), venue: text })
  .map(paper);

/** What blocks say, paper by paper. */
function read({ rows, title, abstract, authors, venue }: BlockTexts) {
  const at = ({ bytes, offsets }: Texts, i: number): string =>
    new TextDecoder().decode(bytes.slice(offsets[i], offsets[i + 1]));
  return Array.from({ length: rows }, (_, row) => ({
    title: at(title, row),
    abstract: at(abstract, row),
    authors: Array.from({ length: authors.starts[row + 1]! - authors.starts[row]! }, (_, i) =>
      at(authors, authors.starts[row]! + i),
    ),
    venue: at(venue, row),
  }));
}

const textsOf = ({ title, abstract, authors, venue }: Paper) => ({
  title,
  abstract,
  authors,
  venue: venue ?? '',
});

test('says what the blocks say, in order, on the bytes that it was given', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyPaper, { maxLength: 4 }), { maxLength: 5 }), (blocks) => {
      const tray = new Uint8Array(2000).fill(0xff);
      let asked = 0;
      const joined = joinBlocks(
        blocks.map((papers, number) => encodePapers(number, papers)),
        (bytes) => {
          asked = bytes;
          return tray;
        },
      );
      expect(read(joined)).toEqual(blocks.flat().map(textsOf));
      for (const field of [joined.title, joined.abstract, joined.authors, joined.venue]) {
        expect(field.bytes).toBe(tray);
      }
      expect(tray.subarray(asked).every((byte) => byte === 0xff)).toBe(true);
    }),
  );
});

test('leaves out bytes around the texts of a block', () => {
  const block = encodePapers(0, [paper({ title: 'rye', abstract: 'oak' })]);
  const title = {
    bytes: new TextEncoder().encode('--rye--'),
    offsets: Int32Array.of(2, 5),
  };
  const joined = joinBlocks([block, { ...block, title }], (bytes) => new Uint8Array(bytes));
  expect(read(joined).map((texts) => texts.title)).toEqual(['rye', 'rye']);
  expect(joined.title.bytes.length).toBe(12);
});
