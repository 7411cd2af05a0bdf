/** A scorer's book written by hand: play texts in, the book out. */

import { evolve } from '../evolve/evolve.ts';
import { openGame } from '../game.ts';
import { fieldingSide } from '../model/baseball.ts';
import type { GameEvent } from '../model/event.ts';
import type { LineupId } from '../model/ids.ts';
import type { Rules } from '../model/rules.ts';
import type { GameState } from '../model/state.ts';
import { parsePlay } from '../notation/parse-play.ts';
import { type GameRecord, openRecord, score } from '../scoring/record.ts';
import { sampleGame } from './sample-game.ts';

/**
 * A game told in lines: a play text; `relief` for a new pitcher, the next of the bullpen; `back`
 * for the one before him, who has stood elsewhere in the field meanwhile;
 * `side` for the next half-inning, `placed` for one with the automatic runner; `end` for the
 * end of the game.
 */
export const scriptedBook = (lines: readonly string[], rules: Partial<Rules> = {}): GameRecord => {
  const start = sampleGame(rules);
  let state = openGame(start);
  let record = openRecord(state);
  const write = (event: GameEvent): void => {
    const after = evolve(state, event);
    record = score(record, event, after);
    state = after;
  };
  write({ type: 'halfStarted', inning: 1, half: 'top' });
  for (const line of lines) write(eventOf(line, state));
  return record;
};

const eventOf = (line: string, state: GameState): GameEvent => {
  if (line === 'relief') return relief(state);
  if (line === 'back') return back(state);
  if (line === 'side' || line === 'placed') return nextHalf(state, line === 'placed');
  if (line === 'end') return ending(state);
  const play = parsePlay(line);
  if (!play) throw new Error(`${line} is no play`);
  return { type: 'playMade', batter: state.batter, rolls: [], ...play };
};

const relief = (state: GameState): GameEvent => {
  const side = fieldingSide(state.half);
  const team = state.teams[side];
  const used: readonly LineupId[] = [...team.order, ...Object.values(team.field), ...team.gone];
  // The bullpen is at the end of the roster.
  const next = team.roster.findLast((spot) => !used.includes(spot.id));
  if (!next) throw new Error('nobody is left to pitch');
  return takesTheMound(state, next.id);
};

const back = (state: GameState): GameEvent => {
  const side = fieldingSide(state.half);
  const own = (id: LineupId) => state.teams[side].roster.some((spot) => spot.id === id);
  const before = state.relieved.findLast(({ pitcher }) => own(pitcher));
  if (!before) throw new Error('nobody has pitched before him');
  return takesTheMound(state, before.pitcher);
};

const takesTheMound = ({ half, teams }: GameState, player: LineupId): GameEvent => {
  const side = fieldingSide(half);
  const change = { player, role: 'P', slot: null, replaces: teams[side].field.P } as const;
  return { type: 'substituted', side, changes: [change] };
};

const nextHalf = (state: GameState, placed: boolean): GameEvent => {
  const half = state.half === 'top' ? 'bottom' : 'top';
  const inning = state.inning + (half === 'top' ? 1 : 0);
  const { order, nextSlot } = state.teams[fieldingSide(state.half)];
  const runner = order[(nextSlot + order.length - 1) % order.length];
  return {
    type: 'halfStarted',
    inning,
    half,
    ...(placed && runner !== undefined ? { placed: { runner, base: 2 } } : {}),
  };
};

const ending = ({ score: { away, home } }: GameState): GameEvent => ({
  type: 'gameEnded',
  ending: away === home ? 'tie' : 'regulation',
  winner: away === home ? null : away > home ? 'away' : 'home',
});
