import { describe, expect, it } from 'vitest';
import {
  decodeArea,
  encodeArea,
  roundArea,
  rowsInside,
} from '../../../src/dashboard/state/area.ts';

const square = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

describe('an area of the map', () => {
  it('has the papers inside it', () => {
    const map = { x: Float32Array.of(0.5, 2, 0.9, -0.1), y: Float32Array.of(0.5, 0.5, 0.1, 0.5) };
    expect([...rowsInside(square, map)]).toEqual([0, 2]);
  });

  it('may be bent inwards', () => {
    const hook = [
      [0, 0],
      [2, 0],
      [2, 2],
      [1, 0.5],
    ] as const;
    const map = { x: Float32Array.of(0.6, 1.7), y: Float32Array.of(1.2, 0.5) };
    expect([...rowsInside(hook, map)]).toEqual([1]);
  });

  it('comes back from the address as it was rounded', () => {
    const area = roundArea([
      [-0.123456, 1],
      [2 / 3, 0],
      [-0.00001, 0.5],
    ]);
    expect(encodeArea(area)).toBe('-0.1235,1,0.6667,0,0,0.5');
    expect(decodeArea(encodeArea(area))).toEqual(area);
  });

  it.each([null, '', '1,2,3,4', '1,2,3,4,5', '1,2,3,4,5,x', '1,,3,4,5,6', `${'0,'.repeat(97)}0`])(
    'is not read from %s',
    (text) => {
      expect(decodeArea(text)).toBeNull();
    },
  );
});
