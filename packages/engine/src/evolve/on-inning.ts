/** Games and half-innings begin and end. @see rules §16 */

import { appended } from '../model/appended.ts';
import { battingSide, fieldingSide, ofSide, withSide } from '../model/baseball.ts';
import type { GameEnded, ResultCorrected } from '../model/ending.ts';
import type { GameStarted, HalfStarted } from '../model/event.ts';
import type { LineupId } from '../model/ids.ts';
import { lineupId } from '../model/ids.ts';
import type { Bases, GameState, Phase, PlateAppearance, Undo, Workload } from '../model/state.ts';
import { afterHalf, freshWorkload } from '../model/workload.ts';
import type { Draft } from './draft.ts';
import { noteRolls } from './on-undo.ts';
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

export const onHalfStarted = (draft: Draft, event: HalfStarted): undefined => {
  const batting = battingSide(event.half);
  const fielding = fieldingSide(event.half);
  const team = ofSide(draft.teams, batting);
  const before = draft.phase;
  draft.inning = event.inning;
  draft.half = event.half;
  draft.outs = 0;
  draft.halfPlays = 0;
  draft.bases = placedBases(draft, event);
  draft.line = withSide(draft.line, batting, appended(ofSide(draft.line, batting), 0));
  draft.batter = team.order[team.nextSlot] ?? NOBODY;
  draft.pa = FRESH_PA;
  draft.mound = withSide(draft.mound, batting, workAfter(ofSide(draft.mound, batting), before));
  if (draft.relieved.some(hasPitched)) draft.relieved = draft.relieved.map(relievedAfterHalf);
  draft.weather = event.weather ?? draft.weather;
  draft.phase = { type: 'defence' };
  const defence = ofSide(draft.teams, fielding);
  if (defence.temporary.length > 0)
    draft.teams = withSide(draft.teams, fielding, { ...defence, temporary: NO_ONE });
  if (event.rolls !== undefined) noteRolls(draft, event.rolls);
};
const NO_ONE: readonly LineupId[] = [];

/** Whoever pitched the half that just ended is the batting side's man now; before the first pitch nobody has. */
const workAfter = (work: Workload, before: Phase): Workload =>
  before.type === 'setup' ? work : afterHalf(work);

/** He left the mound during the half that just ended. */
const hasPitched = ({ battersThisStint, runnersThisHalf }: Workload): boolean =>
  battersThisStint > 0 || runnersThisHalf > 0;

const relievedAfterHalf = (work: Workload): Workload =>
  hasPitched(work) ? { ...afterHalf(work), battersThisStint: 0 } : work;

const placedBases = ({ mound }: GameState, { half, placed }: HalfStarted): Bases => {
  if (!placed) return EMPTY_BASES;
  const runner = {
    id: placed.runner,
    pitcher: ofSide(mound, fieldingSide(half)).pitcher,
    reached: 'placed',
  } as const;
  return [
    placed.base === 1 ? runner : null,
    placed.base === 2 ? runner : null,
    placed.base === 3 ? runner : null,
  ];
};

export const onGameEnded = (draft: Draft, { ending, winner }: GameEnded): undefined => {
  draft.suspended = false;
  draft.voidOffered = null;
  draft.phase = { type: 'over', ending, winner, secret: null };
};

/** Score and line stay as they were played. */
export const onResultCorrected = (draft: Draft, { ending, winner }: ResultCorrected): undefined => {
  if (draft.phase.type === 'over') draft.phase = { ...draft.phase, ending, winner };
};
