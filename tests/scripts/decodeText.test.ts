import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../scripts/decodeText.ts';
import { UserError } from '../../src/core/types.ts';

const decode = (...bytes: number[]) => decodeText(Uint8Array.from(bytes), 'x.csv');

describe('decodeText', () => {
  it('gives any UTF-8 text back, without its byte order mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !/^(%PDF-|PK|\uFEFF)/.test(text));
        expect(decodeText(Buffer.from(text), 'x')).toBe(text);
        expect(decodeText(Buffer.from(`\uFEFF${text}`), 'x')).toBe(text);
      }),
    );
  });

  it('reads UTF-16 that says so', () => {
    expect(decode(0xff, 0xfe, 0x41, 0, 0xac, 0x20)).toBe('A€');
    expect(decode(0xfe, 0xff, 0, 0x41, 0x20, 0xac)).toBe('A€');
    expect(() => decode(0xff, 0xfe, 0x41)).toThrow('x.csv starts as UTF-16 text');
  });

  it('names the first byte that is not UTF-8, wherever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (before, after) => {
        fc.pre(!/[\0\uFEFF]|^(%PDF-|PK)/.test(before + after));
        const start = Buffer.from(before);
        const bytes = Buffer.concat([start, Buffer.from([0xff]), Buffer.from(after)]);
        fc.pre(!(before === '' && after.charCodeAt(0) === 0xfe));
        const line = before.split('\n').length;
        expect(() => decodeText(bytes, 'x')).toThrow(
          `x is not UTF-8 text: byte ${start.length + 1} (line ${line}) looks like Windows-1252`,
        );
      }),
    );
  });

  it('says where text is cut in the middle of a character', () => {
    expect(() => decode(0x41, 0xe2, 0x82)).toThrow('x.csv is not UTF-8 text: byte 4 (line 1)');
  });

  it('says how to convert UTF-16 without a byte order mark', () => {
    expect(() => decode(0x41, 0, 0x42, 0)).toThrow('iconv -f utf-16le -t utf-8 x.csv');
    expect(() => decode(0, 0x41, 0, 0x42)).toThrow('iconv -f utf-16be -t utf-8 x.csv');
    expect(() => decode(0x41, 0x42, 0)).toThrow('x.csv is not text: byte 3 (line 1) is 0');
  });

  it('names documents that are not text', () => {
    expect(() => decodeText(Buffer.from('%PDF-1.4'), 'x')).toThrow(UserError);
    expect(() => decode(0x50, 0x4b, 3, 4)).toThrow('x.csv is a ZIP archive or an office document');
  });
});
