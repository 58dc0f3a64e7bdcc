import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diversify } from '../../../src/core/related/diversify.ts';

/** By the formula, looking at all pairs anew each time. */
function naive(
  similarity: readonly number[],
  between: (a: number, b: number) => number,
  breadth: number,
): number[] {
  const order: number[] = [];
  while (order.length < similarity.length) {
    const worth = similarity.map((own, place) => {
      if (order.includes(place)) return -Infinity;
      const nearest = Math.max(...order.map((other) => between(other, place)));
      return order.length === 0 ? own : (1 - breadth) * own - breadth * Math.max(0, nearest);
    });
    order.push(worth.indexOf(Math.max(...worth)));
  }
  return order;
}

describe('maximal marginal relevance', () => {
  const apart = [
    [1, 0.9, 0.1],
    [0.9, 1, 0.1],
    [0.1, 0.1, 1],
  ];
  const between = (a: number, b: number) => apart[a]![b]!;

  test('puts a paper back that repeats one before it', () => {
    expect([...diversify([0.8, 0.7, 0.5], between, 0)]).toEqual([0, 1, 2]);
    expect([...diversify([0.8, 0.7, 0.5], between, 0.5)]).toEqual([0, 2, 1]);
  });

  test('gives as many as wanted', () => {
    expect([...diversify([0.8, 0.7, 0.5], between, 1, 2)]).toEqual([0, 2]);
    expect([...diversify([], between, 1)]).toEqual([]);
  });

  test('is what the formula says', () => {
    const eighths = fc.integer({ min: 0, max: 8 }).map((n) => n / 8);
    fc.assert(
      fc.property(
        fc.array(eighths, { maxLength: 8 }).map((all) => all.sort((a, b) => b - a)),
        fc.array(eighths, { minLength: 64, maxLength: 64 }),
        fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
        (similarity, pairs, breadth) => {
          const of = (a: number, b: number) => pairs[Math.min(a, b) * 8 + Math.max(a, b)]!;
          expect([...diversify(similarity, of, breadth)]).toEqual(naive(similarity, of, breadth));
        },
      ),
    );
  });
});
