/** What it is worth to walk a man on purpose, by the cards of two batters. @see rules §21 */

import { battingSide, ofSide } from '../model/baseball.ts';
import type { Card } from '../model/cards.ts';
import type { GameState } from '../model/state.ts';
import { matchup } from './matchup.ts';
import type { Facing } from './mind.ts';
import { walked, worthWith } from './outcome-worth.ts';
import { cardOf, type ManagerTools } from './tools.ts';
import { now, type Valuer } from './value.ts';
import { waysOf } from './ways.ts';

const onDeck = (state: GameState, tools: ManagerTools): Card | undefined => {
  const side = battingSide(state.half);
  const { order, nextSlot } = ofSide(state.teams, side);
  const id = order[(nextSlot + 1) % order.length];
  return id === undefined ? undefined : cardOf(state, { side, id }, tools);
};

/** wOBA estimates of the man at bat and the man on deck. */
interface Pair {
  readonly batter: number;
  readonly next: number;
}

/** Null where a card is missing. */
export const pairOf = (
  state: GameState,
  { batter, pitcher }: Facing,
  tools: ManagerTools,
): Pair | null => {
  const deck = onDeck(state, tools);
  if (!batter || !deck) return null;
  const { notes } = tools;
  return { batter: matchup(batter, pitcher, notes), next: matchup(deck, pitcher, notes) };
};

/** How often the man on deck comes up in this half when the batter is pitched to, by the outs before. */
const COMES_UP = [1, 1, 0.33] as const;

/** To the batting side: the batter pitched to, and walked. */
interface PassWorth {
  readonly pitch: number;
  readonly walk: number;
}

/** Null where a card is missing. */
export const passWorth = (
  state: GameState,
  { batter, pitcher, value }: Facing & { readonly value: Valuer },
  tools: ManagerTools,
): PassWorth | null => {
  const deck = onDeck(state, tools);
  if (!batter || !deck) return null;
  const stay = now(state);
  const next = waysOf(deck, pitcher);
  const after = worthWith(next, stay, value) - value(stay);
  return {
    pitch: worthWith(waysOf(batter, pitcher), stay, value) + (COMES_UP[state.outs] ?? 0) * after,
    walk: worthWith(next, walked(stay), value),
  };
};
