import { describe, expect, it } from 'vitest';
import { Lasso } from '../../../src/dashboard/map/lasso.svelte.ts';
import {
  areaOf,
  outlinePath,
  simplifyOutline,
  type ScreenPoint,
} from '../../../src/dashboard/map/outline.ts';

const circle = (corners: number, radius: number): ScreenPoint[] =>
  Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });

describe('a lasso', () => {
  it('draws a box between two points with Shift', () => {
    const lasso = new Lasso();
    expect(lasso.takes({ shiftKey: false })).toBe(false);
    expect(lasso.takes({ shiftKey: true })).toBe(true);
    lasso.start([10, 10]);
    lasso.extend([20, 15]);
    lasso.extend([50, 30]);
    expect(lasso.finish()).toEqual([
      [10, 10],
      [50, 10],
      [50, 30],
      [10, 30],
    ]);
    expect(lasso.drawn).toBeNull();
  });

  it('draws a free outline when it is armed, once', () => {
    const lasso = new Lasso();
    lasso.toggle();
    expect(lasso.takes({})).toBe(true);
    lasso.start([0, 0]);
    for (const point of [
      [40, 0],
      [40, 40],
      [0, 40],
    ] as const)
      lasso.extend(point);
    expect(lasso.finish()).toHaveLength(4);
    expect(lasso.armed).toBe(false);
  });

  it('takes a slip of the hand for nothing', () => {
    const lasso = new Lasso();
    lasso.toggle();
    lasso.start([5, 5]);
    lasso.extend([6, 6]);
    lasso.extend([7, 5]);
    expect(lasso.finish()).toBeNull();
    expect(lasso.armed).toBe(true);
  });

  it('is left off without selecting', () => {
    const lasso = new Lasso();
    expect(lasso.cancel()).toBe(false);
    lasso.toggle();
    lasso.start([5, 5]);
    expect(lasso.cancel()).toBe(true);
    expect(lasso.finish()).toBeNull();
  });
});

describe('an outline', () => {
  it('keeps its corners and loses what lies between', () => {
    const square: ScreenPoint[] = [];
    for (let i = 0; i < 50; i++) square.push([i, 0]);
    for (let i = 0; i < 50; i++) square.push([50, i]);
    for (let i = 0; i < 50; i++) square.push([50 - i, 50]);
    expect(simplifyOutline(square)).toEqual([
      [0, 0],
      [50, 0],
      [50, 50],
      [1, 50],
    ]);
  });

  it('has few enough corners for an address', () => {
    const simple = simplifyOutline(circle(4000, 5000));
    expect(simple.length).toBeLessThanOrEqual(48);
    expect(simple.length).toBeGreaterThan(12);
  });

  it('goes from the screen to the map and back', () => {
    const transform = { k: 100, x: 20, y: -10 };
    const area = areaOf(
      [
        [20, -10],
        [120, -10],
        [120, 90],
      ],
      transform,
    );
    expect(area).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
    expect(outlinePath(area, transform)).toBe('M20.0,-10.0L120.0,-10.0L120.0,90.0Z');
  });
});
