import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BREAK } from '../../../src/core/text/corpus.ts';
import { countUses, sumOf } from '../../../src/core/terms/wordUses.ts';

const text = fc.array(fc.constantFrom(0, 1, 2, 3, BREAK)).map((words) => Uint32Array.from(words));
const part = fc.array(text, { maxLength: 4 });

test('counts every word but breaks, whatever the parts', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const counted = sumOf(parts.map((texts) => countUses({ surfaces: 5 }, texts)));
      const all = parts.flat().flatMap((words) => [...words]);
      expect([...counted]).toEqual(
        [0, 1, 2, 3, 4].map((word) => all.filter((other) => other === word).length),
      );
    }),
  );
});

test('leaves what it adds up as it is', () => {
  const counts = [Uint32Array.of(1, 2), Uint32Array.of(3, 4)];
  expect([...sumOf(counts)]).toEqual([4, 6]);
  expect(counts.map((part) => [...part])).toEqual([
    [1, 2],
    [3, 4],
  ]);
});
