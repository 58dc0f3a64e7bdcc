import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../src/atlas/manifest.ts';
import { parseQuery } from '../../../src/atlas/parseQuery.ts';
import { NO_DAY } from '../../../src/core/types.ts';
import { rowsOf } from '../../../src/dashboard/state/masks.ts';
import { dayOf } from '../../../src/dashboard/state/period.ts';
import { queryLimits } from '../../../src/dashboard/state/queryLimits.ts';

const map = {
  day: Int32Array.of(dayOf('2019-12-31'), dayOf('2020-01-01'), dayOf('2023-12-31'), NO_DAY),
  topic: Uint16Array.of(0, 1, 2, 1),
};
const manifest = {
  topics: [
    { name: 'Graph Neural Networks', theme: 0 },
    { name: 'Text-to-Speech', theme: 1 },
    { name: 'Agents', theme: 0 },
  ],
  themes: [{ name: 'Learning' }, { name: 'Audio' }],
} as unknown as Manifest;

const rows = (query: string) => {
  const mask = queryLimits(parseQuery(query), map, manifest);
  return mask && [...rowsOf(mask, 4)];
};

describe('years and topics of a query', () => {
  it.each([
    ['graph', null],
    ['year:2020', [1]],
    ['year:2020..2023', [1, 2]],
    ['year:2020..', [1, 2]],
    ['year:..2019', [0]],
    ['topic:graph', [0]],
    ['topic:"neural graph"', [0]],
    ['topic:speech', [1, 3]],
    ['topic:audio', [1, 3]],
    ['topic:networks', [0]],
    ['topic:texts', [1, 3]],
    ['topic:learning topic:speech', [0, 1, 2, 3]],
    ['topic:learning year:2023', [2]],
    ['topic:nothing', []],
  ])('%s leaves %j', (query, expected) => {
    expect(rows(query)).toEqual(expected);
  });
});
