import { describe, expect, test } from 'vitest';
import { COMPLETED, EXACT, expandWord, MISSPELT } from '../../src/atlas/expandWord.ts';
import { packTexts } from '../../src/columns/packTexts.ts';
import { openWordList } from '../../src/atlas/wordList.ts';

/** What a word stands for in a corpus, given as the number of papers of each word. */
function expansions(word: string, corpus: Readonly<Record<string, number>>): [string, number][] {
  const words = Object.keys(corpus).sort();
  const papers = Uint32Array.from(words, (known) => corpus[known]!);
  return expandWord(word, openWordList(packTexts(words)), papers).map(({ place, match }) => [
    words[place]!,
    match,
  ]);
}

describe('a word stands for', () => {
  test('itself and longer words, the commonest first', () => {
    expect(expansions('graph', { graph: 5, grapheme: 1, graphs: 3, grap: 9 })).toEqual([
      ['graph', EXACT],
      ['graphs', COMPLETED],
      ['grapheme', COMPLETED],
    ]);
  });

  test('itself with or without the hyphen behind its first letter', () => {
    const corpus = { 'k-means': 3, kmeans: 1, means: 7 };
    const both = [
      ['k-means', EXACT],
      ['kmeans', EXACT],
    ];
    expect(expansions('k-means', corpus)).toEqual(both);
    expect(expansions('kmeans', corpus).sort()).toEqual(both);
    expect(expansions('kme', corpus)).toEqual([
      ['k-means', COMPLETED],
      ['kmeans', COMPLETED],
    ]);
  });

  test('its singular', () => {
    expect(expansions('ovens', { oven: 4, ovens: 1 })).toEqual([
      ['ovens', EXACT],
      ['oven', COMPLETED],
    ]);
    expect(expansions('bus', { bu: 4 })).toEqual([]);
    expect(expansions('glass', { glas: 4 })).toEqual([['glas', MISSPELT]]);
  });

  test('no longer word where it is a lone letter or digit', () => {
    expect(expansions('c', { c: 1, cat: 2 })).toEqual([['c', EXACT]]);
    expect(expansions('4', { '4': 1, '42': 2 })).toEqual([['4', EXACT]]);
    expect(expansions('芳', { 芳明: 2 })).toEqual([['芳明', COMPLETED]]);
  });

  test('the fifty commonest of many longer words', () => {
    const corpus = Object.fromEntries(
      Array.from({ length: 80 }, (_, i) => [`stem${String(i).padStart(2, '0')}`, i]),
    );
    const found = expansions('stem', corpus);
    expect(found).toHaveLength(50);
    expect(found[0]).toEqual(['stem79', COMPLETED]);
    expect(found[49]).toEqual(['stem30', COMPLETED]);
  });
});

describe('a misspelt word stands for', () => {
  test('words one edit away, from five letters on', () => {
    expect(expansions('brian', { brain: 2 })).toEqual([['brain', MISSPELT]]);
    expect(expansions('sial', { sail: 2 })).toEqual([]);
    expect(expansions('fermntaion', { fermentation: 2 })).toEqual([['fermentation', MISSPELT]]);
    expect(expansions('ferntaion', { fermentation: 2 })).toEqual([]);
    expect(expansions('telscpe', { telescope: 2 })).toEqual([]);
  });

  test('the much commoner word where the corpus itself has it misspelt', () => {
    expect(expansions('transfomer', { transfomer: 1, transformer: 1000 })).toEqual([
      ['transfomer', EXACT],
      ['transformer', MISSPELT],
    ]);
    expect(expansions('brain', { brain: 800, train: 9000 })).toEqual([['brain', EXACT]]);
  });

  test('nothing else while it may still become a longer word', () => {
    expect(expansions('trans', { transformer: 10, trains: 20 })).toEqual([
      ['transformer', COMPLETED],
    ]);
  });
});
