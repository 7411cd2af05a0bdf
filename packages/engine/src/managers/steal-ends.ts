/** Where each end of a steal leaves the half-inning: the same for whoever goes, so worked out once. @see rules §11 */

import type { Base } from '../model/baseball.ts';
import type { StealAttempt } from '../model/decision.ts';
import type { GameState } from '../model/state.ts';
import { afterIn, moved, oneMore, type Places, placed, takes } from './places.ts';
import { type After, codeNow } from './value.ts';

/** Who go, and the one of them who has to win the race. */
export interface Attempt {
  readonly bases: StealAttempt;
  readonly base: Base;
}

export interface StealEnds {
  /** Everybody has one base more: a balk, or the throw over gets away. */
  readonly free: After;
  readonly caughtLeaning: After;
  readonly safe: After;
  readonly wild: After;
  readonly out: After;
  /** The man on third goes home on the throw to second; null: nobody waits there for it. */
  readonly sent: SentEnds | null;
}

/** Two throws; once the first is away nobody has to run for home. */
export interface SentEnds {
  /** The thief is safe, and the man from third too, or he is not. */
  readonly scores: After;
  readonly caughtAtHome: After;
  /** The thief is out, and the man from third has made it meanwhile, or not; a third out leaves him where he is. */
  readonly scoresOnOut: After;
  readonly caughtToo: After;
}

/** Of this attempt with these bases taken and so many out. */
export const stealEnds = (state: GameState, attempt: Attempt): StealEnds => {
  const at = placeOf(state, attempt);
  const before = known[at];
  if (before) return before;
  const ends = newEnds(state, attempt);
  known[at] = ends;
  return ends;
};
const known: (StealEnds | undefined)[] = [];

/** Each attempt in each situation has a place of its own. */
const placeOf = (state: GameState, { bases, base }: Attempt): number => {
  let going = 0;
  for (const from of bases) going |= 1 << (from - 1);
  return ((going * 4 + base) * 8 + codeNow(state)) * 3 + state.outs;
};

/** The others have their bases, unless the out is the third; a man on third who waits stays there. */
const newEnds = (state: GameState, { bases, base }: Attempt): StealEnds => {
  const others = (places: Places): Places =>
    bases.reduce((at, from) => (from < base ? takes(at, from) : at), places);
  const start = placed(state, null);
  const safe = others(takes(start, base));
  const out = moved(start, base, 0);
  return {
    free: afterIn(state, placed(state, null, 1)),
    caughtLeaning: afterIn(state, out),
    safe: afterIn(state, safe),
    wild: afterIn(state, oneMore(safe, base)),
    out: afterIn(state, state.outs >= 2 ? out : others(out)),
    sent: base === 1 && bases.includes(3) ? sentEnds(state, { safe, out }) : null,
  };
};

const sentEnds = (
  state: GameState,
  { safe, out }: { readonly safe: Places; readonly out: Places },
): SentEnds => {
  const isOver = state.outs >= 2;
  return {
    scores: afterIn(state, moved(safe, 3, 4)),
    caughtAtHome: afterIn(state, moved(safe, 3, 0)),
    scoresOnOut: afterIn(state, isOver ? out : moved(out, 3, 4)),
    caughtToo: afterIn(state, isOver ? out : moved(out, 3, 0)),
  };
};
