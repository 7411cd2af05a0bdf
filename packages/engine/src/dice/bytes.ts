/** The two encodings of the dice protocol: everything hashed is unambiguous. @see rules §2 */

import { concatBytes } from '@noble/hashes/utils.js';

/** A 4-byte big-endian length, then the bytes: joined values can never be read two ways. */
const lengthPrefixed = (bytes: Uint8Array): Uint8Array => {
  const prefix = new Uint8Array(4);
  new DataView(prefix.buffer).setUint32(0, bytes.length);
  return concatBytes(prefix, bytes);
};

export const lengthPrefixedAll = (...parts: readonly Uint8Array[]): Uint8Array =>
  concatBytes(...parts.map(lengthPrefixed));
