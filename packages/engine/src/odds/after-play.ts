/** Where a play leaves the half-inning. */

import type { After } from '../managers/value.ts';
import type { Base, BaseCode, Destination } from '../model/baseball.ts';
import { BASES } from '../model/baseball.ts';
import type { PlayMade } from '../model/play.ts';
import type { GameState } from '../model/state.ts';

type Ends = Pick<PlayMade, 'batterTo' | 'moves'>;

/** Where the man from this base (0: the batter) ended; null: a batter who stays up. */
export const endOf = (play: Ends, from: Base | 0): Destination | null =>
  from === 0 ? play.batterTo : (play.moves.find((move) => move.from === from)?.to ?? from);

/** Bases, outs and runs when the play is over. */
export const afterPlay = ({ bases, outs }: GameState, play: Ends): After => {
  const ends = BASES.filter((base) => bases[base - 1]).map((base) => endOf(play, base));
  const places = [...ends, play.batterTo];
  const on = (base: Base): number => (places.includes(base) ? 2 ** (base - 1) : 0);
  const count = (place: Destination): number => places.filter((one) => one === place).length;
  return {
    code: (on(1) + on(2) + on(3)) as BaseCode,
    outs: outs + count(0),
    runs: count(4),
  };
};
