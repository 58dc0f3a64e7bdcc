import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  packTextLists,
  packTexts,
  startTextLists,
  startTexts,
  validityOf,
} from '../../src/columns/packTexts.ts';
import type { Texts } from '../../src/core/types.ts';

/** The texts as their bytes read, in as many pieces as there are offsets between. */
function unpack({ bytes, offsets }: Texts): string[] {
  return Array.from({ length: offsets.length - 1 }, (_, i) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.slice(offsets[i], offsets[i + 1])),
  );
}

/** Short and long ones, of one byte a character and of more. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  fc.string({ unit: 'binary-ascii', maxLength: 100 }),
);

describe('packTexts', () => {
  test('puts texts one after the other, as UTF-8', () => {
    const { bytes, offsets } = packTexts(['a', '', 'é麦', '🌾']);
    expect([...offsets]).toEqual([0, 1, 1, 6, 10]);
    expect([...bytes]).toEqual([...new TextEncoder().encode('aé麦🌾')]);
  });

  test('keeps every text', () => {
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        expect(unpack(packTexts(texts))).toEqual(texts);
      }),
    );
  });

  test('keeps texts that are longer than those before', () => {
    const texts = [1, 50_000, 3, 400_000].map((length) => '麦x'.repeat(length));
    expect(unpack(packTexts(texts))).toEqual(texts);
  });

  test('writes a half of a character as the mark for damage, as all encoders do', () => {
    expect(unpack(packTexts(['a\ud83c', '\udf3ea']))).toEqual(['a\ufffd', '\ufffda']);
  });

  test('tells which texts are missing; they have no bytes', () => {
    const texts = packTexts(['a', null, '', null, 'b', 'c', 'd', 'e', null, 'f']);
    expect(texts.validity).toEqual({ bits: Uint8Array.of(0b11110101, 0b10), missing: 3 });
    expect(unpack(texts)).toEqual(['a', '', '', '', 'b', 'c', 'd', 'e', '', 'f']);
    expect(packTexts(['a', '']).validity).toEqual({ bits: new Uint8Array(), missing: 0 });
  });

  test('gives memory of its own, which no later call changes', () => {
    const texts = packTexts(['a']);
    packTexts(['zzz']);
    expect(unpack(texts)).toEqual(['a']);
    expect(texts.bytes.buffer.byteLength).toBe(1);
  });
});

test('writers start again when they have given away', () => {
  const texts = fc.array(fc.option(text));
  const lists = fc.array(fc.array(text, { maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, lists), { maxLength: 4 }), (lots) => {
      const one = startTexts();
      const many = startTextLists();
      for (const [each, list] of lots) {
        each.forEach(one.add);
        list.forEach(many.add);
        expect(one.take()).toEqual(packTexts(each));
        expect(many.take()).toEqual(packTextLists(list));
      }
    }),
  );
});

test('packTextLists says where each list starts', () => {
  const { starts, ...texts } = packTextLists([['a', 'b'], [], ['', 'c']]);
  expect([...starts]).toEqual([0, 2, 2, 4]);
  expect(unpack(texts)).toEqual(['a', 'b', '', 'c']);
});

test('validityOf agrees with a naive reading of its bits', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat())), (values) => {
      const { bits, missing } = validityOf(values);
      const there = values.map(
        (_, i) => bits.length === 0 || ((bits[i >> 3]! >> (i % 8)) & 1) === 1,
      );
      expect(there).toEqual(values.map((value) => value !== null));
      expect(missing).toBe(values.filter((value) => value === null).length);
    }),
  );
});
