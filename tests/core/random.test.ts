import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleRows, seededRandom } from '../../src/core/random.ts';

test('gives the published sequence of mulberry32', () => {
  const random = seededRandom(1);
  expect([random(), random(), random()]).toEqual([
    0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
  ]);
});

test('stays in [0, 1) for any seed, and repeats itself', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const [random, again] = [seededRandom(seed), seededRandom(seed)];
      for (let i = 0; i < 20; i++) {
        const value = random();
        expect(value >= 0 && value < 1).toBe(true);
        expect(again()).toBe(value);
      }
    }),
  );
});

test('samples all rows when that many are asked for', () => {
  expect([...sampleRows(3, 3, seededRandom(1))]).toEqual([0, 1, 2]);
  expect([...sampleRows(3, 9, seededRandom(1))]).toEqual([0, 1, 2]);
});

test('samples so many distinct rows, ascending', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.integer(), (size, count, seed) => {
      const sample = [...sampleRows(size, count, seededRandom(seed))];
      expect(sample).toHaveLength(Math.min(size, count));
      expect(sample).toEqual([...new Set(sample)].sort((a, b) => a - b));
      expect(sample.every((row) => row < size)).toBe(true);
    }),
  );
});

test('samples every row about as often as another', () => {
  const random = seededRandom(3);
  const drawn = new Uint32Array(10);
  for (let i = 0; i < 2000; i++) for (const row of sampleRows(10, 3, random)) drawn[row]!++;
  for (const times of drawn) expect(Math.abs(times - 600)).toBeLessThan(100);
});
