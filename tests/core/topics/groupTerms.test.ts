import { expect, test } from 'vitest';
import { describes, groupTerms, leastUses, owners } from '../../../src/core/topics/groupTerms.ts';
import { termCounts } from '../../support/coreMatrices.ts';

const table = [
  [1, 1, 0, 1],
  [3, 0, 1, 1],
  [0, 0, 1, 1],
];
const keys = ['bread', 'keel', 'oven', 'propos'];
const documentFrequency = Uint32Array.of(2, 1, 2, 3);
const found = groupTerms(
  termCounts(table),
  { keys, labels: keys, documentFrequency },
  Uint16Array.of(0, 0, 1),
  2,
);

test('counts the papers of each group that use a term, filler left out', () => {
  expect(found.terms.map(({ label }) => label)).toEqual(['bread', 'keel', 'oven']);
  expect([...found.sizes]).toEqual([2, 1]);
  expect([...found.uses]).toEqual([2, 1, 1, 0, 0, 1]);
});

test('a term belongs to the group with the largest share', () => {
  expect([...owners(found)]).toEqual([0, 0, 1]);
});

test('two papers must use a term, four of a larger group, or the share of them', () => {
  expect([1, 2, 10, 15, 40, 100, 1000].map(leastUses)).toEqual([1, 2, 2, 3, 4, 6, 60]);
});

test('supporting words describe a group only where they are concentrated', () => {
  const term = { ...found.terms[0]!, papers: 50 };
  expect(describes(term, 10, 100, 1000)).toBe(true);
  expect(describes({ ...term, isSupport: true }, 20, 100, 1000)).toBe(true);
  expect(describes({ ...term, isSupport: true }, 19, 100, 1000)).toBe(false);
  expect(describes({ ...term, isSupport: true, papers: 51 }, 20, 100, 1000)).toBe(false);
});
