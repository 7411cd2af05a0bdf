/** Games and half-innings begin and end. @see rules §16 */

import type { Side } from '../model/baseball.ts';
import { battingSide, fieldingSide } from '../model/baseball.ts';
import type { GameEnded, GameStarted, HalfStarted, ResultCorrected } from '../model/event.ts';
import { lineupId } from '../model/ids.ts';
import type { Bases, GameState, PlateAppearance, Undo, Workload } from '../model/state.ts';
import { afterHalf, freshWorkload } from '../model/workload.ts';
import { openTeam } from './team.ts';

export const FRESH_PA: PlateAppearance = { chaosRolled: false, stealDeclared: false };
const EMPTY_BASES: Bases = [null, null, null];
const NOTHING_TO_UNDO: Undo = { before: null, by: null, offered: null, since: [], kept: [] };
/** Stands in where a line-up has no first batter; no card carries it. */
const NOBODY = lineupId(0);

export const onGameStarted = (event: GameStarted): GameState => {
  const away = openTeam(event.teams.away);
  const home = openTeam(event.teams.home);
  return {
    id: event.gameId,
    league: event.league,
    rules: event.rules,
    park: event.park,
    commitment: event.commitment,
    entropy: { away: '', home: '' },
    version: 1,
    rolls: 0,
    teams: { away, home },
    inning: 1,
    half: 'top',
    outs: 0,
    halfPlays: 0,
    bases: EMPTY_BASES,
    score: { away: 0, home: 0 },
    line: { away: [], home: [] },
    batter: away.order[0] ?? NOBODY,
    pa: FRESH_PA,
    mound: {
      away: freshWorkload(away.field.P, 'starter'),
      home: freshWorkload(home.field.P, 'starter'),
    },
    relieved: [],
    phase: { type: 'setup', ready: { away: false, home: false } },
    suspended: false,
    voidOffered: null,
    weather: 0,
    undo: NOTHING_TO_UNDO,
  };
};

export const onHalfStarted = (state: GameState, event: HalfStarted): GameState => {
  const batting = battingSide(event.half);
  const fielding = fieldingSide(event.half);
  const team = state.teams[batting];
  return {
    ...state,
    inning: event.inning,
    half: event.half,
    outs: 0,
    halfPlays: 0,
    bases: placedBases(state, event),
    line: { ...state.line, [batting]: [...state.line[batting], 0] },
    batter: team.order[team.nextSlot] ?? NOBODY,
    pa: FRESH_PA,
    mound: { ...state.mound, [batting]: rested(state, batting) },
    weather: event.weather ?? state.weather,
    phase: { type: 'defence' },
    teams: { ...state.teams, [fielding]: { ...state.teams[fielding], temporary: [] } },
  };
};

/** Whoever pitched the half that just ended is the batting side's man now; before the first pitch nobody has. */
const rested = (state: GameState, batting: Side): Workload =>
  state.phase.type === 'setup' ? state.mound[batting] : afterHalf(state.mound[batting]);

const placedBases = (state: GameState, { half, placed }: HalfStarted): Bases => {
  if (!placed) return EMPTY_BASES;
  const runner = {
    id: placed.runner,
    pitcher: state.mound[fieldingSide(half)].pitcher,
    reached: 'placed',
  } as const;
  return [
    placed.base === 1 ? runner : null,
    placed.base === 2 ? runner : null,
    placed.base === 3 ? runner : null,
  ];
};

export const onGameEnded = (state: GameState, event: GameEnded): GameState => ({
  ...state,
  suspended: false,
  voidOffered: null,
  phase: { type: 'over', ending: event.ending, winner: event.winner, secret: null },
});

/** Score and line stay as they were played. */
export const onResultCorrected = (
  state: GameState,
  { ending, winner }: ResultCorrected,
): GameState =>
  state.phase.type === 'over' ? { ...state, phase: { ...state.phase, ending, winner } } : state;
