/** When a pitcher goes, and who comes. @see rules §14, §21 */

import { battingSide, fieldingSide, ofSide } from '../model/baseball.ts';
import type { Card } from '../model/cards.ts';
import type { LineupId } from '../model/ids.ts';
import type { GameState, Workload } from '../model/state.ts';
import type { RosterChange } from '../model/team.ts';
import { matchup } from './matchup.ts';
import type { ManagerChoice } from './offence.ts';
import { freePitchers, type Man } from './roster.ts';
import type { Character } from './styles.ts';
import { cardOf, type ManagerTools } from './tools.ts';
import { inningOf, momentOf } from './value.ts';

/** A new pitcher, or null: the man on the mound stays. */
export const pitchingChange = (
  state: GameState,
  who: Character,
  tools: ManagerTools,
): ManagerChoice | null => {
  const side = fieldingSide(state.half);
  const work = ofSide(state.mound, side);
  if (state.rules.threeBatterMinimum && !work.minimumMet) return null;
  const reason = reasonToPull(state, who, { tools, work });
  if (reason === null) return null;
  return relieve(state, who, { tools, reason });
};

/** The next man in for the one on the mound, whatever the reason; null: no pitcher is left. */
export const relieve = (
  state: GameState,
  who: Character,
  { tools, reason }: { readonly tools: ManagerTools; readonly reason: string },
): ManagerChoice | null => {
  const side = fieldingSide(state.half);
  const next = nextPitcher(state, who, tools);
  if (next === null) return null;
  const team = ofSide(state.teams, side);
  const slot = team.order.indexOf(team.field.P);
  const change: RosterChange = {
    player: next,
    role: 'P',
    slot: slot < 0 ? null : slot,
    replaces: team.field.P,
  };
  return { action: { type: 'substitute', side, changes: [change] }, reason };
};

interface OnTheMound {
  readonly tools: ManagerTools;
  readonly work: Workload;
}

const reasonToPull = (state: GameState, { name }: Character, mound: OnTheMound): string | null => {
  switch (name) {
    case 'safe':
      return cautious(state, mound);
    case 'balanced':
      return measured(state, mound);
    default:
      return stubborn(state, mound);
  }
};

/** Outs until he tires for his innings alone. */
const outsLeft = (state: GameState, { work, tools }: OnTheMound): number => {
  const side = fieldingSide(state.half);
  const card = cardOf(state, { side, id: work.pitcher }, tools);
  const endurance = card?.pitcher?.endurance;
  if (!endurance) return 0;
  const innings = work.role === 'starter' ? endurance.start : endurance.relief;
  return innings * tools.charts.tuning.fatigue.outsPerEndurance - work.outs;
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

const COLLAPSE = 5;

const stubborn = (state: GameState, mound: OnTheMound): string | null => {
  const { work } = mound;
  if (isGassed(mound)) return 'he is gassed';
  const runs = ofSide(state.line, battingSide(state.half)).at(-1) ?? 0;
  return runs >= COLLAPSE && work.runnersThisHalf >= COLLAPSE ? 'five runs in the inning' : null;
};

interface Arm extends Man {
  /** wOBA expected of the next three batters: lower is better. */
  readonly allowed: number;
}

const HIGH = 1.5;
const LOW = 0.7;

/** From the best man when everything hangs on it to the last man when nothing does. */
const nextPitcher = (
  state: GameState,
  { name }: Character,
  tools: ManagerTools,
): LineupId | null => {
  const arms = armsOf(state, tools);
  const [first] = arms;
  if (!first) return null;
  const closer = closerOf(arms);
  if (name === 'yolo') return first.id;
  if (closer && isSaveTime(state)) return closer.id;
  const rest = arms.length > 1 ? arms.filter((arm) => arm !== closer) : arms;
  const pressure = tools.expectancy.leverage(momentOf(state));
  if (pressure >= HIGH && name === 'balanced') return (closer ?? first).id;
  const place =
    pressure >= HIGH ? 0 : pressure >= LOW ? Math.floor(rest.length / 2) : rest.length - 1;
  return (rest[place] ?? first).id;
};

const isSaveTime = (state: GameState): boolean => {
  const side = fieldingSide(state.half);
  const lead = ofSide(state.score, side) - ofSide(state.score, battingSide(state.half));
  return state.inning >= state.rules.innings && lead >= 1 && lead <= 3;
};

const closerOf = (arms: readonly Arm[]): Arm | undefined =>
  arms.reduce<Arm | undefined>((best, arm) => {
    const close = arm.card.pitcher?.endurance.close ?? 0;
    return close > 0 && close > (best?.card.pitcher?.endurance.close ?? 0) ? arm : best;
  }, undefined);

/** Relievers who have not pitched, best matchup first; starters only when nobody else is left. */
const armsOf = (state: GameState, tools: ManagerTools): readonly Arm[] => {
  const side = fieldingSide(state.half);
  const team = ofSide(state.teams, side);
  const next = nextBatters(state, tools);
  const fresh = freePitchers(team, tools.cards);
  const relievers = fresh.filter(({ card }) => (card.pitcher?.endurance.start ?? 0) === 0);
  const able = relievers.length > 0 ? relievers : fresh;
  return able
    .map(({ id, card }): Arm => ({ id, card, allowed: expected(next, card, tools) }))
    .sort((one, other) => one.allowed - other.allowed);
};

const expected = (batters: readonly Card[], pitcher: Card, { notes }: ManagerTools): number => {
  let sum = 0;
  for (const batter of batters) sum += matchup(batter, pitcher, notes);
  return sum;
};

const nextBatters = (state: GameState, tools: ManagerTools): readonly Card[] => {
  const side = battingSide(state.half);
  const { order, nextSlot } = ofSide(state.teams, side);
  const cards: Card[] = [];
  for (let ahead = 0; ahead < 3; ahead += 1) {
    const id = order[(nextSlot + ahead) % order.length];
    const card = id === undefined ? undefined : cardOf(state, { side, id }, tools);
    if (card) cards.push(card);
  }
  return cards;
};
