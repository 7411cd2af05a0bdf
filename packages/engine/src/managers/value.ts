/** Values of what may come, for the side at bat. @see rules §10.3, §21 */

import type { BaseCode } from '../model/baseball.ts';
import type { GameState } from '../model/state.ts';
import type { Expectancy } from './expectancy.ts';

/** A moment that a choice may lead to, later in the same half-inning. */
export interface After {
  readonly code: BaseCode;
  /** Outs of the half: 3 ends it. */
  readonly outs: number;
  /** Runs scored on the way. */
  readonly runs: number;
}

/** Worth of a moment to the batting side: in runs, or in chances to win late and in close games. */
export type Valuer = (after: After) => number;

/** From here on, and in close games at any time, wins are counted, not runs. */
const LATE = 7;
const CLOSE = 1;

/** Are wins counted here, or runs? */
export const weighsWins = ({ score, inning, rules }: GameState): boolean =>
  inning >= LATE - 9 + rules.innings || Math.abs(score.away - score.home) <= CLOSE;

export const valuerOf = (state: GameState, expectancy: Expectancy): Valuer =>
  weighsWins(state)
    ? (after) => winValue(state, after, expectancy)
    : (after) => runValue(after, expectancy);

const runValue = ({ code, outs, runs }: After, expectancy: Expectancy): number =>
  outs >= 3 ? runs : runs + expectancy.runs(code, outs);

/** The batting side's chance to win from there. */
export const winValue = (state: GameState, after: After, expectancy: Expectancy): number => {
  const atBat = state.half === 'top' ? -1 : 1;
  const homeLead = state.score.home - state.score.away + atBat * after.runs;
  const home = homeWinsFrom(state, after, { homeLead, expectancy });
  return state.half === 'top' ? 1 - home : home;
};

interface Standing {
  readonly homeLead: number;
  readonly expectancy: Expectancy;
}

const homeWinsFrom = (
  { inning, half, rules }: GameState,
  { code, outs }: After,
  { homeLead, expectancy }: Standing,
): number => {
  const last = inning >= rules.innings;
  // Shorter games are weighed as the end of a long one.
  const shown = inning + 9 - rules.innings;
  if (half === 'bottom' && last && homeLead > 0) return 1;
  if (outs < 3) return expectancy.homeWins({ inning: shown, half, outs, code, homeLead });
  if (half === 'top' && last && homeLead > 0) return 1;
  if (half === 'bottom' && last && homeLead < 0) return 0;
  return half === 'top'
    ? expectancy.homeWins({ inning: shown, half: 'bottom', outs: 0, code: 0, homeLead })
    : expectancy.homeWins({ inning: shown + 1, half: 'top', outs: 0, code: 0, homeLead });
};

/**
 * How sure the runner must be that going is no worse than staying.
 * Above 1 there is nothing to gain, below 0 nothing to lose.
 */
export const breakEven = (hold: number, safe: number, out: number): number =>
  safe > out ? (hold - out) / (safe - out) : 2;

/** Bases as a code. */
export const codeOf = (first: boolean, second: boolean, third: boolean): BaseCode =>
  ((first ? 1 : 0) | (second ? 2 : 0) | (third ? 4 : 0)) as BaseCode;

export const codeNow = ({ bases }: GameState): BaseCode =>
  codeOf(bases[0] !== null, bases[1] !== null, bases[2] !== null);

/** The moment as it is. */
export const now = (state: GameState): After => ({
  code: codeNow(state),
  outs: state.outs,
  runs: 0,
});
