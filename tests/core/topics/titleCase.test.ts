import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleCase } from '../../../src/core/topics/titleCase.ts';

test.each([
  ['rye bread', 'Rye Bread'],
  ['mixture of experts', 'Mixture of Experts'],
  ['state-of-the-art', 'State-of-the-Art'],
  ['k-means', 'K-Means'],
  ['the oven', 'The Oven'],
  ['mRNA vaccine', 'MRNA Vaccine'],
  ['GPT-4', 'GPT-4'],
  ['3D scene', '3D Scene'],
  ['étale maps', 'Étale Maps'],
  ['', ''],
])('%s becomes %s', (label, title) => {
  expect(titleCase(label)).toBe(title);
});

test('changes nothing but capitals, and nothing twice', () => {
  const words = fc.array(fc.constantFrom('rye', 'of', 'k-means', 'LLM', 'the', 'mRNA', 'to-do'));
  fc.assert(
    fc.property(words, (chosen) => {
      const title = titleCase(chosen.join(' '));
      expect(title.toLowerCase()).toBe(chosen.join(' ').toLowerCase());
      expect(titleCase(title)).toBe(title);
    }),
  );
});
