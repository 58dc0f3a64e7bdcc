import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapGrid, nearestSquared } from '../../../src/core/map/mapGrid.ts';

type Places = readonly (readonly [number, number])[];

const columns = (places: Places): [Float32Array, Float32Array] => [
  Float32Array.from(places, ([x]) => x),
  Float32Array.from(places, ([, y]) => y),
];

/** Squared distances to all others, ascending. */
function plainly(x: Float32Array, y: Float32Array, paper: number): number[] {
  return Array.from(x, (value, other) => {
    const dx = value - x[paper]!;
    const dy = y[other]! - y[paper]!;
    return other === paper ? Infinity : dx * dx + dy * dy;
  })
    .sort((a, b) => a - b)
    .slice(0, -1);
}

function expectNearest(places: Places, near: number): void {
  const [x, y] = columns(places);
  const grid = mapGrid(x, y);
  expect([...grid.papers].sort((a, b) => a - b)).toEqual([...places.keys()]);
  const found = new Float64Array(Math.min(near, places.length - 1));
  grid.papers.forEach((paper, position) => {
    nearestSquared(grid, position, found);
    expect([...found]).toEqual(plainly(x, y, paper).slice(0, found.length));
  });
}

const coordinate = fc.integer({ min: -40, max: 40 }).map((value) => value / 40);
const anyPlaces = (x = coordinate, y = coordinate) =>
  fc.array(fc.tuple(x, y), { minLength: 2, maxLength: 60 });

test('finds the nearest as a plain search does', () => {
  fc.assert(
    fc.property(anyPlaces(), fc.integer({ min: 1, max: 20 }), (places, near) =>
      expectNearest(places, near),
    ),
  );
});

test('also on a line, and with a crowd far from a few', () => {
  fc.assert(
    fc.property(anyPlaces(coordinate, fc.constant(0)), (places) => expectNearest(places, 5)),
  );
  const crowd = fc.integer({ min: 0, max: 9 }).map((value) => value / 1e5);
  fc.assert(
    fc.property(anyPlaces(crowd, crowd), (places) =>
      expectNearest([...places, [1, 1], [-1, 1]], 15),
    ),
  );
});

test('papers all in one place are at no distance', () => {
  expectNearest(new Array<[number, number]>(30).fill([0.5, 0.5]), 15);
});
