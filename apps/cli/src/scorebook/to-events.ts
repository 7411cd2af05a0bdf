/** A recorded game as events of the engine, checked as it goes. */

import {
  type Base,
  evolve,
  type GameEnded,
  type GameEvent,
  type GameStarted,
  type GameState,
  gameId,
  type Half,
  type HalfStarted,
  leagueId,
  openGame,
  type Park,
  type Rules,
  type Side,
  startGame,
  type TeamEntry,
} from '@paper-dynasty/engine';
import { halfFault, playFault } from './check-play.ts';
import type { Fault } from './fault.ts';
import type { RecordedEvent, RecordedGame } from './game-record.ts';
import {
  lineupFault,
  listPeople,
  type People,
  rosterOf,
  startingLineup,
  substitution,
} from './line-up.ts';
import { type Reading, toPlay } from './to-play.ts';

/** A game of a record in the engine's events. */
export interface Transcript {
  readonly events: readonly GameEvent[];
  /** The game after each event. */
  readonly states: readonly GameState[];
  readonly people: People;
}
export type Transcribed =
  | { readonly ok: true; readonly transcript: Transcript }
  | { readonly ok: false; readonly fault: Fault };

/** Writes a recorded game in the engine's events, or says what contradicts itself in it. */
export const transcribe = (game: RecordedGame, reading: Reading): Transcribed => {
  const people = listPeople(game);
  const start = opening(game, people);
  if ('code' in start) return { ok: false, fault: start };
  const scribe = openScribe(start);
  for (const [i, event] of game.events.entries()) {
    const fault =
      event.n === i + 1
        ? writeEvent(scribe, event, { game, people, reading })
        : { event: event.n, code: 'EVENT_OUT_OF_ORDER' as const, expected: i + 1 };
    if (fault) return { ok: false, fault };
  }
  write(scribe, ending(scribe.state, game));
  return { ok: true, transcript: { events: scribe.events, states: scribe.states, people } };
};

interface Scribe {
  readonly events: GameEvent[];
  readonly states: GameState[];
  state: GameState;
}
interface Source {
  readonly game: RecordedGame;
  readonly people: People;
  readonly reading: Reading;
}

const openScribe = (start: GameStarted): Scribe => {
  const state = openGame(start);
  return { events: [start], states: [state], state };
};

const write = (scribe: Scribe, event: GameEvent): void => {
  scribe.state = evolve(scribe.state, event);
  scribe.events.push(event);
  scribe.states.push(scribe.state);
};

// ---- before the first pitch ---------------------------------------------------

const opening = (game: RecordedGame, people: People): GameStarted | Fault => {
  const away = teamEntry(game, 'away', people);
  if ('code' in away) return away;
  const home = teamEntry(game, 'home', people);
  if ('code' in home) return home;
  return startGame({
    gameId: gameId(game.gameId),
    league: leagueId('mlb'),
    rules: rulesOf(game),
    park: parkOf(game),
    teams: { away, home },
    commitment: null,
  });
};

const teamEntry = (game: RecordedGame, side: Side, people: People): TeamEntry | Fault => {
  const fault = lineupFault(game.lineups[side], side);
  if (fault) return fault;
  const lineup = startingLineup(game.lineups[side], people[side]);
  if (!lineup) return { event: null, code: 'POSITION_OPEN', side, position: 'P' };
  const abbreviation = game[side];
  return {
    team: { id: abbreviation, abbreviation, name: abbreviation },
    ai: null,
    roster: rosterOf(people, side),
    lineup,
  };
};

const parkOf = ({ park }: RecordedGame): Park => ({
  id: park,
  name: park,
  bpHomerun: { L: 10, R: 10 },
  bpSingle: { L: 10, R: 10 },
});

/** The rules real games are played by, as far as a scorer asks for them. */
const rulesOf = (game: RecordedGame): Rules => ({
  version: 'record',
  chartId: 'none',
  runExpectancyId: 'none',
  winExpectancyId: 'none',
  resolution: 'manual',
  innings: game.scheduledInnings,
  rosterSize: 26,
  maxPitchers: null,
  dh: game.dh,
  ghostRunnerFrom: game.autoRunner ? game.scheduledInnings + 1 : null,
  maxInnings: 0,
  mercy: [],
  reentry: false,
  warmUp: false,
  pitcherRest: false,
  threeBatterMinimum: false,
  rarePlays: false,
  injuries: false,
  weather: false,
  shiftsAllowed: true,
  runOnContact: false,
  droppedThird: true,
  triplePlays: true,
  undo: 'none',
  autoConfirmSeconds: 0,
  minInningsOfficial: 5,
  earlyForfeitVoids: false,
  clock: null,
});

