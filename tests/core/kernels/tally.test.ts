import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTally } from '../../../src/core/kernels/tally.ts';
import { BREAK } from '../../../src/core/text/corpus.ts';

const SIZE = 9000;
/** Numbers of words; the last one stands for a break. */
const numberOf = Int32Array.from({ length: 50 }, (_, word) => (word * 181) % SIZE);

test('gives numbers back once, ascending, with how often they were counted', () => {
  const words = fc.array(fc.oneof(fc.nat(numberOf.length - 1), fc.constant(BREAK)));
  const weight = fc.constantFrom(1, 2, 200);
  const others = fc.array(fc.nat(SIZE - 1), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(fc.tuple(words, weight, others), { maxLength: 4 }), (texts) => {
      const all = Uint32Array.from(texts.flatMap(([words]) => words));
      const most = all.length + texts.flatMap(([, , others]) => others).length;
      const tally = openTally(numberOf, SIZE - 1, SIZE, all.length, most);
      tally.setWords(all);
      let start = 0;
      let last = 0;
      for (const [words, weight, others] of texts) {
        const expected = new Map<number, number>();
        const add = (number: number): void => {
          expected.set(number, Math.min(255, (expected.get(number) ?? 0) + weight));
        };
        words.forEach((word) => add(word === BREAK ? SIZE - 1 : numberOf[word]!));
        others.forEach(add);

        tally.addWords(start, start + words.length, weight);
        for (const number of others) tally.add(number, weight);
        const end = tally.drain(last);
        const found = [...tally.numbers.slice(last, end)].map((number, n) => [
          number,
          tally.counts[last + n]!,
        ]);
        expect(found).toEqual([...expected].sort(([a], [b]) => a - b));
        start += words.length;
        last = end;
      }
      expect(tally.drain(0)).toBe(0);
    }),
  );
});

test.each([1, 63, 64, 65, 4096, 4097])('holds the first and the last of %i numbers', (size) => {
  const tally = openTally(new Int32Array(), 0, size, 0, 2);
  tally.add(size - 1, 1);
  tally.add(0, 1);
  expect([...tally.numbers.slice(0, tally.drain(0))]).toEqual(size === 1 ? [0] : [0, size - 1]);
});
