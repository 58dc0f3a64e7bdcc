import { tableFromIPC } from '@uwdata/flechette';
import { describe, expect, test } from 'vitest';
import {
  decodeTable,
  encodeTable,
  numberColumn,
  numberListColumn,
  numberLists,
  numbers,
  textColumn,
  textListColumn,
  texts,
} from '../../src/atlas/arrow.ts';
import { packTextLists, packTexts, validityOf } from '../../src/columns/packTexts.ts';
import { UserError } from '../../src/core/types.ts';
import { columnsOf } from '../support/atlasFiles.ts';

const indptr = Uint32Array.of(0, 2, 2, 3);
const bytes = encodeTable({
  name: textColumn(packTexts(['rye', null, '麦 naïve'])),
  words: textListColumn(packTextLists([[], ['a', ''], ['麦']])),
  share: numberColumn(Float32Array.of(0.5, Number.NaN, -1)),
  votes: numberColumn(Float64Array.of(0.1, 0, 3), validityOf([0.1, null, 3])),
  day: numberColumn(Int32Array.of(-2147483648, 0, 19000)),
  topic: numberColumn(Uint16Array.of(0, 1, 65535)),
  row: numberColumn(Uint32Array.of(0, 1, 4294967295)),
  byte: numberColumn(Uint8Array.of(0, 1, 255)),
  terms: numberListColumn({ indptr, values: Uint32Array.of(7, 4294967295, 0) }),
  weights: numberListColumn({ indptr, values: Float32Array.of(0.5, 0.25, 1) }),
});
const decoded = () => decodeTable(bytes, 'a.arrow', ['share'], 3);

test('keeps columns of every type, with their nulls', () => {
  expect(columnsOf(bytes)).toEqual({
    name: ['rye', null, '麦 naïve'],
    words: [[], ['a', ''], ['麦']],
    share: [0.5, Number.NaN, -1],
    votes: [0.1, null, 3],
    day: [-2147483648, 0, 19000],
    topic: [0, 1, 65535],
    row: [0, 1, 4294967295],
    byte: [0, 1, 255],
    terms: [[7, 4294967295], [], [0]],
    weights: [[0.5, 0.25], [], [1]],
  });
});

test('tells other readers the types, and how many values are missing', () => {
  const table = tableFromIPC(bytes);
  const types = table.schema.fields.map(({ type }) => type);
  expect(types[4]).toMatchObject({ bitWidth: 32, signed: true });
  expect(types[5]).toMatchObject({ bitWidth: 16, signed: false });
  expect(types[8]).toMatchObject({ children: [{ name: 'item', type: { bitWidth: 32 } }] });
  expect(table.children.map(({ nullCount }) => nullCount)).toEqual([1, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
});

test('gives columns as typed arrays, where they lie in the file when they have that type', () => {
  const share = numbers(decoded(), 'share', Float32Array);
  expect(share).toEqual(Float32Array.of(0.5, Number.NaN, -1));
  expect(share.buffer).toBe(bytes.buffer);
  expect(numbers(decoded(), 'row', Uint32Array)).toEqual(Uint32Array.of(0, 1, 4294967295));
  expect(numbers(decoded(), 'topic', Uint32Array)).toEqual(Uint32Array.of(0, 1, 65535));
  expect(numbers(decoded(), 'day', Int32Array)).toEqual(Int32Array.of(-2147483648, 0, 19000));
});

test('gives texts as their bytes', () => {
  const { bytes: utf8, offsets } = texts(decoded(), 'name');
  expect(new TextDecoder().decode(utf8)).toBe('rye麦 naïve');
  expect([...offsets]).toEqual([0, 3, 3, 13]);
  expect(utf8.buffer).toBe(bytes.buffer);
});

test('gives lists as typed arrays, too', () => {
  const weights = numberLists(decoded(), 'weights', Float32Array);
  expect(weights).toEqual({ indptr, values: Float32Array.of(0.5, 0.25, 1) });
  expect(weights.values.buffer).toBe(bytes.buffer);
  expect(numberLists(decoded(), 'terms', Float64Array).values).toEqual(
    Float64Array.of(7, 4294967295, 0),
  );
});

test('is an Arrow file as others open it: the magic at both ends', () => {
  const text = new TextDecoder('latin1').decode(bytes);
  expect(text.slice(0, 6)).toBe('ARROW1');
  expect(text.slice(-6)).toBe('ARROW1');
});

test('keeps a table without rows', () => {
  const empty = encodeTable({
    name: textColumn(packTexts([])),
    row: numberColumn(new Uint32Array()),
    terms: numberListColumn({ indptr: new Uint32Array(1), values: new Uint32Array() }),
  });
  const table = decodeTable(empty, 'a.arrow', ['name', 'row'], 0);
  expect(numbers(table, 'row', Uint32Array)).toEqual(new Uint32Array());
  const lists = numberLists(table, 'terms', Uint32Array);
  expect(lists).toEqual({ indptr: new Uint32Array(1), values: new Uint32Array() });
});

test('takes arrays that are a part of larger ones', () => {
  const part = Float32Array.of(9, 1, 2, 9).subarray(1, 3);
  const lists = { indptr: Uint32Array.of(9, 0, 1, 2, 9).subarray(1, 4), values: part };
  const table = encodeTable({ share: numberColumn(part), shares: numberListColumn(lists) });
  expect(columnsOf(table)).toEqual({ share: [1, 2], shares: [[1], [2]] });
});

test('the same columns give the same bytes', () => {
  const encoded = () => encodeTable({ share: numberColumn(Float32Array.of(1)) });
  expect(encoded()).toEqual(encoded());
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
