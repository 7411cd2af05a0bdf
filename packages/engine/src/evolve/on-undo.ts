/** Taking a decision back, with its dice kept. @see rules §24 */

import { joined } from '../model/appended.ts';
import type { Side } from '../model/baseball.ts';
import { battingSide, ofSide, otherSide, withSide } from '../model/baseball.ts';
import type { Roll } from '../model/roll.ts';
import type { KeptRoll, TeamState } from '../model/state.ts';
import type { Draft } from './draft.ts';

/** Remembers the game just before a decision, if a person took it. */
export const keepCheckpoint = (draft: Draft, by: Side): void => {
  if (ofSide(draft.teams, by).ai !== null) return;
  const { kept } = draft.undo;
  const before = { ...draft, undo: { before: null, by: null, offered: null, since: NONE, kept } };
  draft.undo = { before, by, offered: null, since: NONE, kept };
};
const NONE: readonly KeptRoll[] = [];

/** Counts rolls that were made and strikes those that were kept for reuse. Asked while the batter they fell for is up. */
export const noteRolls = (draft: Draft, rolls: readonly Roll[]): void => {
  for (const { n } of rolls) if (n >= draft.rolls) draft.rolls = n + 1;
  const { undo } = draft;
  if (rolls.length === 0 || (undo.before === null && undo.kept.length === 0)) return;
  draft.undo = {
    ...undo,
    since: undo.before === null ? undo.since : joined(undo.since, ofBatter(draft, rolls)),
    kept: undo.kept.filter((kept) => !rolls.some((roll) => roll.n === kept.roll.n)),
  };
};

const ofBatter = ({ half, teams }: Draft, rolls: readonly Roll[]): readonly KeptRoll[] => {
  const side = battingSide(half);
  const slot = ofSide(teams, side).nextSlot;
  return rolls.map((roll) => ({ roll, side, slot }));
};

export const onDecisionUndone = (draft: Draft): undefined => {
  const { undo, version, rolls } = draft;
  const { before, by } = undo;
  if (before === null || by === null) return;
  const kept = inOrder([...undo.kept, ...undo.since]);
  const other = otherSide(by);
  const teams = withSide(before.teams, other, withHisOrders(draft, other, before.teams[other]));
  Object.assign(draft, before, {
    teams,
    version,
    rolls,
    undo: { before: null, by: null, offered: null, since: NONE, kept },
  });
};

/** What the other manager said meanwhile stands until he changes it. @see rules §3 */
const withHisOrders = ({ teams }: Draft, side: Side, team: TeamState): TeamState => ({
  ...team,
  standingDefence: ofSide(teams, side).standingDefence,
});

const inOrder = (rolls: readonly KeptRoll[]): readonly KeptRoll[] =>
  [...rolls].sort((one, other) => one.roll.n - other.roll.n);
