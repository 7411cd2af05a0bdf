import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import type { Hidden } from './hidden.ts';

/** Signs access tokens, and is known by its id. */
interface SigningKey {
  readonly id: string;
  readonly sign: KeyObject;
  readonly verify: KeyObject;
}

/** Everything that is derived from the operator's `AUTH_SECRET`: every server derives the same. */
export interface Keys {
  /** The newest first: it signs; all of them verify. */
  readonly signing: readonly [SigningKey, ...SigningKey[]];
  /** The token that follows this one: two tabs that come with one token get one successor. */
  readonly successors: (token: string) => readonly string[];
  /** Opens a private game to spectators. */
  readonly watchCode: (gameId: string) => string;
}

/** @param secrets the one in use, then those before it, which still verify */
export function createKeys([secret, ...older]: readonly [Hidden, ...Hidden[]]): Keys {
  const all = [secret, ...older];
  return {
    signing: [signingKey(secret), ...older.map(signingKey)],
    successors: (token) => all.map((one) => mac(one, 'next session token', token)),
    watchCode: (gameId) => mac(secret, 'watch a private game', gameId).slice(0, 22),
  };
}

const BYTES = 32;

/** Each purpose has a key of its own. */
const derive = (secret: Hidden, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret.reveal(), 'paper-dynasty', purpose, BYTES));

const mac = (secret: Hidden, purpose: string, text: string): string =>
  createHmac('sha256', derive(secret, purpose)).update(text).digest('base64url');

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8. @see RFC 8410 §7 */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

function signingKey(secret: Hidden): SigningKey {
  const der = Buffer.concat([ED25519_PKCS8, derive(secret, 'access tokens')]);
  const sign = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const verify = createPublicKey(sign);
  const spki = verify.export({ format: 'der', type: 'spki' });
  return { id: createHash('sha256').update(spki).digest('base64url').slice(0, 16), sign, verify };
}
