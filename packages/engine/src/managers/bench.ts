/** Men off the bench: who can come in, and who hits. @see rules §15, §21 */

import type { Role } from '../model/baseball.ts';
import {
  battingSide,
  FIELD_POSITIONS,
  type FieldPosition,
  inOrder,
  ofSide,
  otherSide,
  type Side,
} from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import type { GameState, TeamState } from '../model/state.ts';
import { momentOf } from '../scoring/play-values.ts';
import { matchup } from './matchup.ts';
import { facingOf } from './mind.ts';
import type { ManagerChoice } from './offence.ts';
import { expendable, freeFielders, freePitchers, type Man, plays } from './roster.ts';
import type { Character } from './styles.ts';
import { type ManagerTools, pitcherIsUp } from './tools.ts';
import { inningOf, isTooSoon } from './value.ts';

/** Where he stands in the field; null: nowhere. */
export const positionOf = (team: TeamState, id: LineupId): FieldPosition | null =>
  FIELD_POSITIONS[inOrder(team.field).indexOf(id)] ?? null;

/** Somebody must stand there afterwards: the new man himself, or another from the bench. */
export const coverable = (
  position: FieldPosition | null,
  man: Man,
  bench: readonly Man[],
): boolean =>
  position === null ||
  plays(man, position) ||
  bench.some((other) => other !== man && plays(other, position));

/** One man for another, in his place of the order. */
export const swap = (
  state: GameState,
  side: Side,
  change: { readonly player: LineupId; readonly role: Role; readonly replaces: LineupId },
): ManagerChoice['action'] => ({
  type: 'substitute',
  side,
  changes: [{ ...change, slot: ofSide(state.teams, side).order.indexOf(change.replaces) }],
});

/** A better bat for the man who is up, when it matters enough. */
export const pinchHitter = (
  state: GameState,
  { style }: Character,
  tools: ManagerTools,
): ManagerChoice | null => {
  if (isTooSoon(state, style.pinchInning)) return null;
  const side = battingSide(state.half);
  const team = ofSide(state.teams, side);
  if (team.temporary.includes(state.batter)) return null;
  if (tools.expectancy.leverage(momentOf(state)) <= style.pinchLeverage) return null;
  const best = bestBat(state, tools);
  if (!best || best.gain < style.pinchGain) return null;
  const action = swap(state, side, { player: best.man.id, role: 'PH', replaces: state.batter });
  return { action, reason: `pinch hitter: ${best.gain.toFixed(3)} of wOBA better` };
};

const bestBat = (
  state: GameState,
  tools: ManagerTools,
): { readonly man: Man; readonly gain: number } | null => {
  const side = battingSide(state.half);
  const { batter, pitcher } = facingOf(state, tools);
  const team = ofSide(state.teams, side);
  if (!batter || (pitcherIsUp(state) && keepsPitcher(state, side, tools))) return null;
  const position = pitcherIsUp(state) ? null : positionOf(team, state.batter);
  const now = matchup(batter, pitcher, tools.notes);
  const bench = freeFielders(team, tools.cards);
  let best: { man: Man; gain: number } | null = null;
  for (const man of expendable(team, tools.cards)) {
    const gain = matchup(man.card, pitcher, tools.notes) - now;
    if ((best === null || gain > best.gain) && coverable(position, man, bench))
      best = { man, gain };
  }
  return best;
};

/** A fresh pitcher protects a lead; and nobody hits for the last who can pitch. */
const keepsPitcher = (state: GameState, side: Side, { cards }: ManagerTools): boolean => {
  const isFresh = ofSide(state.mound, side).tiredAt === null;
  const leads = ofSide(state.score, side) > ofSide(state.score, otherSide(side));
  const arms = freePitchers(ofSide(state.teams, side), cards).length;
  return (isFresh && leads) || arms < armsNeeded(state);
};

/** One relieves him; another is kept for afterwards, unless this may be the last of it. */
const armsNeeded = (state: GameState): number => (inningOf(state) >= 9 ? 1 : 2);
