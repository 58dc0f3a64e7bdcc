import type { TextLists, Texts } from '../core/types.ts';

/** Which of some values are there, as Arrow keeps it. */
export interface Validity {
  /** Bit `i`, the lowest of a byte first, is 1 where value `i` is there; empty when all are. */
  readonly bits: Uint8Array;
  readonly missing: number;
}

/** Texts of which some may be missing; a missing one has no bytes. */
export interface OptionalTexts extends Texts {
  readonly validity: Validity;
}

/** Up to this length, a loop over the characters beats the call of the encoder. */
const SHORT = 40;

const encoder = new TextEncoder();

/** Kept from one call to the next, and grown when a text needs it; nothing of it is given away. */
let scratch = new Uint8Array(1 << 16);

/** Texts as UTF-8 in Arrow's layout; null is a missing text. */
export function packTexts(texts: readonly (string | null)[]): OptionalTexts {
  const offsets = new Int32Array(texts.length + 1);
  let end = 0;
  for (let i = 0; i < texts.length; i++) {
    end = append(texts[i] ?? '', end);
    offsets[i + 1] = end;
  }
  return { bytes: scratch.slice(0, end), offsets, validity: validityOf(texts) };
}

/** Lists of texts, packed in the same way. */
export function packTextLists(lists: readonly (readonly string[])[]): TextLists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (starts[i + 1] = starts[i]! + list.length));
  const { bytes, offsets } = packTexts(lists.flat());
  return { bytes, offsets, starts };
}

/** Which values are not null. */
export function validityOf(values: readonly unknown[]): Validity {
  const missing = values.reduce<number>((count, value) => count + (value === null ? 1 : 0), 0);
  if (missing === 0) return { bits: new Uint8Array(), missing };
  const bits = new Uint8Array((values.length + 7) >> 3);
  for (let i = 0; i < values.length; i++) if (values[i] !== null) bits[i >> 3]! |= 1 << (i & 7);
  return { bits, missing };
}

/** Writes a text at `start` of the scratch; returns where it ends. */
function append(text: string, start: number): number {
  const { length } = text;
  // No UTF-16 unit takes more than three bytes.
  if (start + 3 * length > scratch.length) grow(start + 3 * length);
  if (length < SHORT) {
    let i = 0;
    for (let code; i < length && (code = text.charCodeAt(i)) < 0x80; i++) scratch[start + i] = code;
    if (i === length) return start + length;
  }
  return start + encoder.encodeInto(text, scratch.subarray(start)).written;
}

function grow(size: number): void {
  const larger = new Uint8Array(Math.max(size, 2 * scratch.length));
  larger.set(scratch);
  scratch = larger;
}
