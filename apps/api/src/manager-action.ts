import type { Action } from '@paper-dynasty/engine';

/** What a manager may send: everything but what only the server or an official does. */
export type ManagerAction = Exclude<
  Action,
  {
    type:
      | 'takeDefault'
      | 'settleOutcome'
      | 'undoDecision'
      | 'forfeit'
      | 'void'
      | 'callGame'
      | 'correctResult'
      | 'suspend'
      | 'resume';
  }
>;
