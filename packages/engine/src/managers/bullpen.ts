/** When a pitcher goes, and who comes. @see rules §14, §21 */

import { battingSide, fieldingSide, ofSide } from '../model/baseball.ts';
import type { Card } from '../model/cards.ts';
import type { LineupId } from '../model/ids.ts';
import type { GameState } from '../model/state.ts';
import type { RosterChange } from '../model/team.ts';
import { momentOf } from '../scoring/play-values.ts';
import { matchups } from './matchup.ts';
import type { ManagerChoice } from './offence.ts';
import { mayGoSoon, reasonToPull } from './pulling.ts';
import { freePitchers, type Man } from './roster.ts';
import type { Character } from './styles.ts';
import { cardOf, type ManagerTools } from './tools.ts';
import { fieldingLead } from './value.ts';
import { canGetUp, getsUp, rather } from './warm-up.ts';

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
  const wanted = nextPitcher(state, who, tools);
  if (wanted === null) return null;
  const next = state.rules.warmUp ? whoIsWarm(state, who, { wanted, tools }) : wanted;
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

/** Somebody gets up in the bullpen; null: nobody has to, or the game is played without it. */
export const warmsUp = (
  state: GameState,
  who: Character,
  tools: ManagerTools,
): ManagerChoice | null => {
  if (!state.rules.warmUp) return null;
  const work = ofSide(state.mound, fieldingSide(state.half));
  if (!mayGoSoon(state, who, { work, tools })) return null;
  const next = canGetUp(state) ? nextPitcher(state, who, tools) : null;
  return (next === null ? null : getsUp(state, next)) ?? closerGetsUp(state, who, tools);
};

/** The closer throws beside the next man; for a lead to save he sends another to sit down. */
const closerGetsUp = (
  state: GameState,
  { name }: Character,
  tools: ManagerTools,
): ManagerChoice | null => {
  const isHour = isSaveTime(state, 1);
  if (name === 'yolo' || !(isHour || (name === 'balanced' && canGetUp(state)))) return null;
  const closer = closerOf(armsOf(state, tools));
  return closer ? getsUp(state, closer.id) : null;
};

/** Whoever is warm comes in rather than a man who is cold; but where a manager keeps his closer, that man keeps to his hour. */
const whoIsWarm = (
  state: GameState,
  { name }: Character,
  { wanted, tools }: { readonly wanted: LineupId; readonly tools: ManagerTools },
): LineupId => {
  const kept = name === 'yolo' ? undefined : closerOf(armsOf(state, tools))?.id;
  return wanted === kept ? wanted : rather(state, wanted, kept);
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
  if (closer && isSaveTime(state, 0)) return closer.id;
  const rest = arms.length > 1 ? arms.filter((arm) => arm !== closer) : arms;
  const pressure = tools.expectancy.leverage(momentOf(state));
  if (pressure >= HIGH && name === 'balanced') return (closer ?? first).id;
  const place =
    pressure >= HIGH ? 0 : pressure >= LOW ? Math.floor(rest.length / 2) : rest.length - 1;
  return (rest[place] ?? first).id;
};

/** A lead to save in the last inning, or so many innings before it. */
const isSaveTime = (state: GameState, before: number): boolean => {
  const lead = fieldingLead(state);
  return state.inning >= state.rules.innings - before && lead >= 1 && lead <= 3;
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
  const expected = matchups(nextBatters(state, tools), tools.notes);
  const fresh = freePitchers(team, tools.cards);
  const relievers = fresh.filter(({ card }) => (card.pitcher?.endurance.start ?? 0) === 0);
  const able = relievers.length > 0 ? relievers : fresh;
  return able
    .map(({ id, card }): Arm => ({ id, card, allowed: expected(card) }))
    .sort((one, other) => one.allowed - other.allowed);
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
