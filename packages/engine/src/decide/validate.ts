/** The only legality: null when an action is legal, else why not. Everything else that asks, asks here. */

import type { Action, ActionOf } from '../model/action.ts';
import type { Side } from '../model/baseball.ts';
import { FIELD_POSITIONS, fieldingSide, inOrder, ofSide } from '../model/baseball.ts';
import type { Books } from '../model/equipment.ts';
import type { LineupId } from '../model/ids.ts';
import type { Rejection } from '../model/rejection.ts';
import type { GameState, PhaseType } from '../model/state.ts';
import { unreachable } from '../model/unreachable.ts';
import { shapeFault } from './action-shape.ts';
import { alignmentFault, fieldFault, holdOrderFault } from './alignment.ts';
import { defaultAction } from './default-action.ts';
import { hurtFault } from './hurt.ts';
import { lineupFaults } from './lineup.ts';
import { approachFault, stealFault } from './offence.ts';
import { confirmFault, disputeFault, outcomeFault, readerFault } from './reading.ts';
import { agreementFault, correctionFault } from './result.ts';
import { substitutionFault } from './substitution.ts';
import { takeBackFault } from './take-back.ts';
import { waitingFor } from './turn.ts';
import { warmUpFault } from './warm-up.ts';

export const validate = (state: GameState, action: Action, books: Books): Rejection | null => {
  const part = shapeFault(action);
  if (part !== null) return { code: 'NOT_AN_ACTION', part };
  return frameFault(state, action) ?? actionFault(state, action, books);
};

/** Game over, suspended, not my turn: the same for every action. */
const frameFault = (state: GameState, action: Action): Rejection | null => {
  const { type } = action;
  const phase = state.phase.type;
  if (phase === 'over') return type === 'correctResult' ? null : { code: 'GAME_OVER' };
  if (state.suspended) return RUNS_SUSPENDED.has(type) ? null : { code: 'GAME_SUSPENDED' };
  const needs = phasesOf(type);
  if (needs === null) return null;
  if (!needs.includes(phase)) return { code: 'WRONG_PHASE', phase, needs };
  const side = sideOf(action);
  return side === null ? null : turnFault(state, side);
};

/** Whose action it is; null: a server's or an administrator's. */
const sideOf = (action: Action): Side | null => {
  switch (action.type) {
    case 'settleOutcome':
    case 'undoDecision':
    case 'forfeit':
    case 'void':
    case 'callGame':
    case 'suspend':
    case 'resume':
    case 'correctResult':
      return null;
    default:
      return action.side;
  }
};

const turnFault = (state: GameState, side: Side): Rejection | null => {
  const waiting = waitingFor(state);
  if (waiting.includes(side)) return null;
  if (state.phase.type === 'setup') return { code: 'ALREADY_READY', side };
  return { code: 'NOT_YOUR_DECISION', side, waitingFor: waiting[0] ?? null };
};

const RUNS_SUSPENDED: ReadonlySet<Action['type']> = new Set([
  'resume',
  'forfeit',
  'void',
  'callGame',
  'concede',
  'offerVoid',
  'answerVoid',
  'correctResult',
]);

const SETUP: readonly PhaseType[] = ['setup'];
const DEFENCE: readonly PhaseType[] = ['defence'];
const OFFENCE: readonly PhaseType[] = ['offence'];
const BEFORE_PITCH: readonly PhaseType[] = ['defence', 'offence'];
const CHOICE: readonly PhaseType[] = ['choice'];
const READING: readonly PhaseType[] = ['reading'];
const ANY_DECISION: readonly PhaseType[] = ['setup', 'defence', 'offence', 'choice', 'reading'];

/** The phases of an action that belongs to some, and to the side that is waited for; null: it belongs to none. */
const phasesOf = (type: Action['type']): readonly PhaseType[] | null => {
  switch (type) {
    case 'setDefence':
    case 'walkIntentionally':
      return DEFENCE;
    case 'setOffence':
    case 'steal':
      return OFFENCE;
    case 'choose':
      return CHOICE;
    case 'substitute':
      return BEFORE_PITCH;
    case 'setLineup':
    case 'ready':
      return SETUP;
    case 'enterOutcome':
    case 'confirmOutcome':
    case 'disputeOutcome':
    case 'settleOutcome':
      return READING;
    case 'takeDefault':
      return ANY_DECISION;
    default:
      return null;
  }
};

