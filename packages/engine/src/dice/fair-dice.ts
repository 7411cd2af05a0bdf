/** The dice of a real game: fixed by a secret that both managers have stirred. @see rules §2 */

import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { BySide } from '../model/baseball.ts';
import type { Dice } from '../model/roll.ts';
import { facesOf } from './faces.ts';
import type { Secret } from './secret.ts';

const BLOCK = 32;

/** What the dice of a game are made from, besides the secret. Both are in its log. */
export interface DiceSeed {
  readonly id: string;
  /** Hex bytes of each manager; empty for an AI. */
  readonly entropy: BySide<string>;
}

/**
 * The bytes of roll n: HMAC-SHA256(key, u64(n) u32(counter)) for counter 0, 1, 2, ...
 * The key's own blocks are hashed once and copied for every roll.
 */
const byteStreams = (key: Uint8Array): ((n: number) => () => number) => {
  const keyed = hmac.create(sha256, key);
  const working = keyed.clone();
  const message = new Uint8Array(12);
  const view = new DataView(message.buffer);
  const block = new Uint8Array(BLOCK);
  const fill = (counter: number): void => {
    view.setUint32(8, counter);
    keyed._cloneInto(working).update(message).digestInto(block);
  };
  return (n) => {
    view.setUint32(0, Math.floor(n / 2 ** 32));
    view.setUint32(4, n % 2 ** 32);
    let used = 0;
    return () => {
      const place = used % BLOCK;
      if (place === 0) fill(used / BLOCK);
      used++;
      return block[place] ?? 0;
    };
  };
};

/**
 * The dice of one game. Roll n is the same whenever and wherever it is asked for, so a retry
 * is no second throw. The state of a game is a {@link DiceSeed}.
 */
export const fairDice = (secret: Secret, seed: DiceSeed): Dice => {
  const bytesOf = byteStreams(secret.deriveKey(seed.id, seed.entropy));
  return { roll: (n, _purpose, dice) => facesOf(bytesOf(n), dice) };
};
