import { expect, test } from 'vitest';
import type { GroupTerms } from '../../../src/core/topics/groupTerms.ts';
import { nameThemes } from '../../../src/core/topics/nameThemes.ts';

/** Topics of 100 papers with so many uses of each term. */
function counted(uses: Readonly<Record<string, readonly number[]>>): GroupTerms {
  const labels = Object.keys(uses);
  const topics = uses[labels[0]!]!.length;
  return {
    sizes: new Uint32Array(topics).fill(100),
    terms: labels.map((label, column) => ({
      column,
      label,
      stems: label.split(' '),
      papers: uses[label]!.reduce((sum, n) => sum + n, 0),
      isModifier: false,
      isSupport: false,
    })),
    uses: Uint32Array.from(
      Array.from({ length: topics }, (_, topic) => labels.map((l) => uses[l]![topic]!)).flat(),
    ),
  };
}

function themeNames(
  uses: Readonly<Record<string, readonly number[]>>,
  themeOf: readonly number[],
): string[] {
  const terms = counted(uses);
  // Every term is among the best of its topics.
  const columns = terms.terms.map(({ column }) => column);
  const topics = themeOf.map(() => ({ columns }));
  return nameThemes(terms, Uint16Array.from(themeOf), topics).map(({ name }) => name);
}

test('a theme has the name of what most of its topics share', () => {
  const uses = {
    attention: [30, 30, 30, 0, 0],
    mixture: [80, 0, 0, 0, 0],
    boat: [0, 0, 0, 40, 40],
  };
  expect(themeNames(uses, [0, 0, 0, 1, 1])[0]).toBe('Attention');
  expect(themeNames(uses, [0, 0, 0, 1, 1])[1]).toBe('Boat');
});

test('two terms where one does not cover the topics', () => {
  const uses = { bread: [50, 50, 0, 0, 0], violin: [0, 0, 50, 50, 0], boat: [0, 0, 0, 0, 60] };
  expect(themeNames(uses, [0, 0, 0, 0, 1])).toEqual(['Bread & Violin', 'Boat']);
});

test('a term that another theme has more of is not taken', () => {
  const uses = { bread: [30, 30, 60, 60], oven: [20, 20, 0, 0], boat: [0, 0, 5, 5] };
  expect(themeNames(uses, [0, 0, 1, 1])).toEqual(['Oven', 'Bread']);
});

test('a single theme is named by what it uses most', () => {
  expect(themeNames({ bread: [60, 40], oven: [20, 10] }, [0, 0])).toEqual(['Bread']);
});

test('a theme without words is known by its number', () => {
  expect(themeNames({ bread: [60, 0] }, [0, 1])).toEqual(['Bread', 'Theme 2']);
});
