import { gunzipSync, gzipSync } from 'node:zlib';

/** Entries of a list: the least that W3C Bitstring Status List 1.0 allows, so that one passport hides among many. */
export const LIST_ENTRIES = 131_072;

/** A list that unpacks to more than this is no list of ours or of anybody's. */
const LARGEST = 16 * 1024 * 1024;

/** Bits, the first index leftmost, gzipped and in multibase base64url. */
export function encodeBitstring(set: Iterable<number>): string {
  const bytes = new Uint8Array(LIST_ENTRIES / 8);
  for (const index of set) {
    if (!Number.isInteger(index) || index < 0 || index >= LIST_ENTRIES) {
      throw new RangeError(`${index} is no index of a list of ${LIST_ENTRIES}`);
    }
    const at = index >> 3;
    bytes[at] = (bytes[at] ?? 0) | (0x80 >> (index & 7));
  }
  return `u${gzipSync(bytes).toString('base64url')}`;
}

/** null for what is no bitstring, or one that is too short to hide anybody. */
export function decodeBitstring(encoded: string): Uint8Array | null {
  if (!/^u[\w-]+$/.test(encoded)) return null;
  try {
    const bytes = gunzipSync(Buffer.from(encoded.slice(1), 'base64url'), { maxOutputLength: LARGEST });
    return bytes.length * 8 < LIST_ENTRIES ? null : bytes;
  } catch {
    return null;
  }
}

/** null beyond the end. */
export function bitAt(bytes: Uint8Array, index: number): boolean | null {
  const byte = bytes[index >> 3];
  return byte === undefined ? null : (byte & (0x80 >> (index & 7))) !== 0;
}
