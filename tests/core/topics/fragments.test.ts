import { expect, test } from 'vitest';
import { findFragments } from '../../../src/core/topics/fragments.ts';
import type { Vocabulary } from '../../../src/core/types.ts';

/** The fragments of a vocabulary given as terms and the papers that use them. */
function fragmentsOf(papers: Readonly<Record<string, number>>): string[] {
  const keys = Object.keys(papers).sort();
  const vocabulary: Vocabulary = {
    keys,
    labels: keys,
    documentFrequency: Uint32Array.from(keys, (key) => papers[key]!),
  };
  const fragment = findFragments(vocabulary);
  return keys.filter((_, term) => fragment[term]);
}

test('a phrase that mostly goes on is a fragment of the longer one', () => {
  expect(
    fragmentsOf({
      'direct prefer': 10,
      'direct prefer optim': 9,
      'prefer optim': 20,
    }),
  ).toEqual(['direct prefer']);
});

test('a single word that is seen in one phrase only is a fragment', () => {
  expect(fragmentsOf({ mont: 10, carlo: 10, 'mont carlo': 10, rye: 10, 'rye bread': 5 })).toEqual([
    'carlo',
    'mont',
  ]);
});

test('a fragment is what at least six papers in ten use inside the longer term', () => {
  expect(fragmentsOf({ rye: 10, 'rye bread': 6 })).toEqual(['rye']);
  expect(fragmentsOf({ rye: 10, 'rye bread': 5 })).toEqual([]);
});

test('three words out of four are fragments: those that go on, and those that come from before', () => {
  expect(
    fragmentsOf({
      'mont carlo': 30,
      'carlo tree': 10,
      'mont carlo tree': 10,
      'carlo tree search': 9,
      'tree search': 30,
    }),
  ).toEqual(['carlo tree', 'carlo tree search', 'mont carlo tree']);
});

test('no terms, no fragments', () => {
  expect(fragmentsOf({})).toEqual([]);
});
