import { expect, test } from 'vitest';
import { findModifiers } from '../../../src/core/topics/modifiers.ts';

function modifiers(terms: Readonly<Record<string, number>>): string[] {
  const keys = Object.keys(terms).sort();
  const documentFrequency = Uint32Array.from(keys, (key) => terms[key]!);
  const marks = findModifiers({ keys, labels: keys, documentFrequency });
  return keys.filter((_, term) => marks[term] === 1);
}

test('a word that mostly begins longer terms is a modifier', () => {
  expect(modifiers({ sparse: 20, attention: 20, 'sparse attention': 5 })).toEqual(['sparse']);
});

test('so is a phrase', () => {
  const terms = { 'cross modal': 20, 'cross modal align': 3, 'cross modal retriev': 2 };
  expect(modifiers(terms)).toEqual(['cross modal']);
});

test('a word that ends longer terms as well is none', () => {
  const terms = { graph: 20, 'graph layout': 6, 'random graph': 3 };
  expect(modifiers(terms)).toEqual([]);
});

test('nor one that mostly stands alone', () => {
  expect(modifiers({ graph: 100, 'graph layout': 10 })).toEqual([]);
});

test('phrases with a function word say nothing', () => {
  expect(modifiers({ fast: 10, 'fast and. accur': 9 })).toEqual([]);
});
