/** What two managers agree on between plays: to take a decision back, or that a game shall not count. @see rules §16, §24 */

import type { Side } from './baseball.ts';

/** A manager would like to take his last decision back, and the other one has to agree. */
export interface UndoOffered {
  readonly type: 'undoOffered';
  readonly side: Side;
}
/** He may not. The decision stands. */
export interface UndoDeclined {
  readonly type: 'undoDeclined';
  readonly side: Side;
}
/** The last decision is taken back; rolls made for it are kept and used again. @see rules §24 */
export interface DecisionUndone {
  readonly type: 'decisionUndone';
  /** Why, where an official took it back. */
  readonly reason?: string;
}

/** A manager would like the game not to count, and the other one has to agree. */
export interface VoidOffered {
  readonly type: 'voidOffered';
  readonly side: Side;
}
/** Refused by the other manager, or taken back by the one who offered it. */
export interface VoidDeclined {
  readonly type: 'voidDeclined';
  readonly side: Side;
}
