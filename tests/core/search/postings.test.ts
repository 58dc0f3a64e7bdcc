import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ABSTRACT,
  AUTHORS,
  postingSize,
  readPostings,
  TITLE,
  VENUE,
  writePosting,
} from '../../../src/core/search/postings.ts';

interface Posting {
  readonly row: number;
  readonly fields: number;
}

/** Postings as bytes, written with one byte of something else on either side. */
function pack(postings: readonly Posting[]): { bytes: Uint8Array; end: number } {
  const bytes = new Uint8Array(2 + 6 * postings.length).fill(255);
  let end = 1;
  let before = -1;
  for (const { row, fields } of postings) {
    end = writePosting(bytes, end, row - before - 1, fields);
    before = row;
  }
  return { bytes, end };
}

function unpack(bytes: Uint8Array, start: number, end: number): Posting[] {
  const postings: Posting[] = [];
  readPostings(bytes, start, end, (row, fields) => postings.push({ row, fields }));
  return postings;
}

const gaps = fc.oneof(
  fc.nat(40),
  fc.nat(70_000),
  fc.constantFrom(31, 32, 4095, 4096, 524_287, 524_288, 67_108_863, 67_108_864),
);
const postingLists = fc
  .array(fc.record({ gap: gaps, fields: fc.integer({ min: 1, max: 15 }) }), { maxLength: 7 })
  .map((list) => {
    let row = -1;
    return list.map(({ gap, fields }) => ({ row: (row += gap + 1), fields }));
  });

describe('postings', () => {
  test('come back as they were packed', () => {
    fc.assert(
      fc.property(postingLists, (postings) => {
        const { bytes, end } = pack(postings);
        expect(unpack(bytes, 1, end)).toEqual(postings);
        expect([bytes[0], bytes[end]]).toEqual([255, 255]);
      }),
    );
  });

  test('take as many bytes as announced', () => {
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 15 }), (gap, fields) => {
        const bytes = new Uint8Array(6);
        expect(writePosting(bytes, 0, gap, fields)).toBe(postingSize(gap, fields));
      }),
    );
  });

  test.each([
    ['the next paper, in its abstract', 0, ABSTRACT, 1],
    ['the next paper, in title and abstract', 0, TITLE | ABSTRACT, 1],
    ['the next paper, among its authors', 0, AUTHORS, 1],
    ['the next paper, in its venue', 0, VENUE, 2],
    ['after a thousand papers', 1000, ABSTRACT, 2],
    ['as far as a million papers go', 1_000_000, TITLE, 5],
    ['the largest gap', 2 ** 29 - 1, ABSTRACT, 5],
  ])('%s', (_, gap, fields, size) => {
    expect(postingSize(gap, fields)).toBe(size);
    const { bytes, end } = pack([{ row: gap, fields }]);
    expect(unpack(bytes, 1, end)).toEqual([{ row: gap, fields }]);
  });
});