const actionFault = (state: GameState, action: Action, books: Books): Rejection | null => {
  switch (action.type) {
    case 'setLineup':
      return setLineupFault(state, action, books);
    case 'ready':
      return readyFault(state, action, books);
    case 'substitute':
      return substitutionFault(state, action, books);
    case 'setDefence':
      return mannedFault(state, action.side) ?? alignmentFault(state, action.alignment);
    case 'setStandingDefence':
      return action.alignment && holdOrderFault(action.alignment);
    case 'warmUp':
      return warmUpFault(state, action, books);
    case 'walkIntentionally':
      return mannedFault(state, action.side);
    case 'setOffence':
      return hurtFault(state, action.side) ?? approachFault(state, action.offence);
    case 'steal':
      return hurtFault(state, action.side) ?? stealFault(state, action.bases);
    case 'choose':
      return choiceFault(state, action);
    case 'enterOutcome':
      return readerFault(state, action.side) ?? outcomeFault(action.outcome);
    case 'settleOutcome':
      return outcomeFault(action.outcome);
    case 'confirmOutcome':
      return confirmFault(state, action.side);
    case 'disputeOutcome':
      return disputeFault(state, action.side);
    case 'offerUndo':
    case 'answerUndo':
    case 'undoDecision':
      return takeBackFault(state, action);
    case 'takeDefault':
      return takeDefaultFault(state, action, books);
    case 'resume':
      return state.suspended ? null : { code: 'NOT_SUSPENDED' };
    case 'offerVoid':
    case 'answerVoid':
      return agreementFault(state, action);
    case 'correctResult':
      return correctionFault(state, action);
    case 'concede':
    case 'forfeit':
    case 'void':
    case 'callGame':
    case 'suspend':
      return null;
    default:
      return unreachable(action);
  }
};

/** Every place has a man, and nobody there is hurt. */
const mannedFault = (state: GameState, side: Side): Rejection | null =>
  fieldFault(state) ?? hurtFault(state, side);

const setLineupFault = (
  state: GameState,
  { side, lineup }: ActionOf<'setLineup'>,
  books: Books,
): Rejection | null => {
  const faults = lineupFaults(state, { side, lineup }, books);
  return faults.length > 0 ? { code: 'ILLEGAL_LINEUP', side, faults } : null;
};

const ENTROPY = /^(?:[0-9a-f]{32})?$/;

/** A manager adds 16 bytes, an AI none; the line-up he starts with must be legal. */
const readyFault = (
  state: GameState,
  { side, entropy }: ActionOf<'ready'>,
  books: Books,
): Rejection | null => {
  if (!ENTROPY.test(entropy)) return { code: 'BAD_ENTROPY' };
  const { order, field, dh } = ofSide(state.teams, side);
  const slots = order.map((id) => ({
    id,
    role: id === dh ? ('DH' as const) : (roleIn(field, id) ?? ('PH' as const)),
  }));
  const lineup = { slots, pitcher: field.P };
  const faults = lineupFaults(state, { side, lineup }, books);
  return faults.length > 0 ? { code: 'ILLEGAL_LINEUP', side, faults } : null;
};

const roleIn = (
  field: GameState['teams'][Side]['field'],
  id: LineupId,
): keyof typeof field | undefined => FIELD_POSITIONS[inOrder(field).indexOf(id)];

const choiceFault = (state: GameState, { option }: ActionOf<'choose'>): Rejection | null => {
  if (state.phase.type !== 'choice') return null;
  const { options } = state.phase.choice;
  return options.includes(option) ? null : { code: 'NOT_AN_OPTION', options };
};

/** An absent manager cannot read a card: only a confirmation has a default there. */
const takeDefaultFault = (
  state: GameState,
  { side }: ActionOf<'takeDefault'>,
  books: Books,
): Rejection | null => {
  if (state.phase.type === 'reading') {
    const confirms = side === fieldingSide(state.half) && !state.phase.disputed;
    return confirms ? confirmFault(state, side) : { code: 'NOTHING_ENTERED' };
  }
  const action = defaultAction(state, side, books);
  return action && actionFault(state, action, books);
};
