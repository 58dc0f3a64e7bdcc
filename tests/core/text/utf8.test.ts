import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8, encodeUtf8, pointAt, pointLength } from '../../../src/core/text/utf8.ts';

const texts = fc.string({ unit: 'binary' });

test('encodes and decodes as the platform does', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const bytes = encodeUtf8(text);
      expect(bytes).toEqual(new TextEncoder().encode(text));
      expect(decodeUtf8(bytes)).toBe(text);
    }),
  );
});

test('decodes a part', () => {
  const bytes = encodeUtf8('aé麦😀z');
  expect(decodeUtf8(bytes, 1, 6)).toBe('é麦');
  expect(pointAt(bytes, 6)).toBe('😀'.codePointAt(0));
  expect([0, 1, 3, 6, 10].map((at) => pointLength(bytes[at]!))).toEqual([1, 2, 3, 4, 1]);
});
