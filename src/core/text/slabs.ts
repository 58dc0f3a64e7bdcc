/**
 * Bytes of a slab. Allocators map so large a piece by itself and commit its pages as they are
 * written: it does not lie among short-lived arrays, which would keep its memory from going back.
 */
const SLAB_BYTES = 2 ** 25;

/**
 * Cuts long-lived arrays from a few large ones. What it gives is as long as asked for and full of
 * zeros; it is let go together with its slab.
 *
 * @param make an array of so many zeros
 */
export function cutFromSlabs<T extends Uint8Array | Uint32Array>(
  make: (length: number) => T,
): (length: number) => T {
  let slab = make(0);
  let used = 0;
  return (length) => {
    if (used + length > slab.length) {
      slab = make(Math.max(length, SLAB_BYTES / slab.BYTES_PER_ELEMENT));
      used = 0;
    }
    used += length;
    return slab.subarray(used - length, used) as T;
  };
}
