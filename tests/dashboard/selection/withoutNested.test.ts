import { expect, it } from 'vitest';
import { withoutNested } from '../../../src/dashboard/selection/withoutNested.ts';

it('leaves out what a better term says already', () => {
  const terms = ['Diffusion models', 'diffusion', 'text', 'video diffusion models', 'video'];
  const kept = withoutNested(
    terms.map((label) => ({ label })),
    (word) => word.toLowerCase().replace(/s$/, ''),
  );
  expect(kept.map(({ label }) => label)).toEqual(['Diffusion models', 'text', 'video']);
});
