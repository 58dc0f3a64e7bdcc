import { expect, test } from 'vitest';
import { isFunctionWord, keyWords } from '../../../src/core/terms/wordKeys.ts';

test('words of one stem have one key, whatever their case', () => {
  expect(keyWords(['Baking', 'baked', 'BAKE'])).toEqual(['bake', 'bake', 'bake']);
});

test('function words, numbers and single letters keep their form, and no word shares their key', () => {
  const keys = keyWords(['The', '2024', 'x', 'this', 'thi']);
  expect(keys).toEqual(['the.', '2024.', 'x.', 'this.', 'thi']);
  expect(keys.map(isFunctionWord)).toEqual([true, true, true, true, false]);
});
