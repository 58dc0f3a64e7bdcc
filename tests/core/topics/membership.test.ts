import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firmness, type Firmness } from '../../../src/core/topics/membership.ts';

test.each<[number, Firmness]>([
  [1, 'firm'],
  [0.7, 'firm'],
  [0.55, 'inside'],
  [0.52, 'near'],
  [0.5, 'border'],
])('a membership of %d is %s', (membership, step) => {
  expect(firmness(membership)).toBe(step);
});

test('what is below the threshold is on the border, and nothing else', () => {
  expect(firmness(0.7, 0.75)).toBe('border');
  expect(firmness(0.7, 0.6)).toBe('firm');
  expect(firmness(0.505, 0.5)).toBe('near');
});

test('a higher membership is never a lower step', () => {
  const steps: readonly Firmness[] = ['border', 'near', 'inside', 'firm'];
  const step = (membership: number): number => steps.indexOf(firmness(membership));
  const memberships = fc.double({ min: 0.5, max: 1, noNaN: true });
  fc.assert(
    fc.property(memberships, memberships, (a, b) => {
      expect(step(Math.max(a, b))).toBeGreaterThanOrEqual(step(Math.min(a, b)));
    }),
  );
});
