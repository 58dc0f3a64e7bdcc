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

/** Texts that are packed one by one. */
export interface TextWriter {
  /** Takes the next text; null is a missing one. */
  add(text: string | null): void;
  /** Gives away what was added, on memory of its own, and starts again. */
  take(): OptionalTexts;
}

/** Lists of texts that are packed one by one. */
export interface TextListWriter {
  add(list: readonly string[]): void;
  /** As of `TextWriter`. */
  take(): TextLists;
}

/** Up to this length, a loop over the characters beats the call of the encoder. */
const SHORT = 40;

const encoder = new TextEncoder();

/** Packs texts as UTF-8 in Arrow's layout. */
export function startTexts(): TextWriter {
  /** Kept from one lot to the next, and grown when a text needs it; nothing of it is given away. */
  let scratch = new Uint8Array(1 << 12);
  let offsets = [0];
  let missing: number[] = [];
  let end = 0;

  const append = (text: string): void => {
    const { length } = text;
    // No UTF-16 unit takes more than three bytes.
    const most = end + 3 * length;
    if (most > scratch.length) scratch = longer(scratch, Math.max(most, 2 * scratch.length));
    if (length < SHORT) {
      let i = 0;
      for (let code; i < length && (code = text.charCodeAt(i)) < 0x80; i++) scratch[end + i] = code;
      if (i === length) {
        end += length;
        return;
      }
    }
    end += encoder.encodeInto(text, scratch.subarray(end)).written;
  };
  return {
    add(text) {
      if (text === null) missing.push(offsets.length - 1);
      else append(text);
      offsets.push(end);
    },
    take() {
      const validity = validityWithout(missing, offsets.length - 1);
      const texts = { bytes: scratch.slice(0, end), offsets: Int32Array.from(offsets), validity };
      offsets = [0];
      missing = [];
      end = 0;
      return texts;
    },
  };
}

/** Packs lists of texts in the same way. */
export function startTextLists(): TextListWriter {
  const texts = startTexts();
  let starts = [0];
  return {
    add(list) {
      for (const text of list) texts.add(text);
      starts.push(starts.at(-1)! + list.length);
    },
    take() {
      const { bytes, offsets } = texts.take();
      const lists = { bytes, offsets, starts: Int32Array.from(starts) };
      starts = [0];
      return lists;
    },
  };
}

/** Texts that are there already, packed at once; null is a missing text. */
export function packTexts(texts: readonly (string | null)[]): OptionalTexts {
  const writer = startTexts();
  for (const text of texts) writer.add(text);
  return writer.take();
}

/** Lists of texts that are there already, packed at once. */
export function packTextLists(lists: readonly (readonly string[])[]): TextLists {
  const writer = startTextLists();
  for (const list of lists) writer.add(list);
  return writer.take();
}

/** Which values are not null. */
export function validityOf(values: readonly unknown[]): Validity {
  const missing = values.flatMap((value, i) => (value === null ? i : []));
  return validityWithout(missing, values.length);
}

function validityWithout(missing: readonly number[], values: number): Validity {
  if (missing.length === 0) return { bits: new Uint8Array(), missing: 0 };
  const bits = new Uint8Array((values + 7) >> 3).fill(0xff);
  if (values % 8 > 0) bits[bits.length - 1] = (1 << (values % 8)) - 1;
  for (const value of missing) bits[value >> 3]! &= ~(1 << (value & 7));
  return { bits, missing: missing.length };
}

function longer(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(length);
  result.set(bytes);
  return result;
}
