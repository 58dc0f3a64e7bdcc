import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countBelow,
  thresholdFor,
  unsurePapers,
  UNSURE_BELOW,
} from '../../../src/core/topics/unsure.ts';

const memberships = (...values: readonly number[]) => Float32Array.from(values);

test('by default papers near a border are unsure', () => {
  const found = unsurePapers(memberships(0.5, 0.6, 0.51, 0.9, 0.52), undefined);
  expect(found).toEqual({ below: UNSURE_BELOW, papers: 2 });
});

test('a share of the papers, those with the least membership', () => {
  const { below, papers } = unsurePapers(memberships(0.9, 0.5, 0.8, 0.7, 0.6), 0.4);
  expect(papers).toBe(2);
  expect(below).toBe(Math.fround(0.7));
});

test('none and half', () => {
  const values = memberships(0.5, 0.6, 0.7, 0.8);
  expect(unsurePapers(values, 0).papers).toBe(0);
  expect(unsurePapers(values, 0.5).papers).toBe(2);
});

test('of equals none, as nothing tells them apart', () => {
  expect(unsurePapers(memberships(1, 1, 1), 0.5).papers).toBe(0);
});

test('counts as plainly, and never more than asked for', () => {
  const lists = fc.array(fc.double({ min: 0.5, max: 1, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(lists, fc.double({ min: 0, max: 0.5, noNaN: true }), (values, share) => {
      const membership = Float32Array.from(values);
      const { below, papers } = unsurePapers(membership, share);
      expect(papers).toBe(membership.filter((value) => value < below).length);
      expect(papers).toBeLessThanOrEqual(Math.round(share * values.length));
      const sorted = membership.slice().sort();
      expect(below).toBe(thresholdFor(sorted, share));
      expect(countBelow(sorted, below)).toBe(papers);
      if (new Set(membership).size === values.length) {
        expect(papers).toBe(Math.round(share * values.length));
      }
    }),
  );
});
