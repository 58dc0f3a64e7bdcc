import { describe, expect, it } from 'vitest';
import { visibleLabels } from '../../../src/dashboard/map/visibleLabels.ts';

const label = (x: number, y: number) => ({
  ...{ x, y, width: 40, height: 20, dy: 0, from: 0, until: Infinity },
});
const always = { min: 0, max: Infinity };
const area = { left: 0, right: 200, top: 0, bottom: 100 };
const transform = { k: 100, x: 0, y: 0 };

const places = (labels: ReturnType<typeof label>[], pinned: typeof labels = [], zoom = 1) =>
  visibleLabels(
    labels,
    labels.map(() => always),
    pinned,
    transform,
    zoom,
    area,
  ).map(({ x, y }) => [x, y]);

describe('visibleLabels', () => {
  it('places labels on the screen', () => {
    expect(places([{ ...label(0.5, 0.3), dy: 12 }])).toEqual([[50, 42]]);
  });

  it('shows a label only at the zooms of its range', () => {
    const seen = (zoom: number) =>
      visibleLabels([label(0.5, 0.5)], [{ min: 1, max: 2 }], [], transform, zoom, area).length;
    expect([0.9, 1, 1.9, 2].map(seen)).toEqual([0, 1, 1, 0]);
  });

  it('moves a label in that would stick out', () => {
    expect(places([label(0.1, 0.5)])).toEqual([[20, 50]]);
    expect(places([label(1.95, 0.98)])).toEqual([[180, 90]]);
  });

  it('leaves out a label that was moved into the way of another', () => {
    expect(places([label(0.1, 0.5), label(0.5, 0.5)])).toEqual([[50, 50]]);
  });

  it('shows no label whose place is outside', () => {
    expect(places([label(-0.1, 0.5), label(2.1, 0.5), label(1, -0.1), label(1, 1.1)])).toEqual([]);
  });

  it('shows what is pinned at every zoom, and nothing in its way', () => {
    const [pin, close, far] = [label(0.5, 0.5), label(0.7, 0.5), label(1.5, 0.5)];
    const ranges = [{ min: 9, max: 10 }, always, always];
    const seen = visibleLabels([pin, close, far], ranges, [pin], transform, 1, area);
    expect(seen.map((placed) => placed.label)).toEqual([pin, far]);
  });

  it('shows a pinned label once', () => {
    const pin = label(0.5, 0.5);
    expect(places([pin], [pin])).toEqual([[50, 50]]);
  });
});
