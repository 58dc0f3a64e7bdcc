import { expect, test } from 'vitest';
import { SurfaceForms } from '../../src/core/surfaceForms.ts';

/** What is shown for a term that is written in these ways. */
function shown(...forms: readonly string[]): string {
  const surfaceForms = new SurfaceForms(1);
  for (const form of forms) surfaceForms.add(0, form);
  return surfaceForms.commonest()[0]!;
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
])('shows %s', (_, forms, label) => {
  expect(shown(...forms)).toBe(label);
});

test('does not depend on the order of the texts', () => {
  const forms = ['LLMs', 'llm', 'LLM', 'Llm', 'llms', 'LLMs', 'LLM'];
  const labels = forms.map((_, at) => shown(...forms.slice(at), ...forms.slice(0, at)));
  expect(new Set(labels).size).toBe(1);
});

test('keeps terms apart', () => {
  const forms = new SurfaceForms(2);
  forms.add(0, 'rye');
  forms.add(1, 'oven');
  expect(forms.commonest()).toEqual(['rye', 'oven']);
});
