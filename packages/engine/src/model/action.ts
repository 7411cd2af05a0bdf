/** What a manager (or the server on his behalf) may ask for: imperative, refused or turned into events. */

import type { Side } from './baseball.ts';
import type { Alignment, ChoiceOption, Offence, StealAttempt } from './decision.ts';
import type { Ending } from './ending.ts';
import type { LineupId } from './ids.ts';
import type { Outcome } from './outcome.ts';
import type { RosterChange, StartingLineup } from './team.ts';

/** All that can be asked of a game. `validate` refuses it with a `Rejection` or `act` turns it into events; nothing else changes a game. */
export type Action =
  | { readonly type: 'setLineup'; readonly side: Side; readonly lineup: StartingLineup }
  | { readonly type: 'ready'; readonly side: Side; readonly entropy: string }
  | { readonly type: 'substitute'; readonly side: Side; readonly changes: readonly RosterChange[] }
  | { readonly type: 'setDefence'; readonly side: Side; readonly alignment: Alignment }
  | {
      readonly type: 'setStandingDefence';
      readonly side: Side;
      readonly alignment: Alignment | null;
    }
  /** A reliever starts to throw in the bullpen. @see rules §14 */
  | { readonly type: 'warmUp'; readonly side: Side; readonly pitcher: LineupId }
  | { readonly type: 'walkIntentionally'; readonly side: Side }
  | { readonly type: 'setOffence'; readonly side: Side; readonly offence: Offence }
  | { readonly type: 'steal'; readonly side: Side; readonly bases: StealAttempt }
  | { readonly type: 'choose'; readonly side: Side; readonly option: ChoiceOption }
  | { readonly type: 'enterOutcome'; readonly side: Side; readonly outcome: Outcome }
  | { readonly type: 'confirmOutcome'; readonly side: Side }
  | { readonly type: 'disputeOutcome'; readonly side: Side }
  | { readonly type: 'offerUndo'; readonly side: Side }
  | { readonly type: 'answerUndo'; readonly side: Side; readonly accept: boolean }
  | { readonly type: 'concede'; readonly side: Side }
  /** That the game shall not count; the other manager has to agree. */
  | { readonly type: 'offerVoid'; readonly side: Side }
  /** By the one who offered: takes the offer back. */
  | { readonly type: 'answerVoid'; readonly side: Side; readonly accept: boolean }
  /** By the server: the manager's time is up or he is away, the default is taken for him. */
  | { readonly type: 'takeDefault'; readonly side: Side }
  /** By the server or an admin. */
  | { readonly type: 'settleOutcome'; readonly outcome: Outcome }
  /** The last decision of a manager is taken back, whatever the league's rule for it. @see rules §24 */
  | { readonly type: 'undoDecision'; readonly reason: string }
  | { readonly type: 'forfeit'; readonly loser: Side; readonly reason: string }
  | { readonly type: 'void'; readonly reason: string }
  /** Stops the game for good: it is official if enough of it is played, else it does not count. */
  | { readonly type: 'callGame'; readonly reason: string }
  /** By an admin, of a game that is over: what counts from now on. The book stays as it was played. */
  | {
      readonly type: 'correctResult';
      readonly ending: Ending;
      readonly winner: Side | null;
      readonly reason: string;
    }
  | { readonly type: 'suspend'; readonly reason: string }
  | { readonly type: 'resume' };

/** The name of what is asked, in the imperative. */
export type ActionType = Action['type'];
/** Every `ActionType`, as a list. */
export const ACTION_TYPES = [
  'setLineup',
  'ready',
  'substitute',
  'setDefence',
  'setStandingDefence',
  'warmUp',
  'walkIntentionally',
  'setOffence',
  'steal',
  'choose',
  'enterOutcome',
  'confirmOutcome',
  'disputeOutcome',
  'offerUndo',
  'answerUndo',
  'concede',
  'offerVoid',
  'answerVoid',
  'takeDefault',
  'settleOutcome',
  'undoDecision',
  'forfeit',
  'void',
  'callGame',
  'correctResult',
  'suspend',
  'resume',
] as const satisfies readonly ActionType[];

/** The one action of this type: `ActionOf<'steal'>` has bases. */
export type ActionOf<T extends ActionType> = Extract<Action, { type: T }>;
