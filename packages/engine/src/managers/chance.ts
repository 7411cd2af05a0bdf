/** The chance an AI needs for a whim: from the game and its version, never from the dice. @see rules §21 */

import type { GameState } from '../model/state.ts';

/** FNV-1a: the same number on every server and in every replay. */
export const whim = ({ id, version }: GameState): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  for (let rest = version; rest > 0; rest = Math.floor(rest / 256))
    hash = Math.imul(hash ^ (rest & 255), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) / 2 ** 32;
};
