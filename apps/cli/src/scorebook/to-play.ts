/** One recorded event as a play of the engine's vocabulary. */

import {
  BASES,
  type BattedBall,
  type Charges,
  type Destination,
  type FieldingError,
  type FieldPosition,
  type GameState,
  type LineupId,
  type MoveCause,
  type PlayKind,
  type PlayMade,
  type Rulings,
  type RunnerMove,
} from '@paper-dynasty/engine';
import type { PlayType, RecordedEvent } from './game-record.ts';
import { fieldPosition } from './line-up.ts';

const KINDS: { readonly [T in PlayType]: PlayKind } = {
  out: 'out',
  strikeout: 'strikeout',
  stolen_base: 'stolenBase',
  defensive_indifference: 'defensiveIndifference',
  caught_stealing: 'caughtStealing',
  pickoff: 'pickOff',
  wild_pitch: 'wildPitch',
  passed_ball: 'passedBall',
  balk: 'balk',
  other_advance: 'otherAdvance',
  foul_error: 'foulError',
  walk: 'walk',
  intentional_walk: 'intentionalWalk',
  hit_by_pitch: 'hitByPitch',
  interference: 'interference',
  error: 'error',
  fielders_choice: 'fieldersChoice',
  single: 'single',
  double: 'double',
  triple: 'triple',
  home_run: 'homeRun',
};

/** A recorded out on which nobody was out is a batter who reached on an error (such as 4E3). */
const kindOf = (event: RecordedEvent): PlayKind => {
  const { type, batDest, run1Dest, run2Dest, run3Dest, err } = event;
  const nobodyOut = [batDest, run1Dest, run2Dest, run3Dest].every((to) => to !== 0);
  return type === 'out' && nobodyOut && err.length > 0 ? 'error' : KINDS[type];
};

/** What the record holds that may be used: facts alone, or the scorer's rulings too. */
export type Reading = 'with-rulings' | 'facts-only';

/** Players by their recorded names. */
export interface Names {
  readonly batting: ReadonlyMap<string, LineupId>;
  readonly fielding: ReadonlyMap<string, LineupId>;
}

/** The facts of one event are consistent by now; this only writes them in our words. */
export const toPlay = (
  event: RecordedEvent,
  state: GameState,
  { names, reading }: { readonly names: Names; readonly reading: Reading },
): PlayMade => {
  const ball = battedBall(event);
  const charges = chargesOf(event, state, names);
  return {
    type: 'playMade',
    kind: kindOf(event),
    batter: names.batting.get(event.bat) ?? state.batter,
    batterTo: toDestination(event.batDest),
    moves: movesOf(event),
    putouts: positions(event.po),
    assists: positions(event.a),
    errors: event.err.flatMap(fieldingError),
    ...(ball ? { ball } : {}),
    ...(reading === 'with-rulings' ? { rulings: rulingsOf(event) } : {}),
    ...(charges ? { charges } : {}),
    rolls: [],
  };
};

const DESTINATIONS: readonly Destination[] = [0, 1, 2, 3, 4];
const toDestination = (dest: number | undefined): Destination | null =>
  dest === undefined ? null : (DESTINATIONS[dest] ?? null);

export const runnerDest = (event: RecordedEvent, base: 1 | 2 | 3): number | undefined =>
  base === 1 ? event.run1Dest : base === 2 ? event.run2Dest : event.run3Dest;

const movesOf = (event: RecordedEvent): readonly RunnerMove[] => {
  const moves: RunnerMove[] = [];
  for (const from of BASES.toReversed()) {
    const to = toDestination(runnerDest(event, from));
    const cause = causeOf(event, from);
    if (to !== null && (to !== from || cause !== 'play')) moves.push({ from, to, cause });
  }
  return moves;
};

const causeOf = (event: RecordedEvent, from: number): MoveCause => {
  const picked = event.pickoff.includes(from);
  if (event.sb.includes(from)) return 'steal';
  if (event.cs.includes(from)) return picked ? 'pickedOffStealing' : 'caughtStealing';
  if (picked) return 'pickOff';
  return event.type === 'defensive_indifference' ? 'indifference' : 'play';
};

/** Position 0 is a fielder whom nobody knows: he gets no credit. */
const positions = (numbers: readonly number[]): readonly FieldPosition[] =>
  numbers.flatMap((number) => fieldPosition(number) ?? []);

const ERROR_KINDS = { T: 'throw', F: 'field', D: 'drop' } as const;
const isErrorKind = (kind: string): kind is keyof typeof ERROR_KINDS => kind in ERROR_KINDS;

const fieldingError = ([number, kind]: RecordedEvent['err'][number]): FieldingError[] => {
  const position = fieldPosition(number);
  return position ? [{ position, kind: isErrorKind(kind) ? ERROR_KINDS[kind] : 'field' }] : [];
};

const BALLS = { G: 'ground', F: 'fly', L: 'line', P: 'popup' } as const;

const battedBall = (event: RecordedEvent): BattedBall | undefined => {
  const location = fieldPosition(event.fld ?? 0);
  const bunt = event.flags.includes('BUNT');
  const foul = event.flags.includes('FOUL');
  if (event.bb === undefined && location === undefined && !bunt) return undefined;
  if (event.type === 'strikeout' && event.bb === undefined) return undefined;
  return {
    ...(event.bb ? { kind: BALLS[event.bb] } : {}),
    ...(location ? { location } : {}),
    ...(bunt ? { bunt } : {}),
    ...(foul ? { foul } : {}),
  };
};

const rulingsOf = ({ flags, err, rbi }: RecordedEvent): Rulings => ({
  sacrifice: flags.includes('SH') ? 'bunt' : flags.includes('SF') ? 'fly' : 'none',
  gidp: flags.includes('GIDP'),
  doublePlay: flags.includes('DP'),
  triplePlay: flags.includes('TP'),
  wildPitch: flags.includes('WP'),
  passedBall: flags.includes('PB'),
  ...(err.length > 0 ? { rbi: rbi ?? 0 } : {}),
});

/** Only what differs from the batter at the plate and the pitchers the engine holds responsible. */
const chargesOf = (event: RecordedEvent, state: GameState, names: Names): Charges | undefined => {
  const batter = names.batting.get(event.respBat ?? '');
  const pitcher = names.fielding.get(event.respPit ?? '');
  const runners = runnerCharges(event, state, names);
  if (batter === undefined && pitcher === undefined && !runners) return undefined;
  return {
    ...(batter === undefined ? {} : { batter }),
    ...(pitcher === undefined ? {} : { pitcher }),
    ...(runners ? { runners } : {}),
  };
};

const runnerCharges = (
  event: RecordedEvent,
  state: GameState,
  names: Names,
): Charges['runners'] | undefined => {
  const charged: { 1?: LineupId; 2?: LineupId; 3?: LineupId } = {};
  for (const base of BASES) {
    const runner = state.bases[base - 1];
    const recorded = event.runnerRespPit?.[`run${base}`] ?? event.pit;
    const pitcher = names.fielding.get(recorded);
    if (runner && pitcher !== undefined && pitcher !== runner.pitcher) charged[base] = pitcher;
  }
  return Object.keys(charged).length > 0 ? charged : undefined;
};
