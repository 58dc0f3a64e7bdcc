import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  cameraOf,
  cameraOnto,
  frameOf,
  transformOf,
} from '../../../src/dashboard/map/camera.ts';

const none = { top: 0, right: 0, bottom: 0, left: 0 };
const panels = { top: 0, right: 360, bottom: 0, left: 264 };
const whole = { left: -1, right: 1, top: -0.5, bottom: 0.5 };
const box = { width: 1440, height: 736 };
const frame = frameOf(box.width, box.height, panels, whole);
const coordinate = fc.double({ min: -1, max: 1, noNaN: true });

describe('boundsOf', () => {
  const x = Float32Array.from([0, 4, -2]);
  const y = Float32Array.from([1, -1, 3]);

  it('is the smallest rectangle around papers', () => {
    expect(boundsOf(x, y)).toEqual({ left: -2, right: 4, top: -1, bottom: 3 });
    expect(boundsOf(x, y, [0, 1])).toEqual({ left: 0, right: 4, top: -1, bottom: 1 });
  });

  it('is the whole map around nothing', () => {
    expect(boundsOf(x, y, [])).toEqual({ left: -1, right: 1, top: -1, bottom: 1 });
  });
});

describe('the camera', () => {
  it('shows the whole map between the panels at the start', () => {
    const { k, x, y } = transformOf(frame, null);
    expect(k * whole.left + x).toBeGreaterThanOrEqual(panels.left);
    expect(k * whole.right + x).toBeLessThanOrEqual(box.width - panels.right);
    expect((k * whole.left + k * whole.right) / 2 + x).toBeCloseTo((264 + 1440 - 360) / 2);
    expect(y).toBeCloseTo(box.height / 2);
  });

  it('becomes a transform and comes back', () => {
    fc.assert(
      fc.property(
        fc.record({
          x: coordinate,
          y: coordinate,
          k: fc.double({ min: 0.6, max: 80, noNaN: true }),
        }),
        (camera) => {
          const back = cameraOf(frame, transformOf(frame, camera));
          expect(back.x).toBeCloseTo(camera.x, 9);
          expect(back.y).toBeCloseTo(camera.y, 9);
          expect(back.k).toBeCloseTo(camera.k, 9);
        },
      ),
    );
  });

  it('brings a rectangle into the free part of the box', () => {
    const ahead = { left: 0.2, right: 0.6, top: -0.1, bottom: 0.4 };
    const { k, x, y } = transformOf(frame, cameraOnto(frame, box, none, ahead));
    expect([k * ahead.left + x, k * ahead.top + y].every((edge) => edge >= 0)).toBe(true);
    expect(k * ahead.right + x).toBeLessThanOrEqual(box.width);
    expect(k * ahead.bottom + y).toBeLessThanOrEqual(box.height);
    expect((k * (ahead.left + ahead.right)) / 2 + x).toBeCloseTo(box.width / 2);
  });

  it('does not zoom without end onto one paper', () => {
    const point = { left: 0.3, right: 0.3, top: 0.1, bottom: 0.1 };
    expect(cameraOnto(frame, box, panels, point).k).toBe(12);
  });

  it('has a scale above zero in a box that is too small', () => {
    expect(frameOf(0, 0, panels, whole).fit).toBeGreaterThan(0);
  });
});
