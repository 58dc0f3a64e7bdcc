import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startView, type View } from '../../../src/dashboard/state/view.ts';
import { dataOf, decodeView, encodeView } from '../../../src/dashboard/state/viewAddress.ts';

const coordinate = fc.integer({ min: -200_000, max: 200_000 }).map((value) => value / 100_000);
const coordinate4 = fc.integer({ min: -20_000, max: 20_000 }).map((value) => value / 10_000);
const anyView: fc.Arbitrary<View> = fc.record({
  tab: fc.constantFrom('map', 'trends', 'papers'),
  focus: fc.option(
    fc.record({
      kind: fc.constantFrom('topic', 'theme'),
      id: fc.nat({ max: 999_999 }),
    }),
  ),
  paper: fc.option(fc.string({ minLength: 1, unit: 'binary' })),
  query: fc.string({ unit: 'binary' }),
  marked: fc.option(fc.constantFrom('unsure', 'misplaced')),
  period: fc.option(
    fc
      .record({ year: fc.integer({ min: 1900, max: 2090 }), years: fc.integer({ min: 1, max: 9 }) })
      .map(({ year, years }) => ({ start: `${year}-01-01`, end: `${year + years}-01-01` })),
  ),
  topics: fc.uniqueArray(fc.nat({ max: 999_999 })).map((ids) => ids.sort((a, b) => a - b)),
  trends: fc.subarray(['rising', 'falling', 'steady', 'unclear']),
  area: fc.option(fc.array(fc.tuple(coordinate4, coordinate4), { minLength: 3, maxLength: 48 })),
  set: fc.option(fc.string({ minLength: 1, unit: 'binary' })),
  hide: fc.boolean(),
  table: fc.boolean(),
  sort: fc.option(
    fc.record({
      by: fc.constantFrom('relevance', 'date', 'membership', 'upvotes', 'topic', 'title'),
      reversed: fc.boolean(),
    }),
  ),
  unsure: fc.option(fc.nat({ max: 50 })),
  camera: fc.option(
    fc.record({
      x: coordinate,
      y: coordinate,
      k: fc.integer({ min: 6, max: 800 }).map((value) => value / 10),
    }),
  ),
});

describe('the view in the address', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(decodeView(encodeView(view, null))).toEqual(view);
      }),
    );
  });

  it('is nothing at the start', () => {
    expect(encodeView(startView, null)).toBe('');
    expect(decodeView('')).toEqual(startView);
  });

  it('reads well', () => {
    const view: View = {
      tab: 'trends',
      focus: { kind: 'topic', id: 7 },
      paper: '2405.14906',
      query: 'graph neural',
      marked: 'unsure',
      period: { start: '2023-01-01', end: '2025-01-01' },
      topics: [1, 5],
      trends: ['rising'],
      area: [
        [0, 0],
        [0.5, 0],
        [0.5, -0.25],
      ],
      set: 'My list',
      hide: true,
      table: true,
      sort: { by: 'date', reversed: true },
      unsure: 12,
      camera: { x: -0.1234567, y: 0.5, k: 2.4 },
    };
    expect(encodeView(view, './other/atlas')).toBe(
      '?data=./other/atlas&view=trends&topic=7&paper=2405.14906&q=graph+neural&show=unsure&period=2023..2024&topics=1,5&trend=rising&area=0,0,0.5,0,0.5,-0.25&set=My+list&hide=1&list=table&sort=-date&unsure=12&map=-0.12346,0.5,2.4',
    );
  });

  it('keeps where the atlas lies', () => {
    const address = encodeView({ ...startView, tab: 'papers' }, 'https://example.org/a?b&c/');
    expect(dataOf(address)).toBe('https://example.org/a?b&c/');
  });

  it.each([
    ['?view=nonsense', startView],
    ['?topic=-1', startView],
    ['?topic=seven&theme=2', { ...startView, focus: { kind: 'theme', id: 2 } }],
    ['?topic=1&theme=2', { ...startView, focus: { kind: 'topic', id: 1 } }],
    ['?paper=', startView],
    ['?map=1,2', startView],
    ['?map=1,2,0', startView],
    ['?map=1,,3', startView],
    ['?map=a,b,c', startView],
    ['?map=1e999,0,1', startView],
    ['?unknown=1', startView],
    ['?show=all&unsure=51', startView],
    ['?topics=5,x,1,5', { ...startView, topics: [1, 5] }],
    ['?trend=soaring,falling,rising', { ...startView, trends: ['rising', 'falling'] }],
    ['?period=soon&area=1,2&set=&hide=yes', startView],
    ['?unsure=0', { ...startView, unsure: 0 }],
  ])('reads %s gracefully', (address, view) => {
    expect(decodeView(address)).toEqual(view);
  });
});
