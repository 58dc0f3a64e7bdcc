import { expect, test } from 'vitest';
import { isNested, sayTheSame, shareSubject } from '../../../src/core/topics/sameWords.ts';

const words = (label: string) => ({ label, stems: label.toLowerCase().split(/[ -]/) });

test.each([
  ['bread', 'rye bread', true],
  ['rye bread', 'bread', true],
  ['GPT', 'GPT-4o', true],
  ['MoE', 'mixture-of-experts', true],
  ['rye bread', 'rye flour', false],
])('"%s" and "%s" are nested: %s', (a, b, expected) => {
  expect(isNested(words(a), words(b))).toBe(expected);
});

test.each([
  ['rye bread', 'rye flour', true],
  ['edit', 'editor', true],
  ['oven', 'keel', false],
])('"%s" and "%s" say the same: %s', (a, b, expected) => {
  expect(sayTheSame(words(a), words(b))).toBe(expected);
});

test('terms that share a supporting word have different subjects', () => {
  expect(shareSubject(words('language model'), words('world model'))).toBe(false);
  expect(shareSubject(words('language model'), words('language game'))).toBe(true);
});
