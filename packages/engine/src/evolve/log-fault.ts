/** Whether an event can come next: what `evolve` takes on trust, asked of logs that come from elsewhere. */

import { battingSide, ofSide } from '../model/baseball.ts';
import type {
  GameEvent,
  GameEventType,
  HalfStarted,
  ManagerReadied,
  Substituted,
} from '../model/event.ts';
import type { LineupId } from '../model/ids.ts';
import { keptFor } from '../model/kept-rolls.ts';
import type { LogFault } from '../model/log-fault.ts';
import type { Roll } from '../model/roll.ts';
import { type GameState, type PhaseType, spotOf, type TeamState } from '../model/state.ts';
import type { RosterChange } from '../model/team.ts';
import { bullpenOf } from '../model/warm-up.ts';
import {
  choiceFault,
  confirmedFault,
  disputedFault,
  enteredFault,
  holdFault,
  pendingFault,
  thievesFault,
  undoDeclineFault,
  undoOfferFault,
} from './decision-fault.ts';
import { misshapen } from './event-shape.ts';
import { frameFault } from './frame-fault.ts';
import { playFault } from './play-fault.ts';
import { lineupFault } from './start-fault.ts';
import { isInGame } from './team.ts';

const PLAYED: readonly PhaseType[] = ['setup', 'between', 'defence', 'offence'];
const NOT_OVER: readonly PhaseType[] = [...PLAYED, 'declared', 'choice', 'reading'];

/** Real games come without the decisions of our own: their plays follow each other in phase `defence`. */
const COMES_IN: { readonly [T in GameEventType]: readonly PhaseType[] } = {
  gameStarted: [],
  lineupSet: ['setup'],
  managerReadied: ['setup'],
  halfStarted: ['setup', 'between'],
  gameEnded: NOT_OVER,
  diceRevealed: ['over'],
  gameSuspended: NOT_OVER,
  gameResumed: NOT_OVER,
  substituted: PLAYED,
  handChosen: PLAYED,
  defenceSet: ['defence'],
  standingDefenceSet: NOT_OVER,
  warmUpStarted: [...PLAYED, 'choice', 'reading'],
  offenceSet: ['offence'],
  stealDeclared: ['offence'],
  chaosRolled: ['declared'],
  choicePending: ['declared'],
  choiceMade: ['choice'],
  stealCalledOff: ['declared'],
  atBatRolled: ['declared'],
  outcomeEntered: ['reading'],
  outcomeConfirmed: ['reading'],
  outcomeDisputed: ['reading'],
  playMade: ['defence', 'declared'],
  undoOffered: NOT_OVER,
  undoDeclined: NOT_OVER,
  decisionUndone: NOT_OVER,
  voidOffered: NOT_OVER,
  voidDeclined: NOT_OVER,
  resultCorrected: ['over'],
};

/** All that may come of a suspended game before it is resumed. */
const WHILE_SUSPENDED: readonly GameEventType[] = [
  'gameResumed',
  'gameEnded',
  'voidOffered',
  'voidDeclined',
];

/** Why this event cannot follow; null: it can. Whatever it is: nothing about it is taken on trust. */
export const logFault = (state: GameState, event: GameEvent): LogFault | null => {
  if (typeof event !== 'object' || event === null || typeof event.type !== 'string')
    return { code: 'NOT_AN_EVENT' };
  if (event.type === 'gameStarted') return { code: 'STARTED_ALREADY' };
  const phases = Object.hasOwn(COMES_IN, event.type) ? COMES_IN[event.type] : undefined;
  if (phases === undefined) return { code: 'UNKNOWN_EVENT', type: event.type };
  if (!phases.includes(state.phase.type))
    return { code: 'WRONG_PHASE', event: event.type, phase: state.phase.type };
  if (state.suspended && !WHILE_SUSPENDED.includes(event.type)) return { code: 'SUSPENDED' };
  const part = misshapen(event.type, event);
  if (part !== null) return { code: 'MISSHAPEN', event: event.type, part };
  if ('rolls' in event && event.rolls) {
    const fault = rollFault(state, event.rolls);
    if (fault !== null) return fault;
  }
  return outOfPlace(state, event);
};

