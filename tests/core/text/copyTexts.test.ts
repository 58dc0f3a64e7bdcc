import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodePapers } from '../../../src/columns/paperBlock.ts';
import { copyTexts } from '../../../src/core/text/copyTexts.ts';
import type { Paper, Texts } from '../../../src/core/types.ts';
import type { BlockTexts } from '../../../src/core/text/words.ts';
import { paper } from '../../support/coreCorpus.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'é', '麦'), maxLength: 4 });
const anyPaper = fc
  .record({ title: text, abstract: text, authors: fc.array(text, { maxLength: 3 }), venue: text })
  .map(paper);

/** What a block says, paper by paper. */
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

test('says what the block says, on the bytes that it was given', () => {
  fc.assert(
    fc.property(fc.array(anyPaper, { maxLength: 4 }), (papers) => {
      const tray = new Uint8Array(500).fill(0xff);
      let asked = 0;
      const copied = copyTexts(encodePapers(0, papers), (bytes) => {
        asked = bytes;
        return tray;
      });
      expect(read(copied)).toEqual(papers.map(textsOf));
      for (const field of [copied.title, copied.abstract, copied.authors, copied.venue]) {
        expect(field.bytes).toBe(tray);
      }
      expect(tray.subarray(asked).every((byte) => byte === 0xff)).toBe(true);
    }),
  );
});

test('leaves out bytes around the texts', () => {
  const block = encodePapers(0, [paper({ title: 'rye', abstract: 'oak' })]);
  const title = {
    bytes: new TextEncoder().encode('--rye--'),
    offsets: Int32Array.of(2, 5),
  };
  const copied = copyTexts({ ...block, title }, (bytes) => new Uint8Array(bytes));
  expect(read(copied).map((texts) => texts.title)).toEqual(['rye']);
  expect(copied.title.bytes.length).toBe(6);
});
