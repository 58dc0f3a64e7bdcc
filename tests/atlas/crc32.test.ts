import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/atlas/crc32.ts';

describe('crc32', () => {
  it('gives the check value of the standard, and keeps leading zeros', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe('cbf43926');
    expect(crc32(new Uint8Array(0))).toBe('00000000');
  });

  it('agrees with zlib', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(Number.parseInt(crc32(bytes), 16)).toBe(zlibCrc32(bytes));
      }),
    );
  });

  it('takes a part of a larger array, wherever it starts', () => {
    const bytes = Uint8Array.from({ length: 64 }, (_, i) => i * 37);
    for (let start = 0; start < 20; start++) {
      const part = bytes.subarray(start, 61);
      expect(Number.parseInt(crc32(part), 16)).toBe(zlibCrc32(part));
    }
  });
});
