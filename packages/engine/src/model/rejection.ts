/** Refusals are values: a closed code and its facts. Words are made in notation/, transport codes by the server. */

import type { FieldPosition, Role, Side } from './baseball.ts';
import type { LineupId } from './ids.ts';
import type { PhaseType } from './state.ts';
import type { Rest } from './team.ts';

/** One thing that is wrong with a starting line-up. @see rules §15.2 */
export type LineupFault =
  | { readonly code: 'SLOT_COUNT'; readonly slots: number }
  | { readonly code: 'PLAYER_TWICE'; readonly player: LineupId }
  | { readonly code: 'NOT_ON_ROSTER'; readonly player: LineupId }
  | { readonly code: 'POSITION_TWICE'; readonly role: Role; readonly player: LineupId }
  | { readonly code: 'POSITION_OPEN'; readonly position: FieldPosition }
  | { readonly code: 'DH_NOT_ALLOWED'; readonly player: LineupId }
  | { readonly code: 'NOT_A_PITCHER'; readonly player: LineupId }
  | { readonly code: 'PITCHER_RESTS'; readonly player: LineupId; readonly rest: Rest }
  | { readonly code: 'ROLE_NOT_FOR_STARTERS'; readonly player: LineupId; readonly role: Role };

/** Why an action was refused: a closed code and the facts a message needs. No exception, no words; `rejectionText` makes English of it. */
export type Rejection =
  /** No type of action, or a part of it is missing or of another kind; `part` is empty for the whole. */
  | { readonly code: 'NOT_AN_ACTION'; readonly part: string }
  | {
      readonly code: 'WRONG_PHASE';
      readonly phase: PhaseType;
      readonly needs: readonly PhaseType[];
    }
  | { readonly code: 'NOT_YOUR_DECISION'; readonly side: Side; readonly waitingFor: Side | null }
  | { readonly code: 'GAME_SUSPENDED' }
  | { readonly code: 'NOT_SUSPENDED' }
  | { readonly code: 'GAME_OVER' }
  | { readonly code: 'ALREADY_READY'; readonly side: Side }
  | { readonly code: 'BAD_ENTROPY' }
  | {
      readonly code: 'ILLEGAL_LINEUP';
      readonly side: Side;
      readonly faults: readonly LineupFault[];
    }
  | { readonly code: 'PLAYER_HURT'; readonly player: LineupId }
  // defence
  | { readonly code: 'FIELD_INCOMPLETE'; readonly positions: readonly FieldPosition[] }
  | {
      readonly code: 'ILLEGAL_ALIGNMENT';
      readonly part: 'infield' | 'outfield' | 'hold' | 'shift';
      readonly reason:
        | 'NO_RUNNER_ON_THIRD'
        | 'TWO_OUTS'
        | 'NO_RUNNER'
        | 'NOT_IN_ORDER'
        | 'NO_WINNING_RUN_ON_THIRD'
        | 'LEAGUE_DOES_NOT_SHIFT'
        | 'RUNNER_HELD';
    }
  // offence
  | {
      readonly code: 'ILLEGAL_APPROACH';
      readonly reason:
        | 'TWO_OUTS'
        | 'NO_RUNNER'
        | 'RUNNER_ON_THIRD'
        | 'NO_RUNNER_ON_THIRD'
        | 'INFIELD_NOT_IN'
        | 'NEEDS_SWING';
    }
  | {
      readonly code: 'ILLEGAL_STEAL';
      readonly reason: 'NO_RUNNER' | 'BASE_OCCUPIED' | 'ALREADY_TRIED' | 'NOTHING_DECLARED';
    }
  | { readonly code: 'NOT_AN_OPTION'; readonly options: readonly string[] }
  // substitutions
  | {
      readonly code: 'ILLEGAL_SUBSTITUTION';
      readonly player: LineupId;
      readonly reason:
        | 'NOT_ON_ROSTER'
        | 'ALREADY_LEFT'
        | 'ALREADY_IN'
        | 'NOT_IN_GAME'
        | 'POSITION_TWICE'
        | 'SLOT_TAKEN'
        | 'WRONG_SLOT'
        | 'WRONG_TIME'
        | 'DH_LOCKED'
        | 'PITCHER_MAY_NOT'
        | 'PITCHER_MUST_BAT'
        | 'PLACE_LEFT_OPEN'
        | 'POSITION_PLAYER_MAY_NOT_PITCH'
        | 'NOTHING_CHANGES';
    }
  | { readonly code: 'PITCHER_RESTS'; readonly player: LineupId; readonly rest: Rest }
  | { readonly code: 'THREE_BATTER_MINIMUM'; readonly pitcher: LineupId; readonly faced: number }
  | {
      readonly code: 'CANNOT_WARM_UP';
      readonly player: LineupId;
      readonly reason:
        | 'LEAGUE_DOES_NOT'
        | 'NOT_ON_ROSTER'
        | 'IN_THE_GAME'
        | 'ALREADY_LEFT'
        | 'NOT_A_PITCHER'
        | 'RESTS'
        | 'ALREADY_UP';
    }
  // reading a card
  | {
      readonly code: 'OUTCOME_NOT_POSSIBLE';
      readonly reason: 'LOCATION_MISSING' | 'LOCATION_WRONG';
    }
  | { readonly code: 'NOTHING_ENTERED' }
  | { readonly code: 'ALREADY_DISPUTED' }
  // manners
  | { readonly code: 'NOTHING_TO_UNDO' }
  | {
      readonly code: 'UNDO_NOT_ALLOWED';
      readonly reason: 'LEAGUE' | 'OFFERED_ALREADY' | 'DICE_FELL' | 'AGAINST_AI';
    }
  | { readonly code: 'NO_UNDO_OFFERED' }
  // games that shall not count, and results that were wrong
  | { readonly code: 'VOID_NOT_ALLOWED'; readonly reason: 'OFFERED_ALREADY' | 'AGAINST_AI' }
  | { readonly code: 'NO_VOID_OFFERED' }
  | { readonly code: 'RESULT_NOT_POSSIBLE'; readonly reason: 'NOT_OVER' | 'UNCHANGED' | 'WINNER' };

/** The closed list of reasons: a new one does not compile until it has words and a test. */
export type RejectionCode = Rejection['code'];

/** What came of an attempt: a value, or why there is none. */
export type Decided<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly rejection: Rejection };
/** The attempt worked. */
export const accepted = <T>(value: T): Decided<T> => ({ ok: true, value });
/** The attempt did not work, for this reason. */
export const refused = (
  rejection: Rejection,
): { readonly ok: false; readonly rejection: Rejection } => ({ ok: false, rejection });
