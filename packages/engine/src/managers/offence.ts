/** What the batting manager does with a plate appearance. @see rules §21 */

import type { Action } from '../model/action.ts';
import type { Side } from '../model/baseball.ts';
import { battingSide, ofSide } from '../model/baseball.ts';
import type { Card } from '../model/cards.ts';
import type { Approach, Offence } from '../model/decision.ts';
import type { GameState } from '../model/state.ts';
import { buntWorth } from './bunt.ts';
import { whim } from './chance.ts';
import { AVERAGE_WOBA, matchup } from './matchup.ts';
import type { Mind } from './mind.ts';
import { stealPlan } from './steal.ts';
import { swingWorth } from './swing-worth.ts';
import { cardOf, type ManagerTools, pitcherIsUp } from './tools.ts';
import { battingLead } from './value.ts';

/** What an AI does, and why. */
export interface ManagerChoice {
  readonly action: Action;
  readonly reason: string;
}

const SWING: { readonly [S in Side]: ManagerChoice } = {
  away: swingOf('away'),
  home: swingOf('home'),
};

function swingOf(side: Side): ManagerChoice {
  const offence: Offence = { approach: 'swing', contactPlay: false };
  return { action: { type: 'setOffence', side, offence }, reason: 'swing away' };
}

/** The choice that needs no thought: nobody is on base. */
export const swingAway = (side: Side): ManagerChoice => ofSide(SWING, side);

/** With somebody on base: steal, bunt, hit-and-run, or swing. */
export const approachOf = (state: GameState, mind: Mind, tools: ManagerTools): ManagerChoice => {
  const side = battingSide(state.half);
  const plan = state.pa.stealDeclared ? null : stealPlan(state, mind, tools);
  if (plan) return { action: { type: 'steal', side, bases: plan.bases }, reason: plan.reason };
  const bunt = buntReason(state, mind, tools);
  if (bunt) return tries(side, bunt);
  const run = hitAndRunReason(state, mind, tools);
  if (run) return tries(side, { approach: 'hit-and-run', reason: run });
  return breaksOnContact(state, mind) ? contact(side) : swingAway(side);
};

const tries = (side: Side, { approach, reason }: Tried): ManagerChoice => ({
  action: { type: 'setOffence', side, offence: { approach, contactPlay: false } },
  reason,
});

const contact = (side: Side): ManagerChoice => ({
  action: { type: 'setOffence', side, offence: { approach: 'swing', contactPlay: true } },
  reason: 'the runner goes on contact: the infield is in',
});

interface Tried {
  readonly approach: Approach;
  readonly reason: string;
}

const isLastInning = ({ inning, rules }: GameState): boolean => inning >= rules.innings;

const buntReason = (state: GameState, mind: Mind, tools: ManagerTools): Tried | null => {
  if (state.outs > 1) return null;
  if (state.bases[2]) return squeezeReason(state, mind);
  const { batter } = mind;
  if (!batter) return null;
  if (mind.name === 'yolo') return null;
  return mind.name === 'safe'
    ? bookBunt(state, { ...mind, batter }, tools)
    : weighedBunt(state, { ...mind, batter }, tools);
};

/** The book has the batter's card. */
interface AtBat {
  readonly batter: Card;
}

/** The suicide squeeze for the winning run is the one bunt a gambler likes. */
const squeezeReason = (state: GameState, mind: Mind): Tried | null =>
  mind.name === 'yolo' && isLastInning(state) && battingLead(state) === 0
    ? { approach: 'suicide-squeeze', reason: 'suicide squeeze: tied in the last inning' }
    : null;

/** By the book: pitchers who bat, always; others late, tied or one behind, nobody out, and not a better batter than most. */
const bookBunt = (
  state: GameState,
  { batter, pitcher }: Mind & AtBat,
  { notes }: ManagerTools,
): Tried | null => {
  if (pitcherIsUp(state)) return { approach: 'sac-bunt', reason: 'the pitcher bunts' };
  const late = state.inning >= state.rules.innings - 2;
  const lead = battingLead(state);
  if (!late || state.outs > 0 || lead > 0 || lead < -1) return null;
  const average = matchup(batter, pitcher, notes) <= AVERAGE_WOBA;
  return average ? { approach: 'sac-bunt', reason: 'sacrifice: late and close, nobody out' } : null;
};

const weighedBunt = (state: GameState, mind: Mind & AtBat, tools: ManagerTools): Tried | null => {
  const swing = swingWorth(state, mind, tools);
  const bunt = buntWorth(state, mind, tools);
  return bunt > swing
    ? {
        approach: 'sac-bunt',
        reason: `sacrifice: worth ${bunt.toFixed(3)} against ${swing.toFixed(3)}`,
      }
    : null;
};

const FAST = 13;
/** Strikeouts on an average batter's card. */
const AVERAGE_STRIKEOUTS = 24;

const hitAndRunReason = (
  state: GameState,
  { style, batter }: Mind,
  tools: ManagerTools,
): string | null => {
  const [first, second, third] = state.bases;
  if (style.hitAndRun === 0 || !first || second || third || state.outs > 1) return null;
  const runner = cardOf(state, { side: battingSide(state.half), id: first.id }, tools);
  if (!batter || !runner || runner.speed < FAST) return null;
  if (!style.hitAndRunGrades.includes(batter.hitAndRun)) return null;
  const contactHitter =
    batter.kind === 'image' ||
    (batter.batting.vL.strikeout + batter.batting.vR.strikeout) / 2 < AVERAGE_STRIKEOUTS;
  if ((style.weighsBatter && !contactHitter) || whim(state) >= style.hitAndRun) return null;
  return `hit-and-run: a batter of grade ${batter.hitAndRun} and a fast runner`;
};

/** Against a drawn-in infield: when an out at home costs little, or the run is all. */
const breaksOnContact = (state: GameState, { name }: Mind): boolean => {
  if (state.phase.type !== 'offence' || state.phase.alignment.infield !== 'in') return false;
  if (!state.bases[2] || state.outs > 1) return false;
  return name === 'yolo' || (name === 'balanced' && state.outs === 1 && battingLead(state) <= 0);
};
