import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustedRandIndex } from '../../../src/core/topics/adjustedRand.ts';
import golden from '../../golden/agreement.json' with { type: 'json' };
import { adjustedRand } from '../../support/coreClusters.ts';

test.each(golden.groupings)('is that of scikit-learn ($ari)', ({ a, b, ari }) => {
  expect(adjustedRandIndex(Uint16Array.from(a), Uint16Array.from(b))).toBeCloseTo(ari, 9);
});

test('is 1 for the same groups under other numbers, and for all in one', () => {
  expect(adjustedRandIndex(Uint16Array.of(0, 0, 1, 2), Uint16Array.of(5, 5, 0, 3))).toBe(1);
  expect(adjustedRandIndex(Uint16Array.of(0, 0), Uint16Array.of(0, 0))).toBe(1);
  expect(adjustedRandIndex(Uint16Array.of(0), Uint16Array.of(0))).toBe(1);
});

test('is what counting pairs by name gives', () => {
  const groups = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(groups, (both) => {
      const a = Uint16Array.from(both, ([one]) => one);
      const b = Uint16Array.from(both, ([, other]) => other);
      expect(adjustedRandIndex(a, b)).toBeCloseTo(adjustedRand(a, b), 9);
    }),
  );
});
