import type { GameSnapshot } from '@paper-dynasty/api/contract';
import { GAMES, PRESENCE } from '../catalogue/samples.ts';

const [game] = GAMES;
if (!game) throw new Error('no game to show');

/** A game of the catalogue that has come so far, without what happened in it. */
export const snapshotAt = (version: number): GameSnapshot => ({
  game: { ...game, version },
  version,
  state: null,
  record: null,
  cards: [],
  inviteCode: null,
  rules: null,
  presence: PRESENCE,
  clock: null,
});
