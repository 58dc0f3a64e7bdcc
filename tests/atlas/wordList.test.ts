import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packTexts } from '../../src/columns/packTexts.ts';
import { openWordList, type WordList } from '../../src/atlas/wordList.ts';

const open = (words: readonly string[]): WordList => openWordList(packTexts(words));

const letters = fc.constantFrom('a', 'b', 'é', '芳', '😀');
const word = fc.array(letters, { minLength: 1, maxLength: 6 }).map((list) => list.join(''));
const wordLists = fc.uniqueArray(word, { maxLength: 20 }).map((words) => words.sort());

/** Optimal string alignment distance by its definition, over UTF-16 units. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const cost = a[0] === b[0] ? 0 : 1;
  const ways = [
    distance(a.slice(1), b.slice(1)) + cost,
    distance(a.slice(1), b) + 1,
    distance(a, b.slice(1)) + 1,
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) {
    ways.push(distance(a.slice(2), b.slice(2)) + 1);
  }
  return Math.min(...ways);
}

describe('a word list', () => {
  test('has the words where they were', () => {
    fc.assert(
      fc.property(wordLists, (words) => {
        const list = open(words);
        expect(list.size).toBe(words.length);
        expect(words.map((_, place) => list.at(place))).toEqual(words);
      }),
    );
  });

  test('finds the place of a word', () => {
    fc.assert(
      fc.property(wordLists, word, (words, asked) => {
        expect(open(words).placeOf(asked)).toBe(words.indexOf(asked));
        for (const known of words) expect(open(words).placeOf(known)).toBe(words.indexOf(known));
      }),
    );
  });

  test('finds the words that start so', () => {
    fc.assert(
      fc.property(wordLists, word, (words, beginning) => {
        const [start, end] = open(words).startingWith(beginning);
        expect(words.slice(start, end)).toEqual(words.filter((w) => w.startsWith(beginning)));
      }),
    );
  });

  test('finds the words that are some edits away', () => {
    const short = fc.stringMatching(/^[abc]{1,6}$/);
    const lists = fc.uniqueArray(short, { maxLength: 20 }).map((words) => words.sort());
    fc.assert(
      fc.property(lists, short, fc.nat(2), (words, asked, edits) => {
        const near = open(words)
          .near(asked, edits)
          .map((place) => words[place]!);
        expect(near).toEqual(words.filter((known) => distance(known, asked) <= edits));
      }),
    );
  });

  test.each([
    ['a letter too many', 'telescoope', 1],
    ['a letter missing', 'telecope', 1],
    ['a wrong letter', 'telescape', 1],
    ['two letters swapped', 'telesocpe', 1],
    ['two of them', 'tellesocpe', 2],
  ])('counts %s as an edit', (_, typed, edits) => {
    const list = open(['telescope']);
    expect(list.near(typed, edits)).toEqual([0]);
    expect(list.near(typed, edits - 1)).toEqual([]);
  });

  test('may be empty', () => {
    const list = open([]);
    expect(list.size).toBe(0);
    expect(list.placeOf('a')).toBe(-1);
    expect(list.startingWith('')).toEqual([0, 0]);
    expect(list.near('a', 2)).toEqual([]);
  });
});
