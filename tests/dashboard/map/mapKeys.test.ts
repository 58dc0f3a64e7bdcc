import { describe, expect, it } from 'vitest';
import { mapAction } from '../../../src/dashboard/map/mapKeys.ts';
import type { MapStage } from '../../../src/dashboard/map/mapStage.svelte.ts';

/** What a key does, in words. */
function done(key: string): string[] {
  const calls: string[] = [];
  const note =
    (name: string) =>
    (...values: number[]) =>
      void calls.push([name, ...values.map(Math.sign)].join(' '));
  const stage = {
    zoomBy: (factor: number) => void calls.push(factor > 1 ? 'in' : 'out'),
    panBy: note('pan'),
    showAll: note('all'),
  };
  mapAction(key)?.(stage as unknown as MapStage);
  return calls;
}

describe('the keys of the map', () => {
  it.each([
    ['+', ['in']],
    ['=', ['in']],
    ['-', ['out']],
    ['0', ['all']],
    ['ArrowLeft', ['pan -1 0']],
    ['ArrowDown', ['pan 0 1']],
    ['a', []],
    ['Tab', []],
  ])('%s does %j', (key, calls) => {
    expect(done(key)).toEqual(calls);
  });
});
