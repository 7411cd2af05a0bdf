/** Entering what a card image says. @see rules §6 */

import type { Side } from '../model/baseball.ts';
import { battingSide } from '../model/baseball.ts';
import { locationFault, type Outcome } from '../model/outcome.ts';
import type { Rejection } from '../model/rejection.ts';
import type { GameState } from '../model/state.ts';

export const outcomeFault = (outcome: Outcome): Rejection | null => {
  const reason = locationFault(outcome);
  return reason === null ? null : { code: 'OUTCOME_NOT_POSSIBLE', reason };
};

/** Until somebody disputes only the batting side reads. */
export const readerFault = (state: GameState, side: Side): Rejection | null => {
  const batting = battingSide(state.half);
  const reads = side === batting || (state.phase.type === 'reading' && state.phase.disputed);
  return reads ? null : { code: 'NOT_YOUR_DECISION', side, waitingFor: batting };
};

export const confirmFault = (state: GameState, side: Side): Rejection | null => {
  const batting = battingSide(state.half);
  if (side === batting) return { code: 'NOT_YOUR_DECISION', side, waitingFor: null };
  if (state.phase.type !== 'reading' || state.phase.disputed) return { code: 'NOTHING_ENTERED' };
  return state.phase.entries[batting] ? null : { code: 'NOTHING_ENTERED' };
};

export const disputeFault = (state: GameState, side: Side): Rejection | null =>
  state.phase.type === 'reading' && state.phase.disputed
    ? { code: 'ALREADY_DISPUTED' }
    : confirmFault(state, side);
