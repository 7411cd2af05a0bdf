/** Men off the bench: to hit, to run, to field. @see rules §15, §21 */

import type { Role } from '../model/baseball.ts';
import {
  battingSide,
  FIELD_POSITIONS,
  type FieldPosition,
  fieldingSide,
  ofSide,
  otherSide,
  type Side,
} from '../model/baseball.ts';
import type { Card } from '../model/cards.ts';
import type { LineupId } from '../model/ids.ts';
import type { GameState, TeamState } from '../model/state.ts';
import { leverage } from './leverage.ts';
import { matchup } from './matchup.ts';
import { facingOf } from './mind.ts';
import type { ManagerChoice } from './offence.ts';
import { freeFielders, freePitchers, type Man } from './roster.ts';
import type { Character } from './styles.ts';
import { cardOf, type ManagerTools, pitcherIsUp } from './tools.ts';

const positionOf = (team: TeamState, id: LineupId): FieldPosition | null =>
  FIELD_POSITIONS.find((position) => team.field[position] === id) ?? null;

const plays = ({ card }: Man, position: FieldPosition): boolean =>
  card.positions.some((rating) => rating.position === position);

/** Somebody must stand there afterwards: the new man himself, or another from the bench. */
const coverable = (position: FieldPosition | null, man: Man, bench: readonly Man[]): boolean =>
  position === null ||
  plays(man, position) ||
  bench.some((other) => other !== man && plays(other, position));

/** The last catcher on the bench stays there. */
const spared = (bench: readonly Man[]): readonly Man[] => {
  const catchers = bench.filter((man) => plays(man, 'C'));
  return catchers.length > 1 ? bench : bench.filter((man) => !plays(man, 'C'));
};

const swap = (
  state: GameState,
  side: Side,
  change: { readonly player: LineupId; readonly role: Role; readonly replaces: LineupId },
): ManagerChoice['action'] => ({
  type: 'substitute',
  side,
  changes: [{ ...change, slot: ofSide(state.teams, side).order.indexOf(change.replaces) }],
});

/** How far into a game this is, counted as in one of nine innings. */
const inningOf = ({ inning, rules }: GameState): number => inning + 9 - rules.innings;

/** A better bat for the man who is up, when it matters enough. */
export const pinchHitter = (
  state: GameState,
  { style }: Character,
  tools: ManagerTools,
): ManagerChoice | null => {
  if (inningOf(state) < style.pinchInning) return null;
  const side = battingSide(state.half);
  const team = ofSide(state.teams, side);
  if (team.temporary.includes(state.batter)) return null;
  if (leverage(state, tools.expectancy) <= style.pinchLeverage) return null;
  const best = bestBat(state, freeFielders(team, tools.cards), tools);
  if (!best || best.gain < style.pinchGain) return null;
  const action = swap(state, side, { player: best.man.id, role: 'PH', replaces: state.batter });
  return { action, reason: `pinch hitter: ${best.gain.toFixed(3)} of wOBA better` };
};

const bestBat = (
  state: GameState,
  bench: readonly Man[],
  tools: ManagerTools,
): { readonly man: Man; readonly gain: number } | null => {
  const side = battingSide(state.half);
  const { batter, pitcher } = facingOf(state, tools);
  const team = ofSide(state.teams, side);
  if (!batter || (pitcherIsUp(state) && keepsPitcher(state, side, tools))) return null;
  const position = pitcherIsUp(state) ? null : positionOf(team, state.batter);
  const now = matchup(batter, pitcher, tools.notes);
  let best: { man: Man; gain: number } | null = null;
  for (const man of spared(bench)) {
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

/** Speed that a runner must bring more than the man he runs for. */
const FASTER = 3;

/** Fresh legs for the run that ties the game or takes the lead. */
export const pinchRunner = (
  state: GameState,
  { style }: Character,
  tools: ManagerTools,
): ManagerChoice | null => {
  if (inningOf(state) < style.pinchRunInning) return null;
  const side = battingSide(state.half);
  const team = ofSide(state.teams, side);
  const runner = runThatMatters(state);
  if (runner === null || runner === team.field.P || team.temporary.includes(runner)) return null;
  const card = cardOf(state, { side, id: runner }, tools);
  if (!card) return null;
  const bench = freeFielders(team, tools.cards);
  const position = positionOf(team, runner);
  const fast = spared(bench)
    .filter((man) => man.card.speed >= card.speed + FASTER && coverable(position, man, bench))
    .sort((one, other) => other.card.speed - one.card.speed)[0];
  if (!fast) return null;
  return {
    action: swap(state, side, { player: fast.id, role: 'PR', replaces: runner }),
    reason: `pinch runner: speed ${fast.card.speed} for ${card.speed}`,
  };
};

/** The man on first or second who ties the game or takes the lead by scoring. */
const runThatMatters = (state: GameState): LineupId | null => {
  const behind =
    ofSide(state.score, fieldingSide(state.half)) - ofSide(state.score, battingSide(state.half));
  if (behind < 0 || behind > 2) return null;
  const ahead = [state.bases[2], state.bases[1], state.bases[0]].filter((one) => one !== null);
  const needed = behind === 0 ? 1 : behind;
  const man = ahead[needed - 1];
  return man && man !== state.bases[2] ? man.id : null;
};

/** Better gloves for a small lead, once at the start of a half. */
export const betterGlove = (
  state: GameState,
  { style }: Character,
  tools: ManagerTools,
): ManagerChoice | null => {
  if (inningOf(state) < style.gloveInning || state.halfPlays > 0) return null;
  const side = fieldingSide(state.half);
  const team = ofSide(state.teams, side);
  const lead = ofSide(state.score, side) - ofSide(state.score, battingSide(state.half));
  if (lead < 1 || lead > 3) return null;
  const bench = spared(freeFielders(team, tools.cards));
  for (const position of GLOVES) {
    const player = team.field[position];
    const range = rangeAt(cardOf(state, { side, id: player }, tools), position);
    const better = bench.find((man) => rangeAt(man.card, position) <= range - BETTER_RANGE);
    if (!better || team.temporary.includes(player)) continue;
    const action = swap(state, side, { player: better.id, role: position, replaces: player });
    return { action, reason: `a better glove in ${position} to keep the lead` };
  }
  return null;
};

/** Where a glove counts most, first. */
const GLOVES = ['SS', '2B', 'CF', '3B', 'LF', 'RF', '1B'] as const;
const BETTER_RANGE = 2;
const OUT_OF_POSITION = 5;

const rangeAt = (card: Card | undefined, position: FieldPosition): number =>
  card?.positions.find((rating) => rating.position === position)?.range ?? OUT_OF_POSITION;
