/** Taking a decision back, with its dice kept. @see rules §24 */

import { joined } from '../model/appended.ts';
import type { Side } from '../model/baseball.ts';
import { ofSide } from '../model/baseball.ts';
import type { Roll } from '../model/roll.ts';
import type { Draft } from './draft.ts';

/** Remembers the game just before a decision, if a person took it. */
export const keepCheckpoint = (draft: Draft, by: Side): void => {
  if (ofSide(draft.teams, by).ai !== null) return;
  const { kept } = draft.undo;
  const before = { ...draft, undo: { before: null, by: null, offered: null, since: NONE, kept } };
  draft.undo = { before, by, offered: null, since: NONE, kept };
};
const NONE: readonly Roll[] = [];

/** Counts rolls that were made and strikes those that were kept for reuse. */
export const noteRolls = (draft: Draft, rolls: readonly Roll[]): void => {
  for (const { n } of rolls) if (n >= draft.rolls) draft.rolls = n + 1;
  const { undo } = draft;
  if (rolls.length === 0 || (undo.before === null && undo.kept.length === 0)) return;
  draft.undo = {
    ...undo,
    since: undo.before === null ? undo.since : joined(undo.since, rolls),
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
