/** What it is worth to walk a man on purpose, by the cards of two batters. @see rules §21 */

import type { BaseCode } from '../model/baseball.ts';
import { battingSide, ofSide } from '../model/baseball.ts';
import type { GameState } from '../model/state.ts';
import { AVERAGE_WOBA, matchup } from './matchup.ts';
import type { Mind } from './mind.ts';
import { cardOf, type ManagerTools } from './tools.ts';
import { type After, now } from './value.ts';

interface Pair {
  readonly batter: number;
  readonly next: number;
}

type Eyes = Pick<Mind, 'value' | 'batter' | 'pitcher'>;

/** wOBA estimates of the man at bat and the man on deck. */
export const pairOf = (
  state: GameState,
  { batter, pitcher }: Omit<Eyes, 'value'>,
  tools: ManagerTools,
): Pair | null => {
  const side = battingSide(state.half);
  const team = ofSide(state.teams, side);
  const deck = team.order[(team.nextSlot + 1) % team.order.length];
  const next = deck === undefined ? undefined : cardOf(state, { side, id: deck }, tools);
  if (!batter || !next) return null;
  const { notes } = tools;
  return { batter: matchup(batter, pitcher, notes), next: matchup(next, pitcher, notes) };
};

/** Runs that a point of wOBA is worth over one plate appearance. */
const WOBA_PER_RUN = 1.2;

export interface PassWorth {
  /** To the batting side: pitched to, and walked. */
  readonly pitch: number;
  readonly walk: number;
  /** What a run is worth now. */
  readonly run: number;
}

/** Null where a card is missing. */
export const passWorth = (state: GameState, eyes: Eyes, tools: ManagerTools): PassWorth | null => {
  const pair = pairOf(state, eyes, tools);
  if (!pair) return null;
  const { value } = eyes;
  const stay = now(state);
  const run = value({ ...stay, runs: 1 }) - value(stay);
  const worth = (after: After, woba: number): number =>
    value(after) + (run * (woba - AVERAGE_WOBA)) / WOBA_PER_RUN;
  return { pitch: worth(stay, pair.batter), walk: worth(walked(stay), pair.next), run };
};

/** The batter on first: the nearest empty base is filled, or a run is forced in. */
const walked = (before: After): After => {
  const empty = [1, 2, 4].find((bit) => (before.code & bit) === 0);
  return empty === undefined
    ? { ...before, runs: before.runs + 1 }
    : { ...before, code: (before.code | empty) as BaseCode };
};
