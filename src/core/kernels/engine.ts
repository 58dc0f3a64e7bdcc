import bytes from './assembly/index.ts?assembly';

/** What `assembly/index.ts` exports. Numbers are counts, or places in the memory in bytes. */
interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  freeMemory(): number;
  sparseTimesDense(
    rows: number,
    indptr: number,
    indices: number,
    values: number,
    dense: number,
    product: number,
  ): void;
  addTransposedTimesDense(
    rows: number,
    indptr: number,
    indices: number,
    values: number,
    dense: number,
    sums: number,
  ): void;
  addGram(rows: number, slices: number, dense: number, gram: number): void;
  denseTimesMatrix(
    rows: number,
    slices: number,
    wanted: number,
    dense: number,
    matrix: number,
    product: number,
  ): void;
  nearestTwo(
    rows: number,
    values: number,
    count: number,
    centroids: number,
    biases: number,
    best: number,
    second: number,
  ): void;
  addNearest(
    queries: number,
    queryRows: number,
    queryNumbers: number,
    count: number,
    rows: number,
    numbers: number,
    k: number,
    lists: number,
  ): void;
  layoutEpoch(
    points: number,
    xy: number,
    links: number,
    from: number,
    to: number,
    weights: number,
    due: number,
    step: number,
    repulsion: number,
    random: number,
  ): void;
  readPairs(
    words: number,
    length: number,
    codes: number,
    firsts: number,
    lasts: number,
    ends: number,
  ): number;
  sketchPairs(firsts: number, lasts: number, pairs: number, sketch: number, mask: number): void;
  likelyPairs(
    firsts: number,
    lasts: number,
    pairs: number,
    sketch: number,
    mask: number,
    enough: number,
    weights: number,
    likely: number,
  ): number;
  addWords(
    tally: number,
    words: number,
    start: number,
    end: number,
    numberOf: number,
    weight: number,
  ): void;
  addNumber(tally: number, candidate: number, weight: number): void;
  drainTally(tally: number, numbers: number, counts: number): number;
  scanPlain(table: number, found: number, at: number, end: number): number;
  addWord(table: number, found: number, at: number, count: number): void;
}

/** The part of WebAssembly's interface that is used here: it is the language's own in every place where the core runs. */
interface WebAssemblyInterface {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

const PAGE = 65_536;
const ALIGNMENT = 16;

let instance: KernelExports | undefined;

/** The kernels of this thread, made at the first call. */
export function kernels(): KernelExports {
  if (!instance) {
    const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyInterface };
    instance = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as KernelExports;
  }
  return instance;
}

/**
 * Places for arrays in the kernels' memory, which is scratch: what lies there is valid until the
 * next call, and so are views of it. The memory grows as needed, and is not zeroed.
 *
 * @param sizes bytes of each array
 * @returns place of each array in bytes, aligned to 16
 */
export function reserve(...sizes: readonly number[]): number[] {
  const { memory, freeMemory } = kernels();
  let end = align(freeMemory());
  const places = sizes.map((size) => {
    const place = end;
    end = align(end + size);
    return place;
  });
  const missing = end - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  return places;
}

function align(place: number): number {
  return Math.ceil(place / ALIGNMENT) * ALIGNMENT;
}

/** Copies an array into the kernels' memory. */
export function write(
  place: number,
  array: Float32Array | Uint32Array | Int32Array | Int16Array | Uint8Array,
): void {
  const { buffer } = kernels().memory;
  new Uint8Array(buffer, place, array.byteLength).set(
    new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
  );
}

export const float32At = (place: number, length: number): Float32Array =>
  new Float32Array(kernels().memory.buffer, place, length);
export const float64At = (place: number, length: number): Float64Array =>
  new Float64Array(kernels().memory.buffer, place, length);
export const uint32At = (place: number, length: number): Uint32Array =>
  new Uint32Array(kernels().memory.buffer, place, length);
export const int32At = (place: number, length: number): Int32Array =>
  new Int32Array(kernels().memory.buffer, place, length);
export const int16At = (place: number, length: number): Int16Array =>
  new Int16Array(kernels().memory.buffer, place, length);
export const uint16At = (place: number, length: number): Uint16Array =>
  new Uint16Array(kernels().memory.buffer, place, length);
export const uint8At = (place: number, length: number): Uint8Array =>
  new Uint8Array(kernels().memory.buffer, place, length);
