import { describe, expect, it } from 'vitest';
import { splitAuthors, splitList } from '../../src/importers/lists.ts';

describe('splitAuthors', () => {
  it.each([
    ['Anna One; Ben Two', ['Anna One', 'Ben Two']],
    ['Anna One|Ben Two', ['Anna One', 'Ben Two']],
    ['One, Anna; Two, Ben', ['Anna One', 'Ben Two']],
    ['One, Anna (57190000000); Two, Ben (57190000001)', ['Anna One', 'Ben Two']],
    ['Anna One and Ben Two', ['Anna One', 'Ben Two']],
    ['One, Anna and Two, Ben', ['Anna One', 'Ben Two']],
    ['Anna One, Ben Two and Cy Three', ['Anna One', 'Ben Two', 'Cy Three']],
    ['Anna One, Ben Two, and Cy Three', ['Anna One', 'Ben Two', 'Cy Three']],
    ['Anna One, Ben Two', ['Anna One', 'Ben Two']],
    ['One A., Two B.C.', ['One A.', 'Two B.C.']],
    ['One, A., Two, B. C.', ['A. One', 'B. C. Two']],
    ['One, Anna', ['Anna One']],
    ['A, B', ['A', 'B']],
    ['Anna One', ['Anna One']],
    ["['One, Anna', 'Two, Ben']", ['Anna One', 'Ben Two']],
    ['["Anna One"]', ['Anna One']],
    ['Bront&euml;, Charlotte; ', ['Charlotte Brontë']],
    ['', []],
  ])('splits %j', (text, expected) => {
    expect(splitAuthors(text)).toEqual(expected);
  });

  it('takes arrays as they are, of text or of objects with a name', () => {
    expect(splitAuthors(['One, Anna', { name: 'Ben Two' }, '', 3, null])).toEqual([
      'One, Anna',
      'Ben Two',
      '3',
    ]);
  });

  it('gives an empty list for anything else', () => {
    for (const value of [null, undefined, {}, true]) expect(splitAuthors(value)).toEqual([]);
  });
});

describe('splitList', () => {
  it.each([
    ['maps; graphs, trees', ['maps', 'graphs, trees']],
    ['maps, graphs', ['maps', 'graphs']],
    ['maps|graphs|maps', ['maps', 'graphs']],
    ['cs.LG stat.ML', ['cs.LG', 'stat.ML']],
    ['machine learning', ['machine learning']],
    ["['maps', 'it\\'s']", ['maps', "it\\'s"]],
    [
      ['maps', 'graphs, trees'],
      ['maps', 'graphs, trees'],
    ],
  ])('splits %j', (value, expected) => {
    expect(splitList(value)).toEqual(expected);
  });
});
