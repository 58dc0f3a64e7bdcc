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
  /** Takes the texts `[start, end)` of others that are packed already. */
  addPacked(texts: OptionalTexts, start: number, end: number): void;
  /** Gives away what was added, on memory of its own, and starts again. */
  take(): OptionalTexts;
}

/** Lists of texts that are packed one by one. */
export interface TextListWriter {
  add(list: readonly string[]): void;
  /** Takes the lists `[start, end)` of others. */
  addPacked(lists: TextLists, start: number, end: number): void;
  /** As of `TextWriter`. */
  take(): TextLists;
}

/** No text is missing. */
const ALL_THERE: Validity = { bits: new Uint8Array(), missing: 0 };

/** Up to this length, a loop over the characters beats the call of the encoder. */
const SHORT = 40;

const encoder = new TextEncoder();
/** Of texts of their own, in which a mark at the start is a character. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Packs texts as UTF-8 in Arrow's layout. */
export function startTexts(): TextWriter {
  /** Kept from one lot to the next, and grown when a text needs it; nothing of it is given away. */
  let scratch = new Uint8Array(1 << 12);
  let offsets = [0];
  let missing: number[] = [];
  let end = 0;

  const makeRoom = (more: number): void => {
    const most = end + more;
    if (most > scratch.length) scratch = longer(scratch, Math.max(most, 2 * scratch.length));
  };
  const append = (text: string): void => {
    const { length } = text;
    // No UTF-16 unit takes more than three bytes.
    makeRoom(3 * length);
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
    addPacked(texts, start, last) {
      const [from, to] = [texts.offsets[start]!, texts.offsets[last]!];
      makeRoom(to - from);
      scratch.set(texts.bytes.subarray(from, to), end);
      for (let i = start; i < last; i++) {
        if (!isThere(texts.validity, i)) missing.push(offsets.length - 1);
        offsets.push(texts.offsets[i + 1]! - from + end);
      }
      end += to - from;
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
    addPacked(lists, start, end) {
      const [from, to] = [lists.starts[start]!, lists.starts[end]!];
      const shift = starts.at(-1)! - from;
      texts.addPacked({ ...lists, validity: ALL_THERE }, from, to);
      for (let i = start; i < end; i++) starts.push(lists.starts[i + 1]! + shift);
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

/** Whether value `i` is there. */
export function isThere({ bits, missing }: Validity, i: number): boolean {
  return missing === 0 || ((bits[i >> 3]! >> (i & 7)) & 1) === 1;
}

/** Text `i`. */
export function textAt({ bytes, offsets }: Texts, i: number): string {
  return decoder.decode(bytes.subarray(offsets[i], offsets[i + 1]));
}

/** Text `i`; null when it is missing. */
export function optionalTextAt(texts: OptionalTexts, i: number): string | null {
  return isThere(texts.validity, i) ? textAt(texts, i) : null;
}

/** The texts of list `i`. */
export function listAt(lists: TextLists, i: number): string[] {
  const start = lists.starts[i]!;
  const length = lists.starts[i + 1]! - start;
  return Array.from({ length }, (_, at) => textAt(lists, start + at));
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
