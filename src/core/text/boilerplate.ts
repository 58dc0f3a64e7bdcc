import { noticeIn } from './notices.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/** Bytes at the beginning and at the end of an abstract in which a notice has one of its cues. */
const HEAD = 60;
const TAIL = 240;

/** Part of a text, in bytes. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a notice has in it, by its first byte: cheap to look for. Every one is a part of words. */
const CUES = [
  ...['copyright', 'Copyright', 'licens', 'Licens', 'licenc', 'rights reserved', 'Published by'],
  ...['PsycINFO', 'Creative Commons', 'Elsevier', 'Springer', 'Wiley'],
];
const cuesFrom: (readonly number[][] | undefined)[] = [];
for (const cue of CUES) {
  const codes = Array.from(cue, (letter) => letter.charCodeAt(0));
  cuesFrom[codes[0]!] = [...(cuesFrom[codes[0]!] ?? []), codes];
}
/** Second byte of "©", and the brackets of "(c)". */
const SIGN = 0xa9;
const BRACKET = 0x28;
const CLOSING = 0x29;
/** Whether something that is looked for may begin with two bytes, the first one times 256. */
const MAY_BEGIN = new Uint8Array(1 << 16);
for (const [first, second] of cuesFrom.flatMap((cues) => cues ?? [])) {
  MAY_BEGIN[(first! << 8) | second!] = 1;
}
MAY_BEGIN[(0xc2 << 8) | SIGN] = 1;
for (const letter of 'cC') MAY_BEGIN[(BRACKET << 8) | letter.charCodeAt(0)] = 1;

/**
 * The part of an abstract that terms are made of: without the notice of copyright or licence that
 * publishers put at its end or its beginning. See `noticeIn` for what counts as one.
 */
export function withoutBoilerplate(bytes: Uint8Array, start: number, end: number): Span {
  const headEnd = Math.min(end, start + HEAD);
  const tailStart = Math.max(headEnd, end - TAIL);
  if (!hasCue(bytes, start, headEnd, end) && !hasCue(bytes, tailStart, end, end)) {
    return { start, end };
  }
  const text = decodeUtf8(bytes, start, end);
  const { from, to } = noticeIn(text);
  const bytesOf = (part: string): number => encodeUtf8(part).length;
  return { start: start + bytesOf(text.slice(0, from)), end: end - bytesOf(text.slice(to)) };
}

/** Whether one of the cues begins in `[at, until)`, of a text that ends at `end`. */
function hasCue(bytes: Uint8Array, at: number, until: number, end: number): boolean {
  for (let byte = bytes[at]!; at < until; at++) {
    const next = bytes[at + 1]!;
    const pair = (byte << 8) | next;
    if (MAY_BEGIN[pair] === 1) {
      if (next === SIGN) return true;
      if (byte === BRACKET) {
        if (bytes[at + 2] === CLOSING) return true;
      } else if (cuesFrom[byte]!.some((cue) => isAt(cue, bytes, at, end))) return true;
    }
    byte = next;
  }
  return false;
}

function isAt(cue: readonly number[], bytes: Uint8Array, at: number, end: number): boolean {
  if (at + cue.length > end) return false;
  for (let i = 1; i < cue.length; i++) if (bytes[at + i] !== cue[i]) return false;
  return true;
}
