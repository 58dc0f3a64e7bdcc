/**
 * Typed arrays that worker threads can read and write without a copy, where the platform has
 * shared memory; ordinary ones elsewhere (a page that is not cross-origin isolated), where all
 * work is done in one thread.
 */
function shared(bytes: number): ArrayBufferLike {
  return typeof SharedArrayBuffer === 'undefined'
    ? new ArrayBuffer(bytes)
    : new SharedArrayBuffer(bytes);
}

export const sharedFloat32 = (length: number): Float32Array => new Float32Array(shared(length * 4));
export const sharedUint32 = (length: number): Uint32Array => new Uint32Array(shared(length * 4));
export const sharedInt32 = (length: number): Int32Array => new Int32Array(shared(length * 4));
export const sharedInt16 = (length: number): Int16Array => new Int16Array(shared(length * 2));
export const sharedUint16 = (length: number): Uint16Array => new Uint16Array(shared(length * 2));
export const sharedUint8 = (length: number): Uint8Array => new Uint8Array(shared(length));
