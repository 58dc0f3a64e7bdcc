import { describe, expect, test } from 'vitest';
import {
  decodeTable,
  encodeTable,
  floats,
  integers,
  signedIntegers,
} from '../../src/atlas/arrow.ts';
import { UserError } from '../../src/core/types.ts';

const bytes = encodeTable({
  name: { type: 'text', values: ['rye', null, '麦 naïve'] },
  words: { type: 'texts', values: [[], ['a', ''], ['麦']] },
  share: { type: 'float32', values: Float32Array.of(0.5, Number.NaN, -1) },
  votes: { type: 'float64', values: [0.1, null, 3] },
  day: { type: 'int32', values: Int32Array.of(-2147483648, 0, 19000) },
  topic: { type: 'uint16', values: Uint16Array.of(0, 1, 65535) },
  row: { type: 'uint32', values: Uint32Array.of(0, 1, 4294967295) },
});

const column = (name: string): unknown[] => {
  const child = decodeTable(bytes, 'a.arrow', [name], 3).getChild(name);
  return [0, 1, 2].map((row) => child.at(row) as unknown);
};

test('keeps columns of every type, with their nulls', () => {
  expect(column('name')).toEqual(['rye', null, '麦 naïve']);
  expect(column('words').map((words) => [...(words as Iterable<string>)])).toEqual([
    [],
    ['a', ''],
    ['麦'],
  ]);
  expect(column('share')).toEqual([0.5, Number.NaN, -1]);
  expect(column('votes')).toEqual([0.1, null, 3]);
  expect(column('day')).toEqual([-2147483648, 0, 19000]);
  expect(column('topic')).toEqual([0, 1, 65535]);
  expect(column('row')).toEqual([0, 1, 4294967295]);
});

test('gives columns as typed arrays', () => {
  const table = decodeTable(bytes, 'a.arrow', ['share'], null);
  expect(floats(table, 'share')).toEqual(Float32Array.of(0.5, Number.NaN, -1));
  expect(integers(table, 'row')).toEqual(Uint32Array.of(0, 1, 4294967295));
  expect(integers(table, 'topic')).toEqual(Uint32Array.of(0, 1, 65535));
  expect(signedIntegers(table, 'day')).toEqual(Int32Array.of(-2147483648, 0, 19000));
});

test('is an Arrow file as others open it: the magic at both ends', () => {
  const text = new TextDecoder('latin1').decode(bytes);
  expect(text.slice(0, 6)).toBe('ARROW1');
  expect(text.slice(-6)).toBe('ARROW1');
});

test('keeps a table without rows', () => {
  const empty = encodeTable({
    name: { type: 'text', values: [] },
    row: { type: 'uint32', values: new Uint32Array() },
  });
  const table = decodeTable(empty, 'a.arrow', ['name', 'row'], 0);
  expect(integers(table, 'row')).toEqual(new Uint32Array());
});

test('the same columns give the same bytes', () => {
  const again = encodeTable({ share: { type: 'float32', values: Float32Array.of(1) } });
  expect(encodeTable({ share: { type: 'float32', values: Float32Array.of(1) } })).toEqual(again);
});

describe('refuses', () => {
  test.each([
    ['text', new TextEncoder().encode('this is no Arrow file, but long enough to be one')],
    ['half a file', bytes.subarray(0, bytes.length >> 1)],
    ['bytes that mean nothing', new Uint8Array(bytes.length).fill(7)],
  ])('%s', (_, damaged) => {
    expect(() => decodeTable(damaged, 'a.arrow', ['share'], null)).toThrow(
      new UserError('a.arrow is not a readable Arrow file; build the atlas again'),
    );
  });

  test.each([
    ['no bytes', new Uint8Array()],
    ['zeros', new Uint8Array(bytes.length)],
  ])('%s, which hold no columns', (_, damaged) => {
    expect(() => decodeTable(damaged, 'a.arrow', ['share'], null)).toThrow(
      new UserError('a.arrow has no column "share"; build the atlas again'),
    );
  });

  test('a table without a column that must be there', () => {
    expect(() => decodeTable(bytes, 'a.arrow', ['share', 'x'], null)).toThrow(
      new UserError('a.arrow has no column "x"; build the atlas again'),
    );
  });

  test('a table of another length', () => {
    expect(() => decodeTable(bytes, 'a.arrow', ['share'], 4)).toThrow(
      new UserError('a.arrow has 3 rows where the manifest says 4; build the atlas again'),
    );
  });
});
