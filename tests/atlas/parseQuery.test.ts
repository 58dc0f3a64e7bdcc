import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseMatcher } from '../../src/atlas/matchPhrases.ts';
import { ANYWHERE, parseQuery } from '../../src/atlas/parseQuery.ts';
import { ABSTRACT, AUTHORS, TITLE, VENUE } from '../../src/core/search/postings.ts';
import { queryWords } from '../../src/core/search/searchWords.ts';
import { paper } from '../support/coreCorpus.ts';

const words = (query: string) =>
  parseQuery(query).words.map(({ word, fields, exact }) => [word, fields, exact]);

describe('a query', () => {
  it.each([
    [
      'graph neural',
      [
        ['graph', ANYWHERE, false],
        ['neural', ANYWHERE, false],
      ],
    ],
    ['author:Schölkopf', [['scholkopf', AUTHORS, false]]],
    [
      'AUTHOR: wang graph',
      [
        ['wang', AUTHORS, false],
        ['graph', ANYWHERE, false],
      ],
    ],
    [
      'title:graph venue:NeurIPS',
      [
        ['graph', TITLE, false],
        ['neurips', VENUE, false],
      ],
    ],
    ['"the graph"', [['graph', ANYWHERE, true]]],
    [
      'abstract:"graph nets"',
      [
        ['graph', ABSTRACT, true],
        ['nets', ABSTRACT, true],
      ],
    ],
    [
      '“graph nets',
      [
        ['graph', ANYWHERE, true],
        ['nets', ANYWHERE, true],
      ],
    ],
    [
      'k-means:fast',
      [
        ['k-means', ANYWHERE, false],
        ['fast', ANYWHERE, false],
      ],
    ],
    ['author:', [['author', ANYWHERE, false]]],
  ])('%s', (query, expected) => {
    expect(words(query)).toEqual(expected);
  });

  it('asks for phrases as they are typed', () => {
    expect(parseQuery('deep "State of the Art" title:"Rye Bread"').phrases).toEqual([
      { text: 'state of the art', fields: ANYWHERE },
      { text: 'rye bread', fields: TITLE },
    ]);
  });

  it.each([
    ['year:2020', [[2020, 2020]]],
    ['year:2020..2023', [[2020, 2023]]],
    ['year:2020-2023', [[2020, 2023]]],
    ['year:2020..', [[2020, 9999]]],
    ['year:..2020', [[0, 2020]]],
    [
      'year:2018 year:2020',
      [
        [2018, 2018],
        [2020, 2020],
      ],
    ],
    ['year:20', []],
    ['year:soon', []],
  ])('%s', (query, years) => {
    expect(parseQuery(query).years).toEqual(years);
    expect(parseQuery(query).words).toEqual([]);
  });

  it('names topics by a word, or by several in quotes', () => {
    expect(parseQuery('topic:agents topic:"Text to Speech"').topics).toEqual([
      ['agents'],
      ['text', 'speech'],
    ]);
  });

  it('without prefixes and quotes is its words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zéß ]{0,30}$/), (query) => {
        expect(parseQuery(query).words.map(({ word }) => word)).toEqual(queryWords(query));
      }),
    );
  });

  it('never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        expect(parseQuery(query).phrases.length).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a phrase', () => {
  const has = (query: string, fields: Parameters<typeof paper>[0]): boolean =>
    phraseMatcher(parseQuery(query).phrases)(paper(fields));

  it.each([
    ['"state of the art"', { abstract: 'A State-of-the-Art method.' }, true],
    ['"state of the art"', { abstract: 'the art of the state' }, false],
    ['"rye bread"', { title: 'Rye', abstract: 'bread' }, false],
    ['"rye bread"', { title: 'Rye breads' }, false],
    ['"crème brûlée"', { title: 'Creme Brulee at home' }, true],
    ['title:"rye bread"', { abstract: 'rye bread' }, false],
    ['author:"Ada Baker"', { authors: ['Ada Baker', 'Bo'] }, true],
    ['author:"Baker Bo"', { authors: ['Ada Baker', 'Bo'] }, false],
    ['"拓扑 地图"', { title: '关于拓扑地图' }, true],
    ['"rye" "bread"', { title: 'bread of rye' }, true],
  ])('%s in %o: %s', (query, fields, expected) => {
    expect(has(query, fields)).toBe(expected);
  });
});
