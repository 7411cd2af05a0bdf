/** When a manager has nothing to decide before somebody comes in. */

import {
  type Books,
  defaultAction,
  fieldingSide,
  type GameState,
  mustLeave,
  openPositions,
  type Side,
} from '@paper-dynasty/engine';
import { nameOf } from './people.ts';
import type { Substitution } from './roster-moves.ts';

export interface Forced {
  readonly side: Side;
  /** Why, in words. */
  readonly why: string;
  /** What is done for a manager who is away. */
  readonly proposal: Substitution;
}

/** Empty places in the field, and men who are hurt; null: nobody has to come in for this side now. */
export const forcedOn = (state: GameState, side: Side, books: Books): Forced | null => {
  const why = emptyPlaces(state, side) ?? hurtMan(state, side);
  if (why === null) return null;
  const proposal = defaultAction(state, side, books);
  return proposal?.type === 'substitute' ? { side, why, proposal } : null;
};

const emptyPlaces = (state: GameState, side: Side): string | null => {
  if (state.phase.type !== 'defence' || side !== fieldingSide(state.half)) return null;
  const open = openPositions(state.teams[side]);
  if (open.length === 0) return null;
  return `${open.join(', ')} ${open.length === 1 ? 'is' : 'are'} open. Somebody has to play there before the next pitch.`;
};

const hurtMan = (state: GameState, side: Side): string | null => {
  if (state.phase.type !== 'defence' && state.phase.type !== 'offence') return null;
  const man = mustLeave(state, side);
  return man === null ? null : `${nameOf(state, man)} is hurt. Somebody has to come in for him.`;
};
