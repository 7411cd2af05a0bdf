/** Values of what may come, for the side at bat. @see rules §10.3, §21 */

import type { BaseCode } from '../model/baseball.ts';
import { onBases } from '../model/baseball.ts';
import type { GameState } from '../model/state.ts';
import type { ExpectancyTables } from '../scoring/expectancy-tables.ts';
import { basesCode } from '../scoring/play-facts.ts';

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

/** How far into a game this is, counted as in one of nine innings. */
export const inningOf = ({ inning, rules }: GameState): number => inning + 9 - rules.innings;

/** Nobody who began is sent to the bench in the first inning, however short the game is. */
export const isTooSoon = (state: GameState, from: number): boolean =>
  state.inning === 1 || inningOf(state) < from;

/** Runs by which the side at bat is ahead. */
export const battingLead = ({ half, score }: GameState): number =>
  half === 'top' ? score.away - score.home : score.home - score.away;

/** Runs by which the side in the field is ahead. */
export const fieldingLead = (state: GameState): number => 0 - battingLead(state);

/** Are wins counted here, or runs? */
export const weighsWins = (state: GameState): boolean =>
  inningOf(state) >= LATE || Math.abs(state.score.away - state.score.home) <= CLOSE;

export const valuerOf = (state: GameState, expectancy: ExpectancyTables): Valuer => {
  const { inning, half, score, rules } = state;
  if (
    lately?.score !== score ||
    lately.inning !== inning ||
    lately.half !== half ||
    lately.rules !== rules ||
    lately.expectancy !== expectancy
  )
    lately = { inning, half, score, rules, expectancy, value: newValuer(state, expectancy) };
  return lately.value;
};
/** The last one: bases and outs make no difference to it, and every decision with somebody on base asks. */
let lately:
  | (Pick<GameState, 'inning' | 'half' | 'score' | 'rules'> & {
      readonly expectancy: ExpectancyTables;
      readonly value: Valuer;
    })
  | null = null;

const newValuer = (state: GameState, expectancy: ExpectancyTables): Valuer =>
  weighsWins(state)
    ? (after) => winValue(state, after, expectancy)
    : (after) => runValue(after, expectancy);

const runValue = ({ code, outs, runs }: After, expectancy: ExpectancyTables): number =>
  outs >= 3 ? runs : runs + expectancy.runs(code, outs);

/** The batting side's chance to win from there. */
export const winValue = (
  state: GameState,
  { code, outs, runs }: After,
  { winsAfter }: ExpectancyTables,
): number => {
  const { inning, half, score } = state;
  const isTop = half === 'top';
  const homeLead = score.home - score.away + (isTop ? -runs : runs);
  const home = winsAfter({ inning, half, outs: Math.min(3, outs), code, homeLead });
  return isTop ? 1 - home : home;
};

/**
 * How sure the runner must be that going is no worse than staying.
 * Above 1 there is nothing to gain, below 0 nothing to lose.
 */
export const breakEven = (hold: number, safe: number, out: number): number =>
  safe > out ? (hold - out) / (safe - out) : 2;

/** Bases as a code. */
export const codeOf = (first: boolean, second: boolean, third: boolean): BaseCode =>
  onBases((first ? 1 : 0) | (second ? 2 : 0) | (third ? 4 : 0));

export const codeNow = ({ bases }: GameState): BaseCode => basesCode(bases);

/** Would the home side have won with so many runs more? */
export const isWonWith = ({ half, inning, rules, score }: GameState, runs: number): boolean =>
  half === 'bottom' && inning >= rules.innings && score.home + runs > score.away;

/** The moment as it is. */
export const now = (state: GameState): After => ({
  code: codeNow(state),
  outs: state.outs,
  runs: 0,
});
