/** The start of a stream of bytes, and all of it. */
export interface OpenedBytes {
  /** The first bytes; fewer than asked for when there are no more. */
  readonly head: Uint8Array;
  /** The whole stream, the head included. */
  readonly all: AsyncGenerator<Uint8Array>;
}

/** Reads at least so many bytes of a stream, however it is cut. */
export async function openBytes(
  chunks: AsyncGenerator<Uint8Array>,
  least: number,
): Promise<OpenedBytes> {
  let head: Uint8Array = new Uint8Array();
  while (head.length < least) {
    const next = await chunks.next();
    if (next.done) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return { head, all: chain(head, chunks) };
}

/** Whether bytes start with others. */
export function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

async function* chain(
  first: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}
