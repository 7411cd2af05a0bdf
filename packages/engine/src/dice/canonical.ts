/** One text, and so one hash, for equal data: what a commitment binds. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Keys as strings sort them, numbers as JavaScript prints them, absent properties left out. */
const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value);
  const text = typeof value === 'number' && !Number.isFinite(value) ? '' : JSON.stringify(value);
  if (!text) throw new TypeError(`not data: ${typeof value}`);
  return text;
};

const canonicalObject = (value: object): string => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('not plain data');
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
};

/**
 * Hex SHA-256 of plain data in canonical JSON. Property order and absent properties make no difference.
 * @throws TypeError for what JSON cannot say: class instances, functions, NaN
 */
export const canonicalHash = (value: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
