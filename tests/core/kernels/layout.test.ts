import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutEpochs, type LayoutState, type Links } from '../../../src/core/kernels/layout.ts';
import { seededRandom } from '../../../src/core/random.ts';

const clip = (value: number): number => Math.max(-4, Math.min(4, value));

/** The same epochs in plain JavaScript, in double precision. */
function plainEpochs(
  state: LayoutState,
  links: Links,
  steps: readonly number[],
  repulsion: number,
) {
  const xy = Float64Array.from(state.xy);
  const due = Float32Array.from(state.due);
  const points = xy.length / 2;
  const random = state.random.slice();
  const pick = (lane: number): number => {
    random[lane]! ^= random[lane]! << 13;
    random[lane]! ^= random[lane]! >>> 17;
    random[lane]! ^= random[lane]! << 5;
    return Number((BigInt(random[lane]!) * BigInt(points)) >> 32n) * 2;
  };
  for (const step of steps) {
    for (let l = 0; l < due.length; l++) {
      due[l] = Math.fround(due[l]! + links.weight[l]!);
      if (due[l]! < 1) continue;
      due[l]! -= 1;
      const [a, b] = [links.from[l]! * 2, links.to[l]! * 2];
      const dx = xy[a]! - xy[b]!;
      const dy = xy[a + 1]! - xy[b + 1]!;
      const pull = -2 / (1 + dx * dx + dy * dy);
      xy[a]! += clip(pull * dx) * step;
      xy[a + 1]! += clip(pull * dy) * step;
      xy[b]! -= clip(pull * dx) * step;
      xy[b + 1]! -= clip(pull * dy) * step;
      // Two random points for either end; the four pushes are worked out before any is made.
      const pushes = [a, a, b, b].map((end, lane) => {
        const other = pick(lane);
        const [awayX, awayY] = [xy[end]! - xy[other]!, xy[end + 1]! - xy[other + 1]!];
        const squared = awayX * awayX + awayY * awayY;
        const push = (2 * repulsion) / ((0.001 + squared) * (1 + squared));
        return { end, x: clip(push * awayX) * step, y: clip(push * awayY) * step };
      });
      for (const { end, x, y } of pushes) {
        xy[end]! += x;
        xy[end + 1]! += y;
      }
    }
  }
  return { xy, due, random };
}

const worlds = fc.tuple(
  fc.integer({ min: 2, max: 30 }),
  fc.integer({ min: 0, max: 23 }),
  fc.integer({ min: 1, max: 0xffff_ffff }),
);

function world(points: number, links: number, seed: number): [LayoutState, Links] {
  const random = seededRandom(seed);
  const from = Uint32Array.from({ length: links }, () => Math.floor(random() * (points - 1)));
  const to = from.map((a) => a + 1 + Math.floor(random() * (points - 1 - a)));
  const weight = Float32Array.from({ length: links }, () => random());
  const xy = Float32Array.from({ length: points * 2 }, () => random() * 20 - 10);
  const due = Float32Array.from({ length: links }, () => random());
  return [
    { xy, due, random: Uint32Array.of(seed, seed ^ 0x5bd1e995 || 1, 7, 0xffff_ffff) },
    { from, to, weight },
  ];
}

test('an epoch is what its definition says', () => {
  fc.assert(
    fc.property(worlds, ([points, links, seed]) => {
      const [state, given] = world(points, links, seed);
      const found = layoutEpochs(state, given, [0.01], 3);
      const expected = plainEpochs(state, given, [0.01], 3);
      expect(found.random).toEqual(expected.random);
      expect([...found.due]).toEqual([...expected.due]);
      found.xy.forEach((value, i) => {
        expect(Math.abs(value - expected.xy[i]!)).toBeLessThan(0.001);
      });
    }),
  );
});

test('the same state gives the same bytes, in one piece or in two', () => {
  const [state, links] = world(40, 100, 5);
  const steps = [1, 0.8, 0.6, 0.4];
  const once = layoutEpochs(state, links, steps, 6);
  expect(layoutEpochs(state, links, steps, 6)).toEqual(once);
  const half = layoutEpochs(state, links, steps.slice(0, 2), 6);
  expect(layoutEpochs(half, links, steps.slice(2), 6)).toEqual(once);
});

test('a linked pair comes together, and no point leaves the numbers', () => {
  const links: Links = {
    from: Uint32Array.of(0),
    to: Uint32Array.of(1),
    weight: Float32Array.of(1),
  };
  const state: LayoutState = {
    xy: Float32Array.of(-5, 0, 5, 0),
    due: Float32Array.of(0),
    random: Uint32Array.of(1, 2, 3, 4),
  };
  const { xy } = layoutEpochs(state, links, new Array<number>(200).fill(0.3), 1);
  expect(Math.hypot(xy[0]! - xy[2]!, xy[1]! - xy[3]!)).toBeLessThan(5);
  // Points on one and the same place push nothing, and nothing is divided by 0.
  const same = { ...state, xy: new Float32Array(4) };
  expect([...layoutEpochs(same, links, [1], 6).xy]).toEqual([0, 0, 0, 0]);
});
