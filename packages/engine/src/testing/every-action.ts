/** Every action of a manager that can be written down in a line, legal or not: the lists are held against it. */

import type { Action } from '../model/action.ts';
import type { Base, Side } from '../model/baseball.ts';
import { BASES, FIELD_POSITIONS } from '../model/baseball.ts';
import type { StealAttempt } from '../model/decision.ts';
import {
  APPROACHES,
  CHOICE_OPTIONS,
  INFIELD_DEPTHS,
  OUTFIELD_DEPTHS,
  SHIFTS,
} from '../model/decision.ts';
import { lineupId } from '../model/ids.ts';
import { OUTCOMES } from '../model/outcome.ts';

/** In order and out of it, twice the same and nobody: up to two bases, and all three. */
const BASE_LISTS: readonly (readonly Base[])[] = [
  [],
  ...BASES.map((base) => [base]),
  ...BASES.flatMap((one) => BASES.map((other) => [one, other])),
  BASES,
];

const ALIGNMENTS = INFIELD_DEPTHS.flatMap((infield) =>
  OUTFIELD_DEPTHS.flatMap((outfield) =>
    SHIFTS.flatMap((shift) => BASE_LISTS.map((hold) => ({ infield, outfield, hold, shift }))),
  ),
);

/** Both rosters, and a man of neither. */
const MEN = Array.from({ length: 53 }, (_, i) => i + 1);

const YES_NO = [true, false] as const;

const plain = (side: Side): readonly Action[] => [
  { type: 'ready', side, entropy: '' },
  { type: 'walkIntentionally', side },
  { type: 'confirmOutcome', side },
  { type: 'disputeOutcome', side },
  { type: 'offerUndo', side },
  { type: 'concede', side },
  { type: 'offerVoid', side },
  { type: 'takeDefault', side },
  { type: 'setStandingDefence', side, alignment: null },
  ...YES_NO.map((accept): Action => ({ type: 'answerUndo', side, accept })),
  ...YES_NO.map((accept): Action => ({ type: 'answerVoid', side, accept })),
];

/** Line-ups, changes of men and bytes for the dice are left out: of these there is no end. */
export const everyAction = (side: Side): readonly Action[] => [
  ...plain(side),
  ...MEN.map((man): Action => ({ type: 'warmUp', side, pitcher: lineupId(man) })),
  ...ALIGNMENTS.flatMap((alignment): Action[] => [
    { type: 'setDefence', side, alignment },
    { type: 'setStandingDefence', side, alignment },
  ]),
  ...APPROACHES.flatMap((approach) =>
    YES_NO.map(
      (contactPlay): Action => ({ type: 'setOffence', side, offence: { approach, contactPlay } }),
    ),
  ),
  ...BASE_LISTS.map((bases): Action => ({ type: 'steal', side, bases: bases as StealAttempt })),
  ...CHOICE_OPTIONS.map((option): Action => ({ type: 'choose', side, option })),
  ...OUTCOMES.flatMap((code) => [
    { type: 'enterOutcome', side, outcome: { code } } as const,
    ...FIELD_POSITIONS.map(
      (location): Action => ({ type: 'enterOutcome', side, outcome: { code, location } }),
    ),
  ]),
];
