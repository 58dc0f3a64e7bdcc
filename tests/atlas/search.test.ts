import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSearchIndex, openSearch } from '../../src/atlas/search.ts';
import { dozen } from '../support/atlasDozen.ts';
import { madeCorpus, paper } from '../support/coreCorpus.ts';

const search = openSearch(buildSearchIndex(dozen));
const ids = (query: string): string[] => search.find(query).map(({ row }) => dozen[row]!.id);

describe('finds', () => {
  test('a word of the title or the abstract', () => {
    expect(ids('reefing')[0]).toBe('sail-3');
    expect(ids('compass')).toEqual(['sail-2']);
  });

  test('the beginning of a word', () => {
    expect(ids('leath')).toEqual(['bread-2']);
    expect(ids('ferm').sort()).toEqual(['bread-4']);
  });

  test('a misspelt word', () => {
    expect(ids('telesocpe')[0]).toMatch(/^sky/);
    expect(ids('sourdogh')).toEqual(['bread-1']);
  });

  test('an author, whatever the alphabet', () => {
    expect(ids('Nordmann').sort()).toEqual(['sail-3', 'sail-4']);
    expect(ids('Wiśniewski').sort()).toEqual(['bread-1', 'bread-3']);
    expect(ids('芳').sort()).toEqual(['sky-1', 'sky-2', 'sky-4']);
  });

  test('a venue', () => {
    expect(ids('Letters').sort()).toEqual(['sky-2', 'sky-4']);
  });

  test('papers that have all the words only', () => {
    expect(ids('steam crust')).toEqual(['bread-2']);
    expect(ids('steam telescope')).toEqual([]);
    expect(ids('Seaman reef')).toEqual(['sail-3']);
  });

  test('small and capital letters alike', () => {
    expect(ids('SOURDOUGH')).toEqual(ids('sourdough'));
  });

  test('nothing for nothing', () => {
    expect(ids('')).toEqual([]);
    expect(ids('  ')).toEqual([]);
    expect(ids('?!')).toEqual([]);
    expect(ids('xylophone')).toEqual([]);
  });
});

test('a word of the title counts more than one of the abstract', () => {
  const papers = [
    paper({ title: 'On ovens', abstract: 'About the rye in it.' }),
    paper({ title: 'On rye', abstract: 'About the oven for it.' }),
  ];
  const rows = openSearch(buildSearchIndex(papers)).find('rye');
  expect(rows.map(({ row }) => row)).toEqual([1, 0]);
});

test('a hit has the row of its paper, a score and the words that matched', () => {
  const hits = search.find('leath');
  expect(hits).toHaveLength(1);
  expect(hits[0]).toMatchObject({ row: 3, terms: ['leathery'] });
  expect(hits[0]!.score).toBeGreaterThan(0);
});

test('hits come best first, each paper once', () => {
  const papers = madeCorpus(60);
  const { find } = openSearch(buildSearchIndex(papers));
  const words = ['sail', 'bread', 'tomato', 'orchest', 'galaxi', 'Zoë', 'journal', 'wnid', 'of'];
  fc.assert(
    fc.property(fc.subarray(words, { minLength: 1, maxLength: 3 }), (query) => {
      const hits = find(query.join(' '));
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores.every((score) => Number.isFinite(score) && score > 0)).toBe(true);
      const rows = hits.map(({ row }) => row);
      expect(new Set(rows).size).toBe(rows.length);
      expect(rows.every((row) => Number.isInteger(row) && row >= 0 && row < 60)).toBe(true);
    }),
  );
});

test('function words are neither found nor asked for', () => {
  expect(ids('the')).toEqual([]);
  expect(ids('The steam of the crust')).toEqual(['bread-2']);
});

test('any longer word of an abstract finds its paper', () => {
  const papers = madeCorpus(60);
  const { find } = openSearch(buildSearchIndex(papers));
  fc.assert(
    fc.property(fc.nat(59), fc.nat(30), (row, pick) => {
      const words = papers[row]!.abstract.match(/\p{L}{5,}/gu)!;
      const hits = find(words[pick % words.length]!);
      expect(hits.map((hit) => hit.row)).toContain(row);
    }),
  );
});

test('the same papers give the same bytes', () => {
  expect(buildSearchIndex(dozen)).toEqual(buildSearchIndex(dozen));
});
