/** Bytes that are taken in at once. */
const SLICES = 8;

/**
 * Remainders for the polynomial of CRC-32 (ISO 3309, as in zip and png): `TABLE[256 * k + byte]`
 * is that of a byte with `k` bytes of zero after it. Source of the method: Kounavis and Berry,
 * "Novel table lookup-based algorithms for high-performance CRC generation", IEEE Transactions on
 * Computers 57(11), 2008 ("slicing-by-8").
 */
const TABLE = new Int32Array(256 * SLICES);
for (let byte = 0; byte < 256; byte++) {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  }
  TABLE[byte] = remainder;
}
for (let i = 256; i < TABLE.length; i++) {
  const shorter = TABLE[i - 256]!;
  TABLE[i] = (shorter >>> 8) ^ TABLE[shorter & 0xff]!;
}

/**
 * CRC-32 of bytes, as eight hex digits. It finds damage, not forgery, and unlike the browser's
 * SHA-256 it is there on pages that are not served securely.
 */
export function crc32(bytes: Uint8Array): string {
  let crc = -1;
  const sliced = bytes.length - (bytes.length % SLICES);
  for (let i = 0; i < sliced; i += SLICES) {
    const first =
      crc ^ (bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24));
    crc =
      TABLE[1792 + (first & 0xff)]! ^
      TABLE[1536 + ((first >>> 8) & 0xff)]! ^
      TABLE[1280 + ((first >>> 16) & 0xff)]! ^
      TABLE[1024 + (first >>> 24)]! ^
      TABLE[768 + bytes[i + 4]!]! ^
      TABLE[512 + bytes[i + 5]!]! ^
      TABLE[256 + bytes[i + 6]!]! ^
      TABLE[bytes[i + 7]!]!;
  }
  for (let i = sliced; i < bytes.length; i++) crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[i]!) & 0xff]!;
  return crc32Text(~crc >>> 0);
}

/** A CRC-32 as it is written. */
export function crc32Text(crc: number): string {
  return crc.toString(16).padStart(8, '0');
}
