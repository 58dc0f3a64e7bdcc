import { describe, expect, it } from 'vitest';
import { drawDensity, fading } from '../../../src/dashboard/map/drawDensity.ts';
import { drawFound } from '../../../src/dashboard/map/drawFound.ts';
import { drawHighlights } from '../../../src/dashboard/map/drawHighlights.ts';
import { bytesOf } from '../../../src/dashboard/map/inks.ts';

/** A canvas context that writes down what it is told. */
function fakeContext() {
  const calls: string[] = [];
  const note =
    (name: string) =>
    (...values: unknown[]) =>
      void calls.push([name, ...values.filter((value) => typeof value === 'number')].join(' '));
  const names = ['beginPath', 'moveTo', 'lineTo', 'closePath', 'quadraticCurveTo', 'arc'];
  const context = {
    calls,
    ...Object.fromEntries(names.map((name) => [name, note(name)])),
    globalAlpha: 1,
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    fill: () => void calls.push(`fill ${context.fillStyle} ${context.globalAlpha.toFixed(2)}`),
    stroke: () =>
      void calls.push(`stroke ${context.strokeStyle} ${context.globalAlpha.toFixed(2)}`),
  };
  return { calls, context: context as unknown as CanvasRenderingContext2D };
}

const transform = { k: 10, x: 5, y: 0 };
const inks = { accent: 'accent', ink: 'ink', ground: 'ground' };

describe('drawHighlights', () => {
  const nothing = {
    hovered: null,
    selected: null,
    related: [],
    selectedColour: 'red',
    hoveredColour: 'blue',
  };

  it('draws nothing when nothing stands out', () => {
    const { calls, context } = fakeContext();
    drawHighlights(context, nothing, transform, 2, inks);
    expect(calls).toEqual([]);
  });

  it('draws arcs that fade with similarity, and leaves the opacity as it was', () => {
    const { calls, context } = fakeContext();
    const related = [
      { x: 1, y: 0, similarity: 0.8, colour: 'green' },
      { x: 0, y: 1, similarity: 0.1, colour: 'green' },
    ];
    drawHighlights(context, { ...nothing, selected: { x: 0, y: 0 }, related }, transform, 2, inks);
    expect(calls).toContain('moveTo 5 0');
    expect(calls.filter((call) => call.startsWith('quadraticCurveTo'))).toHaveLength(2);
    expect(calls.filter((call) => call.startsWith('stroke accent'))).toEqual([
      'stroke accent 0.80',
      'stroke accent 0.20',
      'stroke accent 1.00',
    ]);
    expect(context.globalAlpha).toBe(1);
  });

  it('rings the paper under the pointer', () => {
    const { calls, context } = fakeContext();
    drawHighlights(context, { ...nothing, hovered: { x: 2, y: 3 } }, transform, 2, inks);
    expect(calls).toContain('arc 25 30 5.5 0 6.283185307179586');
    expect(calls.at(-1)).toBe('stroke ink 1.00');
  });
});

describe('drawDensity', () => {
  const shapes = [
    {
      theme: 1,
      level: 0,
      rings: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
        ] as const,
      ],
    },
  ];

  it('fills the land in the colour of its theme', () => {
    const { calls, context } = fakeContext();
    drawDensity(context, shapes, transform, 1, ['red', 'blue']);
    expect(calls).toEqual([
      'beginPath',
      'moveTo 5 0',
      'lineTo 15 0',
      'lineTo 15 10',
      'closePath',
      'fill blue 0.06',
    ]);
  });

  it('draws nothing when it has faded', () => {
    const { calls, context } = fakeContext();
    drawDensity(context, shapes, transform, fading(20), ['red', 'blue']);
    expect(calls).toEqual([]);
  });

  it('fades the closer one looks', () => {
    expect([0.5, 1, 5, 9, 80].map(fading)).toEqual([1, 1, 0.5, 0, 0]);
  });
});

describe('bytesOf', () => {
  it('reads the colours of a style sheet', () => {
    expect([...bytesOf(['#0a141e', 'rgb(1, 2, 3)'])]).toEqual([10, 20, 30, 1, 2, 3]);
  });
});

describe('drawFound', () => {
  it('draws a ring around each of the papers', () => {
    const { calls, context } = fakeContext();
    const places = { x: Float32Array.of(0, 1, 2), y: Float32Array.of(0, 3, 0) };
    drawFound(context, places, [0, 1], transform, 2, 'ink');
    const turn = 2 * Math.PI;
    expect(calls).toEqual([
      'beginPath',
      `arc 5 0 4.5 0 ${turn}`,
      'stroke ink 1.00',
      'beginPath',
      `arc 15 30 4.5 0 ${turn}`,
      'stroke ink 1.00',
    ]);
  });
});
