import { describe, expect, it } from 'vitest';
import { paintPoints } from '../../../src/dashboard/map/paintPoints.ts';
import { pointLook } from '../../../src/dashboard/map/pointLook.ts';
import { hollowSprite, pointSprite } from '../../../src/dashboard/map/pointSprite.ts';

const inks = {
  topics: Uint8Array.from([255, 0, 0, 0, 0, 255]),
  dimmed: Uint8Array.from([200, 200, 200]),
  opacity: 1,
  dimmedOpacity: 0.5,
};

function paint(
  points: readonly (readonly [number, number, number])[],
  lit: readonly number[] | null = null,
  radius = 1.5,
) {
  const pixels = { width: 12, height: 10, data: new Uint8ClampedArray(12 * 10 * 4).fill(9) };
  const columns = {
    x: Float32Array.from(points, ([x]) => x),
    y: Float32Array.from(points, ([, y]) => y),
    topic: Uint16Array.from(points, ([, , topic]) => topic),
  };
  const mask = lit && Uint8Array.from(lit);
  paintPoints(pixels, columns, { k: 10, x: 0, y: 0 }, pointSprite(radius), inks, mask);
  return (x: number, y: number) => [...pixels.data.subarray((y * 12 + x) * 4).subarray(0, 4)];
}

describe('paintPoints', () => {
  it('paints a dot in the colour of its topic, and nothing elsewhere', () => {
    const at = paint([[0.55, 0.55, 1]]);
    expect(at(5, 5)).toEqual([0, 0, 255, 255]);
    expect(at(0, 0)).toEqual([0, 0, 0, 0]);
  });

  it('fades at the edge', () => {
    const at = paint([[0.55, 0.55, 1]]);
    const [, , blue, opacity] = at(6, 6);
    expect(blue).toBe(255);
    expect(opacity).toBeGreaterThan(0);
    expect(opacity).toBeLessThan(255);
  });

  it('paints dimmed papers below lit ones', () => {
    const at = paint(
      [
        [0.55, 0.55, 0],
        [0.55, 0.55, 1],
        [0.15, 0.15, 1],
      ],
      [1, 0, 0],
    );
    expect(at(5, 5)).toEqual([255, 0, 0, 255]);
    expect(at(1, 1)).toEqual([200, 200, 200, 128]);
  });

  it('paints hollow dots paler in their middle, and as dark at their edge', () => {
    const pixels = { width: 24, height: 12, data: new Uint8ClampedArray(24 * 12 * 4) };
    const columns = {
      x: Float32Array.from([6.1, 18.1]),
      y: Float32Array.from([6.1, 6.1]),
      topic: Uint16Array.from([0, 0]),
    };
    const hollow = { sprite: hollowSprite(4), papers: Uint8Array.from([0, 1]) };
    paintPoints(pixels, columns, { k: 1, x: 0, y: 0 }, pointSprite(4), inks, null, hollow);
    const opacityAt = (x: number): number => pixels.data[(6 * 24 + x) * 4 + 3]!;
    expect(opacityAt(6)).toBe(255);
    expect(opacityAt(18)).toBeLessThan(64);
    expect(opacityAt(18 + 3)).toBeGreaterThan(128);
    expect(opacityAt(18 + 4)).toBe(opacityAt(6 + 4));
  });

  it('mixes what lies on each other', () => {
    const half = { ...inks, opacity: 0.5 };
    const pixels = { width: 3, height: 3, data: new Uint8ClampedArray(36) };
    const columns = {
      x: Float32Array.from([1.5, 1.5]),
      y: Float32Array.from([1.5, 1.5]),
      topic: Uint16Array.from([0, 1]),
    };
    paintPoints(pixels, columns, { k: 1, x: 0, y: 0 }, pointSprite(1), half, null);
    expect([...pixels.data.subarray(16, 20)]).toEqual([85, 0, 170, 192]);
  });

  it('cuts dots at the edges of the buffer', () => {
    const at = paint([
      [0, 0, 0],
      [1.2, 1, 0],
      [5, 5, 0],
      [-5, 0.5, 0],
    ]);
    expect(at(0, 0)[3]).toBeGreaterThan(0);
    expect(at(11, 9)[3]).toBeGreaterThan(0);
    expect(at(0, 5)[3]).toBe(0);
  });

  it('is the same every time', () => {
    const points = Array.from({ length: 50 }, (_, i) => [(i % 7) / 6, (i % 5) / 5, i % 2] as const);
    const [a, b] = [paint(points), paint(points)];
    for (let x = 0; x < 12; x++) expect(a(x, 4)).toEqual(b(x, 4));
  });
});

describe('pointLook', () => {
  it('is 2 to 6 pixels across, smaller and fainter when there are many', () => {
    for (const scale of [50, 380, 30_000]) {
      let last = pointLook(1, scale);
      for (const papers of [12, 57, 1000, 10_000, 1_000_000]) {
        const look = pointLook(papers, scale);
        expect(look.radius * 2).toBeGreaterThanOrEqual(2);
        expect(look.radius * 2).toBeLessThanOrEqual(6);
        expect(look.radius).toBeLessThanOrEqual(last.radius);
        expect(look.opacity).toBeLessThanOrEqual(last.opacity);
        last = look;
      }
    }
  });
});
