import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPaper } from '../../scripts/findPaper.ts';
import { editDistance } from '../../scripts/nearestTexts.ts';
import { smallCorpus } from '../support/smallCorpus.ts';

const papers = smallCorpus(12).map((paper, row) => ({ ...paper, title: `Title ${row}` }));
const find = (wanted: string) => findPaper(papers, wanted, 'my-atlas');

describe('findPaper', () => {
  it('takes an id before anything else, then a row, then a part of a title', () => {
    expect(find('paper-1')).toBe(1);
    expect(find('Paper-11')).toBe(11);
    expect(find('#3')).toBe(3);
    expect(find('tle 7')).toBe(7);
  });

  it('takes a whole title that is also the start of others', () => {
    expect(find('title 1')).toBe(1);
  });

  it('says when a part of a title is not enough, and when nothing fits', () => {
    expect(() => find('title')).toThrow(
      '12 titles in my-atlas hold “title”, such as “Title 0” (paper-0), “Title 1” (paper-1), “Title 2” (paper-2); give an id or more of the title',
    );
    expect(() => find('#12')).toThrow('my-atlas has no row 12; its rows go from #0 to #11');
    expect(() => find('pper-9')).toThrow(
      'my-atlas has no paper pper-9; the nearest ids are paper-9, ',
    );
  });
});

describe('editDistance', () => {
  it('counts letters to insert, delete or replace', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('is symmetric, zero only for equals, and at most the longer length', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
