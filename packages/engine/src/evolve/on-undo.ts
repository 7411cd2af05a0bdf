/** Taking a decision back, with its dice kept. @see rules §24 */

import type { Side } from '../model/baseball.ts';
import { battingSide, fieldingSide } from '../model/baseball.ts';
import type { GameEvent } from '../model/event.ts';
import type { Roll } from '../model/roll.ts';
import type { GameState } from '../model/state.ts';
import type { Draft } from './draft.ts';

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
export const keepCheckpoint = (draft: Draft, event: GameEvent): void => {
  const by = decidedBy(draft, event);
  if (by === null) return;
  const { kept } = draft.undo;
  const before = { ...draft, undo: { before: null, by: null, offered: null, since: NONE, kept } };
  draft.undo = { before, by, offered: null, since: NONE, kept };
};
const NONE: readonly Roll[] = [];

/** Counts the rolls of an event and strikes those that were kept for reuse. */
export const noteRolls = (draft: Draft, rolls: readonly Roll[]): void => {
  for (const { n } of rolls) if (n >= draft.rolls) draft.rolls = n + 1;
  const { undo } = draft;
  if (rolls.length === 0 || (undo.before === null && undo.kept.length === 0)) return;
  draft.undo = {
    ...undo,
    since: undo.before === null ? undo.since : [...undo.since, ...rolls],
    kept: undo.kept.filter((kept) => !rolls.some((roll) => roll.n === kept.n)),
  };
};

export const onDecisionUndone = (draft: Draft): undefined => {
  const { undo, version, rolls } = draft;
  if (undo.before === null) return;
  const kept = inOrder([...undo.kept, ...undo.since]);
  Object.assign(draft, undo.before, {
    version,
    rolls,
    undo: { before: null, by: null, offered: null, since: NONE, kept },
  });
};

const inOrder = (rolls: readonly Roll[]): readonly Roll[] =>
  [...rolls].sort((one, other) => one.n - other.n);
