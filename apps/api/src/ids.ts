import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { v5, v7 } from 'uuid';

/** A new id; later ones are greater. */
export const newId = (): string => v7();

/** Makes the id of what only one of many servers may do from what they all know. */
const OWN_NAMESPACE = '6f2a7b0e-5d0c-5f53-9a51-2f1d3c6f7a10';
export const derivedId = (...parts: readonly (string | number)[]): string =>
  v5(JSON.stringify(parts), OWN_NAMESPACE);

export const sha256Hex = (text: string): string => hash('sha256', text);

/** An unguessable word for cookies, tickets and invitations. */
export const newToken = (bytes = 32): string => randomBytes(bytes).toString('base64url');

/** Whether two texts are equal, in a time that does not tell how far they agree. */
export function sameText(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(sha256Hex(one)), Buffer.from(sha256Hex(other)));
}
