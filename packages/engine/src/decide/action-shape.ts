/** Whether what came through the door is an action at all: callers without types send anything. */

import type { Action } from '../model/action.ts';
import type { Base, FieldPosition, Role, Side } from '../model/baseball.ts';
import { BASES, FIELD_POSITIONS } from '../model/baseball.ts';
import type { Alignment, Offence } from '../model/decision.ts';
import { APPROACHES, INFIELD_DEPTHS, OUTFIELD_DEPTHS, SHIFTS } from '../model/decision.ts';
import { ENDINGS } from '../model/ending.ts';
import type { LineupId } from '../model/ids.ts';
import type { Outcome } from '../model/outcome.ts';
import { OUTCOMES } from '../model/outcome.ts';
import type { RosterChange, StartingLineup } from '../model/team.ts';

/**
 * The part of an action that is not what its type says, `''` the whole of it; null: it is sound.
 * Asked before every decision of every game: no allocation, no walk over keys.
 */
export const shapeFault = (action: Action): string | null => {
  if (!isThere(action)) return '';
  switch (action.type) {
    case 'setOffence':
      return sideFault(action) ?? no('offence', isOffence(action.offence));
    case 'setDefence':
      return sideFault(action) ?? no('alignment', isAlignment(action.alignment));
    case 'steal':
      return sideFault(action) ?? no('bases', areBases(action.bases));
    case 'substitute':
      return sideFault(action) ?? no('changes', isListOf(action.changes, isChange));
    case 'choose':
    case 'walkIntentionally':
    case 'confirmOutcome':
    case 'disputeOutcome':
    case 'offerUndo':
    case 'offerVoid':
    case 'concede':
    case 'takeDefault':
      return sideFault(action);
    default:
      return rareFault(action);
  }
};

type Frequent =
  | 'setOffence'
  | 'setDefence'
  | 'steal'
  | 'substitute'
  | 'choose'
  | 'walkIntentionally'
  | 'confirmOutcome'
  | 'disputeOutcome'
  | 'offerUndo'
  | 'offerVoid'
  | 'concede'
  | 'takeDefault';

const rareFault = (action: Exclude<Action, { type: Frequent }>): string | null => {
  switch (action.type) {
    case 'setLineup':
      return sideFault(action) ?? no('lineup', isLineup(action.lineup));
    case 'ready':
      return sideFault(action) ?? no('entropy', typeof action.entropy === 'string');
    case 'setStandingDefence':
      return sideFault(action) ?? no('alignment', isNullOr(action.alignment, isAlignment));
    case 'warmUp':
      return sideFault(action) ?? no('pitcher', Number.isInteger(action.pitcher));
    case 'enterOutcome':
      return sideFault(action) ?? no('outcome', isOutcome(action.outcome));
    case 'settleOutcome':
      return no('outcome', isOutcome(action.outcome));
    case 'answerUndo':
    case 'answerVoid':
      return sideFault(action) ?? no('accept', typeof action.accept === 'boolean');
    case 'forfeit':
      return no('loser', isSide(action.loser)) ?? reasonFault(action);
    case 'undoDecision':
    case 'void':
    case 'callGame':
    case 'suspend':
      return reasonFault(action);
    case 'correctResult':
      return (
        no('ending', ENDINGS.includes(action.ending)) ??
        no('winner', isNullOr(action.winner, isSide)) ??
        reasonFault(action)
      );
    case 'resume':
      return null;
    default:
      return 'type';
  }
};

const no = (part: string, holds: boolean): string | null => (holds ? null : part);

const sideFault = ({ side }: { readonly side: Side }): string | null => no('side', isSide(side));

const reasonFault = ({ reason }: { readonly reason: string }): string | null =>
  no('reason', typeof reason === 'string');

const isSide = (side: Side): boolean => side === 'away' || side === 'home';

const isThere = (value: object): boolean => typeof value === 'object' && value !== null;

const isNullOr = <T>(value: T | null, is: (value: T) => boolean): boolean =>
  value === null || is(value);

/** By number and not by `every`, which passes over holes. */
const isListOf = <T>(values: readonly T[], is: (value: T) => boolean): boolean => {
  if (!Array.isArray(values)) return false;
  for (let i = 0; i < values.length; i += 1) if (!is(values[i])) return false;
  return true;
};

const isBase = (base: Base): boolean => BASES.includes(base);
const areBases = (bases: readonly Base[]): boolean => isListOf(bases, isBase);

const isOffence = (offence: Offence): boolean =>
  isThere(offence) &&
  APPROACHES.includes(offence.approach) &&
  typeof offence.contactPlay === 'boolean';

const isAlignment = (alignment: Alignment): boolean =>
  isThere(alignment) &&
  INFIELD_DEPTHS.includes(alignment.infield) &&
  OUTFIELD_DEPTHS.includes(alignment.outfield) &&
  SHIFTS.includes(alignment.shift) &&
  areBases(alignment.hold);

const isPlayer = (id: LineupId): boolean => typeof id === 'number';
const isRole = (role: Role): boolean =>
  role === 'DH' || role === 'PH' || role === 'PR' || isPosition(role);
const isSlot = (slot: number): boolean => Number.isInteger(slot);

const isChange = (change: RosterChange): boolean =>
  isThere(change) &&
  isPlayer(change.player) &&
  isRole(change.role) &&
  isNullOr(change.slot, isSlot) &&
  (change.replaces === undefined || isPlayer(change.replaces));

const isLineup = (lineup: StartingLineup): boolean =>
  isThere(lineup) &&
  isPlayer(lineup.pitcher) &&
  isListOf(lineup.slots, (slot) => isThere(slot) && isPlayer(slot.id) && isRole(slot.role));

const isPosition = (position: FieldPosition): boolean => FIELD_POSITIONS.includes(position);

const isOutcome = (outcome: Outcome): boolean =>
  isThere(outcome) &&
  OUTCOMES.includes(outcome.code) &&
  (outcome.location === undefined || isPosition(outcome.location));
