/** When an AI manager takes his pitcher out, and how soon he may. @see rules §14, §21 */

import { battingSide, fieldingSide, ofSide } from '../model/baseball.ts';
import type { GameState, Workload } from '../model/state.ts';
import type { AiStyle } from '../model/team.ts';
import { tirednessGauge } from '../model/tiredness.ts';
import { momentOf } from '../scoring/play-values.ts';
import { freePitchers } from './roster.ts';
import type { Character } from './styles.ts';
import { cardOf, type ManagerTools } from './tools.ts';
import { inningOf } from './value.ts';

/** The man on the mound, and what is known of him. */
export interface OnTheMound {
  readonly tools: ManagerTools;
  readonly work: Workload;
}

/** Why he goes now; null: he stays. */
export const reasonToPull = (
  state: GameState,
  { name }: Character,
  mound: OnTheMound,
): string | null => {
  switch (name) {
    case 'safe':
      return cautious(state, mound);
    case 'balanced':
      return measured(state, mound);
    default:
      return stubborn(state, mound);
  }
};

/** Outs until he tires for his innings alone; of a man without a rating nobody knows, so it may be now. */
const outsLeft = (state: GameState, { work, tools }: OnTheMound): number => {
  const side = fieldingSide(state.half);
  const rating = cardOf(state, { side, id: work.pitcher }, tools)?.pitcher;
  return rating ? tirednessGauge(work, rating, tools.charts.tuning.fatigue).outs : 0;
};

/** Three batters before he would tire, all of them outs, or three runners in one inning, worry a cautious man. */
const CAUTION_OUTS = 3;
const CAUTION_RUNNERS = 3;
const SIXTH = 6;

const cautious = (state: GameState, mound: OnTheMound): string | null => {
  const { work } = mound;
  if (work.tiredAt !== null) return 'he is tired';
  if (work.role === 'starter' && outsLeft(state, mound) <= CAUTION_OUTS)
    return 'he will be tired soon';
  return inningOf(state) >= SIXTH && work.runnersThisHalf >= CAUTION_RUNNERS
    ? 'three runners in the inning'
    : null;
};

/** Batters faced when the order comes up for the third time. */
const THIRD_TIME = 18;
const THIRD_TIME_LEVERAGE = 1.3;

const measured = (state: GameState, mound: OnTheMound): string | null => {
  const { work, tools } = mound;
  if (work.tiredAt !== null) return keepsLastArm(state, mound) ? null : 'he is tired';
  if (work.role !== 'starter' || work.batters < THIRD_TIME) return null;
  const hangs = tools.expectancy.leverage(momentOf(state)) > THIRD_TIME_LEVERAGE;
  return hangs && !isLastArm(state, tools)
    ? 'third time through the order, and much hangs on it'
    : null;
};

const isLastArm = (state: GameState, { cards }: ManagerTools): boolean =>
  freePitchers(ofSide(state.teams, fieldingSide(state.half)), cards).length < 2;

/** With one arm left before the last inning a tired man stays until he is gassed. */
const keepsLastArm = (state: GameState, mound: OnTheMound): boolean =>
  state.inning < state.rules.innings && !isGassed(mound) && isLastArm(state, mound.tools);

const isGassed = ({ work, tools }: OnTheMound): boolean =>
  work.tiredAt !== null && work.batters - work.tiredAt >= tools.charts.tuning.fatigue.gassedAfter;

/** Runs of an inning, charged to him or not. Whoever was there for all of them has faced at least so many batters. */
const COLLAPSE = 5;
const COLLAPSE_BATTERS = 4;

const stubborn = (state: GameState, mound: OnTheMound): string | null => {
  const { work } = mound;
  if (isGassed(mound)) return 'he is gassed';
  return runsOfInning(state) >= COLLAPSE && work.battersThisStint >= COLLAPSE_BATTERS
    ? 'five runs in the inning'
    : null;
};

const runsOfInning = ({ line, half }: GameState): number =>
  ofSide(line, battingSide(half)).at(-1) ?? 0;

/** Two batters are faced while the next man gets ready: so many outs, runners and runs before he goes he should throw. */
const SOON = { outs: 3, runners: 2, batters: 3, runs: 2 };

/** May this manager want another pitcher before that man would be warm? */
export const mayGoSoon = (state: GameState, { name }: Character, mound: OnTheMound): boolean =>
  willTire(state, mound) || HABITS[name](state, mound);

const willTire = (state: GameState, { work, tools }: OnTheMound): boolean => {
  const side = fieldingSide(state.half);
  const rating = cardOf(state, { side, id: work.pitcher }, tools)?.pitcher;
  if (work.tiredAt !== null || !rating) return true;
  const left = tirednessGauge(work, rating, tools.charts.tuning.fatigue);
  return (
    left.outs <= SOON.outs ||
    left.runnersInHalf <= SOON.runners ||
    (left.runnersInTwo ?? SOON.runners + 1) <= SOON.runners ||
    (left.closerOuts ?? SOON.outs) < SOON.outs
  );
};

type Foresight = (state: GameState, mound: OnTheMound) => boolean;

/** What each of them takes a man out for before he is tired, as far ahead. */
const HABITS: { readonly [S in AiStyle]: Foresight } = {
  safe: (state, mound) =>
    (mound.work.role === 'starter' && outsLeft(state, mound) <= CAUTION_OUTS + SOON.outs) ||
    (inningOf(state) >= SIXTH && mound.work.runnersThisHalf >= CAUTION_RUNNERS - SOON.runners),
  balanced: (_, { work }) => work.role === 'starter' && work.batters >= THIRD_TIME - SOON.batters,
  yolo: (state) => runsOfInning(state) >= COLLAPSE - SOON.runs,
};
