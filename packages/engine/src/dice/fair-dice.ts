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

/** Writes block `counter` of roll n: HMAC-SHA256(key, u64(n) u32(counter)). */
type Fill = (block: Uint8Array, n: number, counter: number) => void;

/** The key's own blocks are hashed once and copied for every block. */
const blockFiller = (key: Uint8Array): Fill => {
  const keyed = hmac.create(sha256, key);
  const working = keyed.clone();
  const message = new Uint8Array(12);
  const view = new DataView(message.buffer);
  return (block, n, counter) => {
    view.setUint32(0, Math.floor(n / 2 ** 32));
    view.setUint32(4, n % 2 ** 32);
    view.setUint32(8, counter);
    keyed._cloneInto(working).update(message).digestInto(block);
  };
};

/** Rolls that are hashed in one go, at most. */
const MOST_AHEAD = 4;

/**
 * The bytes of one roll after the other: its blocks for counter 0, 1, 2, ... Whoever asks for
 * rolls in their order gets ever more first blocks ahead, since hashing many in a row is
 * quicker than coming back to it for each.
 */
class RollBytes {
  private readonly fill: Fill;
  private readonly ahead: Uint8Array[] = [new Uint8Array(BLOCK)];
  private readonly further = new Uint8Array(BLOCK);
  private from = 0;
  private ready = 0;
  private roll = 0;
  private block: Uint8Array = this.further;
  private used = 0;

  constructor(key: Uint8Array) {
    this.fill = blockFiller(key);
  }

  /** From here on come the bytes of roll n. */
  begin(n: number): void {
    if (n < this.from || n >= this.from + this.ready) this.lookAhead(n);
    this.roll = n;
    this.block = this.ahead[n - this.from] ?? this.further;
    this.used = 0;
  }

  readonly next = (): number => {
    const place = this.used % BLOCK;
    if (place === 0 && this.used > 0) this.goOn();
    this.used += 1;
    return this.block[place] ?? 0;
  };

  private lookAhead(n: number): void {
    const inOrder = this.ready > 0 && n === this.from + this.ready;
    this.ready = inOrder ? Math.min(2 * this.ready, MOST_AHEAD) : 1;
    this.from = n;
    while (this.ahead.length < this.ready) this.ahead.push(new Uint8Array(BLOCK));
    for (let i = 0; i < this.ready; i++) this.fill(this.ahead[i] ?? this.further, n + i, 0);
  }

  private goOn(): void {
    this.block = this.further;
    this.fill(this.block, this.roll, this.used / BLOCK);
  }
}

/**
 * The dice of one game. Roll n is the same whenever and wherever it is asked for, so a retry
 * is no second throw. The state of a game is a {@link DiceSeed}.
 */
export const fairDice = (secret: Secret, seed: DiceSeed): Dice => {
  const bytes = new RollBytes(secret.deriveKey(seed.id, seed.entropy));
  return {
    roll: (n, _purpose, dice) => {
      bytes.begin(n);
      return facesOf(bytes.next, dice);
    },
  };
};
