/** Where a play leaves the half-inning. */

import type { After } from '../managers/value.ts';
import type { Base, Destination } from '../model/baseball.ts';
import { BASES, onBases } from '../model/baseball.ts';
import type { PlayMade } from '../model/play.ts';
import type { GameState } from '../model/state.ts';

type Ends = Pick<PlayMade, 'batterTo' | 'moves'>;

/** Where the man from this base (0: the batter) ended; null: a batter who stays up. */
export const endOf = (play: Ends, from: Base | 0): Destination | null =>
  from === 0 ? play.batterTo : (play.moves.find((move) => move.from === from)?.to ?? from);

/** Bases, outs and runs when the play is over. */
export const afterPlay = ({ bases, outs }: GameState, play: Ends): After => {
  const after = { code: 0, outs, runs: 0 };
  const place = (at: Destination | null): void => {
    if (at === 0) after.outs += 1;
    else if (at === 4) after.runs += 1;
    else if (at !== null) after.code |= 1 << (at - 1);
  };
  place(play.batterTo);
  for (const base of BASES) if (bases[base - 1]) place(endOf(play, base));
  return { ...after, code: onBases(after.code) };
};
