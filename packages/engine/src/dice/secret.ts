/** The dice secret of a game, in a wrapping that cannot be printed by accident. @see rules §2 */

import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { BySide } from '../model/baseball.ts';
import { lengthPrefixedAll } from './bytes.ts';

/** Bytes of a secret. */
export const SECRET_LENGTH = 32;

const refuse = (): never => {
  throw new Error('a dice secret is not printed: call reveal() when the game is over');
};

interface DerivedKey {
  readonly gameId: string;
  readonly away: string;
  readonly home: string;
  readonly key: Uint8Array;
}

/**
 * 32 bytes from the operating system, drawn by whoever runs the game. They leave this object
 * only through {@link Secret.reveal}; printing, logging or serialising it throws.
 */
export class Secret {
  readonly #bytes: Uint8Array;
  /** The key that was asked for last: every decision of a game asks for the same one. */
  #lately: DerivedKey | undefined;

  /** @throws RangeError unless there are 32 bytes */
  constructor(bytes: Uint8Array) {
    if (bytes.length !== SECRET_LENGTH) throw new RangeError(`${bytes.length} bytes of secret`);
    this.#bytes = Uint8Array.from(bytes);
  }

  /** @throws RangeError or Error unless the text is 64 hex digits */
  static fromHex(hex: string): Secret {
    return new Secret(hexToBytes(hex));
  }

  /** The published promise: hex SHA-256(lp(secret) lp(rulesHash) lp(rostersHash)), both hashes as their 32 bytes. */
  commitTo(rulesHash: string, rostersHash: string): string {
    const parts = lengthPrefixedAll(this.#bytes, hexToBytes(rulesHash), hexToBytes(rostersHash));
    return bytesToHex(sha256(parts));
  }

  /** HMAC-SHA256(secret, lp(gameId) lp(away) lp(home)): as secret as the secret itself. */
  deriveKey(gameId: string, entropy: BySide<string>): Uint8Array {
    const { away, home } = entropy;
    const known = this.#lately;
    if (known?.gameId === gameId && known.away === away && known.home === home) return known.key;
    const message = lengthPrefixedAll(utf8ToBytes(gameId), hexToBytes(away), hexToBytes(home));
    const key = hmac(sha256, this.#bytes, message);
    this.#lately = { gameId, away, home, key };
    return key;
  }

  /** Hex, for the last event of a game and for the table of secrets: nowhere else. */
  reveal(): string {
    return bytesToHex(this.#bytes);
  }

  toString(): never {
    return refuse();
  }
  toJSON(): never {
    return refuse();
  }
  [Symbol.toPrimitive](): never {
    return refuse();
  }
  [Symbol.for('nodejs.util.inspect.custom')](): never {
    return refuse();
  }
}
