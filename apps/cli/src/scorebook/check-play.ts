/** Does an event contradict the game so far? */

import {
  BASES,
  type Base,
  battingSide,
  fieldingSide,
  type GameState,
  type Half,
} from '@paper-dynasty/engine';
import type { Fault } from './fault.ts';
import type { RecordedEvent } from './game-record.ts';
import type { People } from './line-up.ts';
import { type Names, runnerDest } from './to-play.ts';

interface Surroundings {
  readonly names: Names;
  readonly people: People;
  readonly outOfTurn: boolean;
}

/** The first thing in an event that cannot be, given the game before it. */
export const playFault = (
  event: RecordedEvent,
  state: GameState,
  around: Surroundings,
): Fault | null =>
  peopleFault(event, state, around) ??
  basesFault(event, state, around) ??
  movesFault(event, state) ??
  batterFault(event) ??
  outsFault(event, state);

const peopleFault = (
  event: RecordedEvent,
  state: GameState,
  { names, people, outOfTurn }: Surroundings,
): Fault | null => {
  const batter = names.batting.get(event.bat);
  const pitcher = names.fielding.get(event.pit);
  const stranger = strangerIn(event, names);
  if (stranger !== undefined) return { event: event.n, code: 'UNKNOWN_PLAYER', player: stranger };
  const order = state.teams[battingSide(state.half)].order;
  if (batter !== state.batter && !(outOfTurn && order.some((id) => id === batter))) {
    const expected = people.names.get(state.batter) ?? '';
    return { event: event.n, code: 'BATTER_NOT_UP', found: event.bat, expected };
  }
  const mound = state.teams[fieldingSide(state.half)].field.P;
  if (pitcher === mound) return null;
  const expected = people.names.get(mound) ?? '';
  return { event: event.n, code: 'PITCHER_NOT_ON_MOUND', found: event.pit, expected };
};

const strangerIn = (event: RecordedEvent, { batting, fielding }: Names): string | undefined =>
  [event.bat, event.respBat].find((name) => name !== undefined && !batting.has(name)) ??
  [event.pit, event.respPit, ...Object.values(event.runnerRespPit ?? {})].find(
    (name) => name !== undefined && !fielding.has(name),
  );

const basesFault = (
  event: RecordedEvent,
  state: GameState,
  { people }: Surroundings,
): Fault | null => {
  for (const base of BASES) {
    const runner = state.bases[base - 1];
    const expected = runner ? (people.names.get(runner.id) ?? '') : 'nobody';
    const found = event.bases?.[base - 1] ?? 'nobody';
    if (found !== 'nobody' && !runner) {
      return { event: event.n, code: 'RUNNER_FROM_EMPTY_BASE', base };
    }
    if (found !== expected)
      return { event: event.n, code: 'BASES_DISAGREE', base, found, expected };
  }
  return null;
};

const movesFault = (event: RecordedEvent, state: GameState): Fault | null => {
  const held = new Set<number>();
  for (const base of [3, 2, 1, 0] as const) {
    const to = base === 0 ? event.batDest : runnerDest(event, base);
    const fault = base === 0 ? null : moveFault(event, { state, base, to });
    if (fault) return fault;
    if (to === undefined || to === 0 || to === 4) continue;
    if (held.has(to)) return { event: event.n, code: 'BASE_HELD_TWICE', base: to };
    held.add(to);
  }
  return null;
};

interface Move {
  readonly state: GameState;
  readonly base: Base;
  readonly to: number | undefined;
}

const moveFault = (event: RecordedEvent, { state, base, to }: Move): Fault | null => {
  const runner = state.bases[base - 1];
  if (!runner && to !== undefined) return { event: event.n, code: 'RUNNER_FROM_EMPTY_BASE', base };
  if (runner && to === undefined) return { event: event.n, code: 'RUNNER_LOST', base };
  if (to !== undefined && to !== 0 && to < base) {
    return { event: event.n, code: 'RUNNER_GOES_BACK', from: base, to };
  }
  return null;
};

const batterFault = (event: RecordedEvent): Fault | null =>
  event.batDest === undefined && ENDS_A_TURN.has(event.type)
    ? { event: event.n, code: 'BATTER_ENDS_NOWHERE', type: event.type }
    : null;

const ENDS_A_TURN: ReadonlySet<string> = new Set([
  'out',
  'strikeout',
  'walk',
  'intentional_walk',
  'hit_by_pitch',
  'interference',
  'error',
  'fielders_choice',
  'single',
  'double',
  'triple',
  'home_run',
]);

const outsFault = (event: RecordedEvent, state: GameState): Fault | null => {
  const destinations = [event.batDest, event.run1Dest, event.run2Dest, event.run3Dest];
  const made = destinations.filter((to) => to === 0).length;
  const outs = state.outs + made;
  if (outs > 3) return { event: event.n, code: 'TOO_MANY_OUTS', outs };
  if (event.po.length > made) {
    return { event: event.n, code: 'TOO_MANY_PUTOUTS', putouts: event.po.length, outs: made };
  }
  const stranger = [...event.po, ...event.a].find((position) => position < 0 || position > 9);
  return stranger === undefined
    ? null
    : { event: event.n, code: 'UNKNOWN_FIELDER', position: stranger };
};

/** May this half-inning begin now? */
export const halfFault = (
  event: RecordedEvent,
  state: GameState,
  { begun, half }: { readonly begun: boolean; readonly half: Half },
): Fault | null => {
  const next = begun ? following(state) : { inning: 1, half: 'top' };
  if (event.inning !== next.inning || half !== next.half) {
    if (begun && state.outs < 3) return { event: event.n, code: 'HALF_NOT_OVER', outs: state.outs };
    const expected = `${next.half} of ${next.inning}`;
    const found = `${half} of ${event.inning}`;
    return { event: event.n, code: 'HALF_OUT_OF_ORDER', expected, found };
  }
  return begun && state.outs < 3
    ? { event: event.n, code: 'HALF_NOT_OVER', outs: state.outs }
    : null;
};

const following = ({ inning, half }: GameState): { inning: number; half: Half } =>
  half === 'top' ? { inning, half: 'bottom' } : { inning: inning + 1, half: 'top' };
