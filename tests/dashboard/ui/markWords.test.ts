import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/core/terms/english.ts';
import { foldWord } from '../../../src/core/search/searchWords.ts';
import { markWords, wordsOf } from '../../../src/dashboard/ui/markWords.ts';

const lower = (word: string) => word.toLowerCase();
const stemmed = (word: string) => stem(word.toLowerCase());
const marked = (text: string, phrases: string[][], normalise = lower) =>
  markWords(text, phrases, normalise)
    .filter((piece) => piece.marked)
    .map((piece) => piece.text);

describe('markWords', () => {
  it('marks whole words, whatever their capitals', () => {
    expect(marked('Graph neural networks; a graph, graphs', [['graph']])).toEqual([
      'Graph',
      'graph',
    ]);
  });

  it('marks phrases, over spaces and hyphens', () => {
    const phrases = [['neural', 'network'], ['graph']];
    expect(marked('A graph neural-network, a neural net', phrases)).toEqual([
      'graph',
      'neural-network',
    ]);
  });

  it('marks other forms of a word by its stem', () => {
    const phrases = [wordsOf('diffusion models', stemmed)];
    expect(marked('Diffusion model, diffusion modelling', phrases, stemmed)).toEqual([
      'Diffusion model',
      'diffusion modelling',
    ]);
  });

  it('marks what a search has found, whatever its accents and hyphens', () => {
    const phrases = ['scholkopf', 'k-means'].map((word) => wordsOf(word, foldWord));
    const text = 'Schölkopf, Scho\u0308lkopf; K‑means, kmeans and means';
    expect(marked(text, phrases, foldWord)).toEqual(['Schölkopf', 'Scho\u0308lkopf', 'K‑means']);
  });

  it('marks the longest phrase that starts at a word', () => {
    expect(marked('large language model', [['large'], ['large', 'language']])).toEqual([
      'large language',
    ]);
  });

  it('marks nothing without phrases', () => {
    expect(markWords('A text', [], lower)).toEqual([{ text: 'A text', marked: false }]);
    expect(markWords('', [['a']], lower)).toEqual([]);
  });

  it('loses nothing of the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ice', 'Ice', 'snow', ' ', '-', '. ', 'ß', '😀')),
        (parts) => {
          const text = parts.join('');
          const pieces = markWords(text, [['ice'], ['ice', 'snow']], lower);
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
    );
  });
});
