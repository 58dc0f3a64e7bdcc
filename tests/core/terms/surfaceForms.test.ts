import { describe, expect, test } from 'vitest';
import { joined } from '../../../src/core/terms/countTerms.ts';
import { commonestForms, NO_WORD } from '../../../src/core/terms/surfaceForms.ts';

/** How terms are shown that are written in these ways, each form of a phrase as often as it stands. */
function shown(...terms: readonly (readonly string[])[]): string[] {
  const written = terms.flatMap((forms, term) => forms.map((form) => ({ term, form })));
  const split = written.map(({ form }) => form.split(/(?=[ -])/));
  const surfaces = [...new Set(split.flat().map((word) => word.replace(/^[ -]/, '')))];
  const numbers = split.flatMap((words) =>
    [0, 1, 2].map((w) => {
      const word = words[w];
      if (word === undefined) return NO_WORD;
      return joined(surfaces.indexOf(word.replace(/^[ -]/, '')), word.startsWith('-') ? 1 : 0);
    }),
  );
  const forms = {
    terms: Uint32Array.from(written, ({ term }) => term),
    words: Uint32Array.from(numbers),
    counts: new Uint32Array(written.length).fill(1),
  };
  return commonestForms(forms, terms.length, surfaces);
}

test.each([
  ['the commonest spelling', ['networks', 'network', 'networks'], 'networks'],
  ['the first of equals', ['model', 'models'], 'model'],
  ['lower case before the start of a sentence', ['Bread', 'Bread', 'bread'], 'bread'],
  ['title case where there is nothing else', ['Kalman Filter', 'Kalman Filter'], 'Kalman Filter'],
  ['capitals that mean something', ['LLM', 'LLM', 'llm'], 'LLM'],
  ['lower case where most write so', ['LLM', 'llm', 'llm'], 'llm'],
  ['capitals inside a word', ['mRNA', 'mRNA', 'MRNA'], 'mRNA'],
  ['spelling before capitals', ['LLMs', 'llm', 'LLM', 'llms', 'LLMs'], 'LLMs'],
  ['title case of all words of a phrase', ['Neural Network', 'neural network'], 'neural network'],
  ['hyphens as they are mostly written', ['low-rank', 'low rank', 'low-rank'], 'low-rank'],
  ['three words', ['k of n', 'K of n', 'K of n'], 'k of n'],
])('shows %s', (_, forms, label) => {
  expect(shown(forms)).toEqual([label]);
});

describe('the way a term is shown', () => {
  test('does not depend on the order of the texts', () => {
    const forms = ['LLMs', 'llm', 'LLM', 'Llm', 'llms', 'LLMs', 'LLM'];
    const labels = forms.map((_, at) => shown([...forms.slice(at), ...forms.slice(0, at)])[0]);
    expect(new Set(labels).size).toBe(1);
  });

  test('is its own', () => {
    expect(shown(['rye', 'Rye'], ['oven'], ['Oven'])).toEqual(['rye', 'oven', 'Oven']);
  });

  test('counts a form as often as it says', () => {
    const words = [0, NO_WORD, NO_WORD, 2, NO_WORD, NO_WORD];
    const forms = { terms: new Uint32Array(2), words: Uint32Array.from(words) };
    const counted = (...counts: number[]): string[] =>
      commonestForms({ ...forms, counts: Uint32Array.from(counts) }, 1, ['loaf', 'loaves']);
    expect(counted(2, 1)).toEqual(['loaf']);
    expect(counted(2, 3)).toEqual(['loaves']);
  });
});
