/** What the API answers when it says no. */

import type { Rejection } from '@paper-dynasty/engine';
import type { CardFault, EntryFault, SourceFault } from '@paper-dynasty/league-config';
import type { LoggedEvent } from './game-views.ts';

/** Why something was refused, with its facts: `error.data.refusal`. */
export type Refusal =
  /** The rules of the game say no. UNPROCESSABLE_CONTENT, or PRECONDITION_FAILED for the wrong phase. */
  | { readonly type: 'rejection'; readonly rejection: Rejection }
  /** Somebody was faster. CONFLICT, with what you have missed, or the beginning of it when that is a lot. */
  | { readonly type: 'stale'; readonly version: number; readonly events: readonly LoggedEvent[] }
  /** This action id was used for something else. CONFLICT. */
  | { readonly type: 'actionIdReused' }
  /** BAD_REQUEST: where in the input, and what is wrong there. */
  | {
      readonly type: 'badInput';
      readonly problems: readonly { readonly at: string; readonly problem: string }[];
    }
  | {
      readonly type: 'notFound';
      readonly what: 'game' | 'team' | 'league' | 'manager' | 'player' | 'invite' | 'session';
    }
  | {
      readonly type: 'notAllowed';
      readonly reason:
        | 'SIGN_IN_FIRST'
        | 'NOT_YOUR_TEAM'
        | 'NOT_IN_THIS_GAME'
        | 'NOT_YOUR_SIDE'
        | 'DEMO_SIGN_IN_IS_OFF'
        | 'OTHER_ORIGIN'
        | 'OFFICIALS_ONLY';
    }
  /** The game is not open to this any more. PRECONDITION_FAILED. */
  | {
      readonly type: 'notNow';
      readonly reason:
        | 'NOT_STARTED'
        | 'ALREADY_STARTED'
        | 'NOT_OVER'
        | 'SAME_TEAM'
        | 'QUARANTINED'
        | 'NOT_SET_APART'
        | 'VOIDED_UNREAD'
        | 'STOPPING'
        | 'NO_CLAIM';
    }
  /** The league's own data is missing or wrong. */
  | { readonly type: 'league'; readonly fault: SourceFault }
  /** These teams cannot take the field: no legal line-up, no pitcher, or cards that cannot be read. */
  | {
      readonly type: 'team';
      readonly faults: readonly EntryFault[];
      readonly cards: readonly CardFault[];
    }
  | { readonly type: 'tooMany'; readonly retryAfterMs: number }
  /** Nothing was decided, or nobody can tell yet: try again with the same action id. */
  | { readonly type: 'unavailable'; readonly retryable: true };
