import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textBytes } from '../../scripts/textBytes.ts';
import { UserError } from '../../src/core/types.ts';

async function* cut(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
}

/** The text of bytes that come in chunks of a length. */
async function decoded(bytes: Uint8Array, file: string, chunkLength = Infinity): Promise<string> {
  let text = '';
  // Each piece by itself, which shows that they are cut between characters.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for await (const piece of textBytes(cut(bytes, chunkLength), file)) text += decoder.decode(piece);
  return text;
}

const decode = (...bytes: number[]) => decoded(Uint8Array.from(bytes), 'x.csv');

describe('textBytes', () => {
  it('gives any UTF-8 text back, without its byte order mark, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 9 }),
        async (text, length) => {
          fc.pre(!text.includes('\0') && !/^(%PDF-|PK|\uFEFF)/.test(text));
          const withMark = Buffer.from(`\uFEFF${text}`);
          expect(await decoded(Buffer.from(text), 'x')).toBe(text);
          expect(await decoded(Buffer.from(text), 'x', length)).toBe(text);
          expect(await decoded(withMark, 'x')).toBe(text);
          expect(await decoded(withMark, 'x', length)).toBe(text);
        },
      ),
    );
  });

  it('cuts long text between characters', async () => {
    for (const start of ['', 'a', 'ab', 'abc']) {
      const text = start + '漢é😀'.repeat(20_000);
      for (const length of [Infinity, 1000, 65_536]) {
        expect((await decoded(Buffer.from(text), 'x', length)) === text).toBe(true);
      }
    }
  });

  it('reads UTF-16 that says so', async () => {
    expect(await decode(0xff, 0xfe, 0x41, 0, 0xac, 0x20)).toBe('A€');
    expect(await decode(0xfe, 0xff, 0, 0x41, 0x20, 0xac)).toBe('A€');
    const long = Buffer.from(`\uFEFF${'😀€'.repeat(3000)}`, 'utf16le');
    expect(await decoded(long, 'x', 1001)).toBe('😀€'.repeat(3000));
    await expect(decode(0xff, 0xfe, 0x41)).rejects.toThrow('x.csv starts as UTF-16 text');
    await expect(decode(0xff, 0xfe, 0, 0xdc, 0x41, 0)).rejects.toThrow(UserError);
  });

  it('names the first byte that is not UTF-8, wherever it is and however the file is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        fc.integer({ min: 1, max: 9 }),
        async (before, after, length) => {
          fc.pre(!/[\0\uFEFF]|^(%PDF-|PK)/.test(before + after));
          const start = Buffer.from(before);
          const bytes = Buffer.concat([start, Buffer.from([0xff]), Buffer.from(after)]);
          fc.pre(!(before === '' && after.charCodeAt(0) === 0xfe));
          const line = before.split('\n').length;
          const message = `x is not UTF-8 text: byte ${start.length + 1} (line ${line}) looks like Windows-1252`;
          await expect(decoded(bytes, 'x')).rejects.toThrow(message);
          await expect(decoded(bytes, 'x', length)).rejects.toThrow(message);
        },
      ),
    );
  });

  it('names a bad byte far into a file', async () => {
    const bytes = Buffer.concat([
      Buffer.from('one é line\n'.repeat(50_000)),
      Buffer.from([0x41, 0xe2, 0x82, 0x41]),
    ]);
    for (const length of [Infinity, 4096, 600_002, 600_003]) {
      await expect(decoded(bytes, 'x', length)).rejects.toThrow(
        'x is not UTF-8 text: byte 600004 (line 50001) looks like Windows-1252',
      );
    }
  });

  it('says where text is cut in the middle of a character', async () => {
    await expect(decode(0x41, 0xe2, 0x82)).rejects.toThrow(
      'x.csv is not UTF-8 text: byte 4 (line 1)',
    );
  });

  it('says how to convert UTF-16 without a byte order mark', async () => {
    await expect(decode(0x41, 0, 0x42, 0)).rejects.toThrow('iconv -f utf-16le -t utf-8 x.csv');
    await expect(decode(0, 0x41, 0, 0x42)).rejects.toThrow('iconv -f utf-16be -t utf-8 x.csv');
    await expect(decode(0x41, 0x42, 0)).rejects.toThrow('x.csv is not text: byte 3 (line 1) is 0');
  });

  it('takes bytes that are 0 for a sign that a file is no text in another encoding', async () => {
    for (const bytes of [
      [0, 1, 0xff],
      [0x41, 0xff, 0],
    ]) {
      const file = Buffer.concat([Buffer.from(bytes), Buffer.alloc(5000, 'a')]);
      for (const length of [Infinity, 1, 1024]) {
        await expect(decoded(file, 'x', length)).rejects.toThrow(
          `byte ${bytes.indexOf(0xff) + 1} (line 1) cannot be read; give a text file`,
        );
      }
    }
    const late = Buffer.concat([Buffer.alloc(5000, 'a'), Buffer.from([0xff]), Buffer.alloc(5000)]);
    await expect(decoded(late, 'x', 100)).rejects.toThrow('byte 5001 (line 1) cannot be read');
  });

  it('names documents that are not text', async () => {
    await expect(decoded(Buffer.from('%PDF-1.4'), 'x')).rejects.toThrow(UserError);
    await expect(decoded(Buffer.from('%PDF-1.4'), 'x', 1)).rejects.toThrow('x is a PDF');
    await expect(decode(0x50, 0x4b, 3, 4)).rejects.toThrow(
      'x.csv is a ZIP archive or an office document',
    );
  });
});