// ---- event by event -------------------------------------------------------------

const writeEvent = (scribe: Scribe, event: RecordedEvent, source: Source): Fault | null => {
  const half = startHalf(scribe, event, source);
  if (half) return half;
  for (const sub of source.game.subs) {
    if (sub.before !== event.n) continue;
    const change = substitution(sub, scribe.state.teams[sub.side], source.people);
    if ('code' in change) return change;
    write(scribe, change);
  }
  writeHands(scribe, event, source);
  const batting = event.half === 'T' ? source.people.away : source.people.home;
  const fielding = event.half === 'T' ? source.people.home : source.people.away;
  const names = { batting, fielding };
  const fault = playFault(event, scribe.state, {
    names,
    people: source.people,
    outOfTurn: outOfTurn(event, source),
  });
  if (fault) return fault;
  write(scribe, toPlay(event, scribe.state, { names, reading: source.reading }));
  return null;
};

const halfOf = (event: RecordedEvent): Half => (event.half === 'T' ? 'top' : 'bottom');

const startHalf = (scribe: Scribe, event: RecordedEvent, source: Source): Fault | null => {
  const { state } = scribe;
  const half = halfOf(event);
  const begun = state.phase.type !== 'setup';
  if (begun && state.inning === event.inning && state.half === half) return null;
  const fault = halfFault(event, state, { begun, half });
  if (fault) return fault;
  const placed = placedRunner(event, source);
  if (placed && 'code' in placed) return placed;
  write(scribe, { type: 'halfStarted', inning: event.inning, half, ...(placed ? { placed } : {}) });
  return null;
};

/** The automatic runner of this half, where the record places one or finds one there. */
const placedRunner = (event: RecordedEvent, source: Source): HalfStarted['placed'] | Fault => {
  const placing = source.game.adjustments.find(
    (one) => one.before === event.n && one.kind === 'radj',
  );
  const [found] = event.autoRunner;
  const name = placing?.args[0] ?? (found ? event.bases?.[found - 1] : undefined);
  if (name === undefined || name === null) return undefined;
  const people = event.half === 'T' ? source.people.away : source.people.home;
  const runner = people.get(name);
  if (runner === undefined) return { event: event.n, code: 'UNKNOWN_PLAYER', player: name };
  return { runner, base: toBase(placing?.args[1] ?? `${found ?? 2}`) };
};

const toBase = (text: string): Base => (text === '1' ? 1 : text === '3' ? 3 : 2);

const writeHands = (scribe: Scribe, event: RecordedEvent, source: Source): void => {
  for (const { before, kind, args } of source.game.adjustments) {
    const [name = '', hand] = args;
    if (before !== event.n || (hand !== 'L' && hand !== 'R')) continue;
    const player = source.people.away.get(name) ?? source.people.home.get(name);
    if (player === undefined) continue;
    if (kind === 'badj') write(scribe, { type: 'handChosen', player, bats: hand });
    if (kind === 'padj') write(scribe, { type: 'handChosen', player, throws: hand });
  }
};

/** The record says that somebody bats out of turn here, or did just before. */
const outOfTurn = (event: RecordedEvent, { game }: Source): boolean => {
  const before = game.events[event.n - 2];
  return (
    event.flags.includes('BOOT') ||
    before?.flags.includes('BOOT') === true ||
    game.adjustments.some(
      (one) => one.kind === 'ladj' && (one.before === event.n || one.before === before?.n),
    )
  );
};

// ---- the end ----------------------------------------------------------------------

const ending = (state: GameState, game: RecordedGame): GameEnded => {
  const { away, home } = state.score;
  if (away === home) return { type: 'gameEnded', ending: 'tie', winner: null };
  const winner = away > home ? 'away' : 'home';
  if (state.inning < game.scheduledInnings) return { type: 'gameEnded', ending: 'called', winner };
  const walkOff = winner === 'home' && state.half === 'bottom' && state.outs < 3;
  return { type: 'gameEnded', ending: walkOff ? 'walk-off' : 'regulation', winner };
};