/** Men and bases that are not there, halves in another order, and decisions that nobody was asked for. */
const outOfPlace = (state: GameState, event: GameEvent): LogFault | null => {
  switch (event.type) {
    case 'playMade':
      return playFault(state, event);
    case 'defenceSet':
      return holdFault(state, event.alignment);
    case 'stealDeclared':
      return thievesFault(state, event.bases);
    case 'choicePending':
      return pendingFault(state, event);
    case 'choiceMade':
      return choiceFault(state, event);
    case 'chaosRolled':
      return chaosFault(state);
    case 'substituted':
      return changesFault(state, event);
    case 'halfStarted':
      return halfFault(state, event);
    default:
      return rarelyOutOfPlace(state, event);
  }
};

const rarelyOutOfPlace = (state: GameState, event: GameEvent): LogFault | null => {
  switch (event.type) {
    case 'lineupSet':
      return lineupFault(ofSide(state.teams, event.side).roster, event.lineup);
    case 'managerReadied':
      return readyFault(state, event);
    case 'warmUpStarted':
      return warmUpFault(ofSide(state.teams, event.side), event.pitcher);
    case 'outcomeEntered':
      return enteredFault(state, event);
    case 'outcomeConfirmed':
      return confirmedFault(state, event);
    case 'outcomeDisputed':
      return disputedFault(state, event);
    case 'undoOffered':
      return undoOfferFault(state, event);
    case 'undoDeclined':
      return undoDeclineFault(state, event);
    default:
      return frameFault(state, event);
  }
};

const readyFault = ({ phase }: GameState, { side }: ManagerReadied): LogFault | null =>
  phase.type === 'setup' && phase.ready[side] ? { code: 'READY_ALREADY', side } : null;

const warmUpFault = (team: TeamState, pitcher: LineupId): LogFault | null => {
  if (spotOf(team, pitcher) === undefined) return { code: 'NOT_ON_ROSTER', player: pitcher };
  return bullpenOf(team).some((one) => one.pitcher === pitcher)
    ? { code: 'UP_ALREADY', player: pitcher }
    : null;
};

/** Dice are rolled for it once a plate appearance. */
const chaosFault = ({ pa }: GameState): LogFault | null =>
  pa.chaosRolled ? { code: 'CHAOS_ROLLED_ALREADY' } : null;

/** The first half, the other one of an inning, or the next inning. */
const halfFault = (
  { phase, inning, half, teams }: GameState,
  { placed, ...next }: HalfStarted,
): LogFault | null => {
  const first = phase.type === 'setup';
  const due = first || half === 'bottom' ? 'top' : 'bottom';
  const number = !first && half === 'bottom' ? inning + 1 : inning;
  if (next.half !== due || next.inning !== number)
    return {
      code: 'WRONG_HALF',
      after: { inning, half },
      due: { inning: number, half: due },
    };
  const { order } = ofSide(teams, battingSide(next.half));
  return placed && !order.includes(placed.runner)
    ? { code: 'NOT_IN_ORDER', player: placed.runner }
    : null;
};

const changesFault = (state: GameState, { side, changes }: Substituted): LogFault | null => {
  const team = ofSide(state.teams, side);
  for (const change of changes) {
    const fault = changeFault(state, team, change);
    if (fault !== null) return fault;
  }
  return null;
};

const changeFault = (
  { rules }: GameState,
  team: TeamState,
  { player, slot, replaces }: RosterChange,
): LogFault | null => {
  const stranger = [player, replaces ?? player].find((id) => spotOf(team, id) === undefined);
  if (stranger !== undefined) return { code: 'NOT_ON_ROSTER', player: stranger };
  if (slot !== null && team.order[slot] === undefined) return { code: 'NO_SUCH_SLOT', slot };
  if (team.gone.includes(player) && !rules.reentry) return { code: 'HAS_LEFT', player };
  return replaces !== undefined && !isInGame(team, replaces)
    ? { code: 'NOT_IN_GAME', player: replaces }
    : null;
};

/** Rolls are numbered without a gap, but for those that were taken back with their decision: they fall again, under their numbers, before new ones do. */
const rollFault = (state: GameState, made: readonly Roll[]): LogFault | null => {
  let next = state.rolls;
  for (const [i, { n, purpose }] of made.entries()) {
    const due = keptFor(state, purpose, made.slice(0, i));
    if (due?.n === n) continue;
    if (n > next) return { code: 'ROLL_MISSING', n: next };
    if (n < next) return { code: 'ROLL_FELL_ALREADY', n };
    if (due) return { code: 'ROLL_KEPT', n: due.n };
    next += 1;
  }
  return null;
};
