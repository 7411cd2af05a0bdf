/** How much hangs on the next play. @see rules §20 */

import type { GameState } from '../model/state.ts';
import type { Expectancy } from './expectancy.ts';
import { codeNow, winValue } from './value.ts';

/** Mean swing of win expectancy per play over whole games. */
const AVERAGE_SWING = 0.033;

/** 1 in an average moment; from an out, a walk, a single, a double and a home run, weighed as often as they come. */
export const leverage = (state: GameState, expectancy: Expectancy): number => {
  const code = codeNow(state);
  const { outs } = state;
  const at = (next: number, moreOuts: number, runs: number): number =>
    winValue(state, { code: next as typeof code, outs: outs + moreOuts, runs }, expectancy);
  const stay = at(code, 0, 0);
  const runners = (code & 1) + ((code >> 1) & 1) + ((code >> 2) & 1);
  const scored = ((code >> 1) & 1) + ((code >> 2) & 1);
  const swing =
    OUT * Math.abs(at(code, 1, 0) - stay) +
    SINGLE * Math.abs(at(1 | ((code & 1) * 2), 0, scored) - stay) +
    DOUBLE * Math.abs(at(2 | ((code & 1) * 4), 0, scored) - stay) +
    HOME_RUN * Math.abs(at(0, 0, runners + 1) - stay);
  return swing / AVERAGE_SWING;
};

const OUT = 0.68;
const SINGLE = 0.24;
const DOUBLE = 0.05;
const HOME_RUN = 0.03;
