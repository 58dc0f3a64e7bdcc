import { expect, test } from 'vitest';
import { isAcronymOf } from '../../../src/core/topics/acronym.ts';

test.each([
  ['LLM', 'large language model'],
  ['LLMs', 'large language models'],
  ['RAG systems', 'retrieval-augmented generation'],
  ['MoE', 'mixture-of-experts'],
  ['MoE', 'mixture of experts'],
  ['T2I', 'text-to-image'],
  ['T2I models', 'text-to-image'],
  ['3DGS', '3D Gaussian splatting'],
  ['CNNs', 'convolutional neural networks'],
  ['VLA', 'vision-language'],
  ['LVLMs', 'vision-language models'],
  ['OPD', 'policy distillation'],
  ['MLLMs', 'LLM'],
])('%s abbreviates %s', (short, long) => {
  expect(isAcronymOf(short, long)).toBe(true);
});

test.each([
  ['large language model', 'LLM'],
  ['LLM', 'graph neural network'],
  ['rye', 'rye yeast experiment'],
  ['Rye', 'rye yeast experiment'],
  ['R', 'rye'],
  ['BAKERIES', 'bread'],
  ['GAN', 'galaxy'],
  ['', 'bread'],
  ['LLM', ''],
  ['LLM', 'MLLM'],
])('%s does not abbreviate %s', (short, long) => {
  expect(isAcronymOf(short, long)).toBe(false);
});
