/** What a moment of a game is worth: to the half-inning in runs, to the game in wins. @see rules §20 */

import type { BaseCode } from '../model/baseball.ts';
import type { Moment } from '../scoring/win-expectancy.ts';

/** The tables a manager weighs his choices by. */
export interface Expectancy {
  /** Runs expected in the rest of the half-inning. */
  readonly runs: (code: BaseCode, outs: number) => number;
  /** Chance, 0-1, that home wins. */
  readonly homeWins: (moment: Moment) => number;
}
