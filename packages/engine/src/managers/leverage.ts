/** How much hangs on the next play. @see rules §20 */

import type { GameState } from '../model/state.ts';
import type { Expectancy } from './expectancy.ts';
import { codeNow, winValue } from './value.ts';

/** Mean swing of win expectancy per play over whole games. */
const AVERAGE_SWING = 0.033;

/**
 * 1 in an average moment; from an out, a walk, a single, a double and a home run, weighed as often
 * as they come. Asked before most plays of the last innings: each moment is worked out once.
 */
export const leverage = (state: GameState, expectancy: Expectancy): number => {
  const place = placeOf(state);
  const known = knownTo(expectancy);
  const found = known[place] ?? 0;
  if (found > 0) return found;
  const worked = swingOf(state, expectancy) / AVERAGE_SWING;
  if (place >= 0) known[place] = worked;
  return worked;
};

/** Innings, as in a game of nine, and leads up to which moments are remembered. */
const INNINGS = 16;
const LEADS = 12;

/** All that it depends on as one number; -1 where it is worked out anew. */
const placeOf = (state: GameState): number => {
  const shown = state.inning + 9 - state.rules.innings;
  const lead = state.score.home - state.score.away;
  if (shown < 0 || shown >= INNINGS || Math.abs(lead) > LEADS) return -1;
  const half = state.half === 'top' ? 0 : 1;
  const moment = ((shown * 2 + half) * 8 + codeNow(state)) * 3 + state.outs;
  return moment * (2 * LEADS + 1) + lead + LEADS;
};

const leverages = new WeakMap<Expectancy, Float64Array>();
const knownTo = (expectancy: Expectancy): Float64Array => {
  const before = leverages.get(expectancy);
  if (before) return before;
  const known = new Float64Array(INNINGS * 2 * 24 * (2 * LEADS + 1));
  leverages.set(expectancy, known);
  return known;
};

const swingOf = (state: GameState, expectancy: Expectancy): number => {
  const code = codeNow(state);
  const { outs } = state;
  const at = (next: number, moreOuts: number, runs: number): number =>
    winValue(state, { code: next as typeof code, outs: outs + moreOuts, runs }, expectancy);
  const stay = at(code, 0, 0);
  const runners = (code & 1) + ((code >> 1) & 1) + ((code >> 2) & 1);
  const scored = ((code >> 1) & 1) + ((code >> 2) & 1);
  return (
    OUT * Math.abs(at(code, 1, 0) - stay) +
    SINGLE * Math.abs(at(1 | ((code & 1) * 2), 0, scored) - stay) +
    DOUBLE * Math.abs(at(2 | ((code & 1) * 4), 0, scored) - stay) +
    HOME_RUN * Math.abs(at(0, 0, runners + 1) - stay)
  );
};

const OUT = 0.68;
const SINGLE = 0.24;
const DOUBLE = 0.05;
const HOME_RUN = 0.03;
