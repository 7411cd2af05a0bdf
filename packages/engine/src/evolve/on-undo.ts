/** Taking a decision back, with its dice kept. @see rules §24 */

import type { Side } from '../model/baseball.ts';
import { battingSide, fieldingSide } from '../model/baseball.ts';
import type { GameEvent } from '../model/event.ts';
import type { Roll } from '../model/roll.ts';
import type { GameState } from '../model/state.ts';

/** The person whose decision this event is; null for AI managers and for what nobody decided. */
const decidedBy = (state: GameState, event: GameEvent): Side | null => {
  const side = deciderOf(state, event);
  return side !== null && state.teams[side].ai === null ? side : null;
};

const deciderOf = (state: GameState, event: GameEvent): Side | null => {
  switch (event.type) {
    case 'defenceSet':
      return event.standing ? null : fieldingSide(state.half);
    case 'offenceSet':
    case 'stealDeclared':
      return battingSide(state.half);
    case 'playMade':
      return event.kind === 'intentionalWalk' ? fieldingSide(state.half) : null;
    case 'choiceMade':
    case 'outcomeEntered':
    case 'substituted':
      return event.side;
    default:
      return null;
  }
};

/** Remembers the game just before a person's decision. */
export const keepCheckpoint = (state: GameState, event: GameEvent): GameState => {
  const by = decidedBy(state, event);
  if (by === null) return state;
  const before: GameState = {
    ...state,
    undo: { before: null, by: null, offered: null, since: [], kept: state.undo.kept },
  };
  return { ...state, undo: { ...state.undo, before, by, offered: null, since: [] } };
};

/** Counts the rolls of an event and strikes those that were kept for reuse. */
export const noteRolls = (state: GameState, event: GameEvent): GameState => {
  if (!('rolls' in event) || event.rolls === undefined || event.rolls.length === 0) return state;
  const { rolls } = event;
  let next = state.rolls;
  for (const roll of rolls) if (roll.n >= next) next = roll.n + 1;
  const { undo } = state;
  if (undo.before === null && undo.kept.length === 0) return { ...state, rolls: next };
  return {
    ...state,
    rolls: next,
    undo: {
      ...undo,
      since: undo.before === null ? undo.since : [...undo.since, ...rolls],
      kept: undo.kept.filter((kept) => !rolls.some((roll) => roll.n === kept.n)),
    },
  };
};

export const onDecisionUndone = (state: GameState): GameState => {
  const { before, since, kept } = state.undo;
  if (before === null) return state;
  return {
    ...before,
    version: state.version,
    rolls: state.rolls,
    undo: { before: null, by: null, offered: null, since: [], kept: inOrder([...kept, ...since]) },
  };
};

const inOrder = (rolls: readonly Roll[]): readonly Roll[] =>
  [...rolls].sort((one, other) => one.n - other.n);
