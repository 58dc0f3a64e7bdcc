import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counted } from '../../scripts/buildSummary.ts';
import { shellWord } from '../../scripts/invocation.ts';
import { wrap } from '../../scripts/layout.ts';
import { firmerThan, membershipInWords } from '../../scripts/membershipInWords.ts';
import { sourceTitle } from '../../scripts/sourceTitle.ts';

describe('sourceTitle', () => {
  it.each([
    ['papers.jsonl', 'Papers'],
    ['deep_learning-2024.jsonl.gz', 'Deep learning 2024'],
    ['NeurIPS.bib', 'NeurIPS'],
    ['.bib', '.bib'],
    ['--', '--'],
  ])('%s is called %s', (name, title) => {
    expect(sourceTitle(name)).toBe(title);
  });
});

describe('shellWord', () => {
  it.each([
    ['my-atlas', 'my-atlas'],
    ['my atlas', "'my atlas'"],
    ["it's", "'it'\\''s'"],
  ])('%s is typed as %s', (name, typed) => {
    expect(shellWord(name)).toBe(typed);
  });
});

describe('counted', () => {
  it('uses the singular for one, and commas', () => {
    expect([0, 1, 9577].map((count) => counted(count, 'paper'))).toEqual([
      '0 papers',
      '1 paper',
      '9,577 papers',
    ]);
  });
});

describe('wrap', () => {
  it('breaks at spaces and cuts only words that are too long', () => {
    expect(wrap('one two  three', 7)).toEqual(['one two', 'three']);
    expect(wrap('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij']);
    expect(wrap('', 10)).toEqual([]);
  });

  it('keeps every word and the width', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 15, max: 60 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join(' ')).toBe(text);
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('membershipInWords', () => {
  it('goes from the border to the middle', () => {
    expect(membershipInWords(0.5)).toBe('0.50: on the border to another topic');
    expect(membershipInWords(0.83)).toBe('0.83: firmly in its topic');
  });

  it('counts the members that sit less firmly', () => {
    expect(firmerThan(0.6, [0.5, 0.6, 0.7, 0.55])).toBeCloseTo(2 / 3);
    expect(firmerThan(0.6, [0.6])).toBe(0);
  });
});
