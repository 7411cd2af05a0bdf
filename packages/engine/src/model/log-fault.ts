/** Why an event cannot follow: a closed code and its facts. Words are made by `logFaultText`. */

import type { Base, Half, Side } from './baseball.ts';
import type { ChoiceOption, ChoiceType, StealAttempt } from './decision.ts';
import type { Ending } from './ending.ts';
import type { GameEventType } from './event.ts';
import type { LineupId } from './ids.ts';
import type { OutcomeCode } from './outcome.ts';
import type { PhaseType } from './state.ts';

/** A half-inning, by its number. */
interface HalfOf {
  readonly inning: number;
  readonly half: Half;
}

/** What is wrong with an event where it stands in its log. `logFaultText` makes English of it. */
export type LogFault =
  // no log, or no event
  | { readonly code: 'NOT_A_LOG' }
  | { readonly code: 'NO_START' }
  | { readonly code: 'NOT_AN_EVENT' }
  | { readonly code: 'UNKNOWN_EVENT'; readonly type: string }
  /** `part`: what of it cannot be read. */
  | { readonly code: 'MISSHAPEN'; readonly event: GameEventType; readonly part: string }
  | { readonly code: 'CARDS_MISSING'; readonly cards: readonly string[] }
  // the wrong time
  | { readonly code: 'STARTED_ALREADY' }
  | { readonly code: 'WRONG_PHASE'; readonly event: GameEventType; readonly phase: PhaseType }
  | { readonly code: 'SUSPENDED' }
  | { readonly code: 'NOT_SUSPENDED' }
  | { readonly code: 'READY_ALREADY'; readonly side: Side }
  | { readonly code: 'WRONG_HALF'; readonly after: HalfOf; readonly due: HalfOf }
  | { readonly code: 'HALF_NOT_OVER' }
  | { readonly code: 'CHAOS_ROLLED_ALREADY' }
  | { readonly code: 'DICE_TOO_SOON' }
  | { readonly code: 'DECLARED_ALREADY' }
  // dice
  | { readonly code: 'ROLL_MISSING'; readonly n: number }
  | { readonly code: 'ROLL_FELL_ALREADY'; readonly n: number }
  /** A new roll where one that was taken back has to fall again. */
  | { readonly code: 'ROLL_KEPT'; readonly n: number }
  // men
  | { readonly code: 'ON_ROSTERS_TWICE'; readonly player: LineupId }
  | { readonly code: 'BATS_TWICE'; readonly player: LineupId }
  | { readonly code: 'NOT_ON_ROSTER'; readonly player: LineupId }
  | { readonly code: 'NOT_IN_ORDER'; readonly player: LineupId }
  | { readonly code: 'NOT_UP'; readonly player: LineupId }
  | { readonly code: 'NOT_ON_BASE'; readonly player: LineupId; readonly base: Base }
  | { readonly code: 'NOT_IN_GAME'; readonly player: LineupId }
  | { readonly code: 'HAS_LEFT'; readonly player: LineupId }
  | { readonly code: 'NO_SUCH_SLOT'; readonly slot: number }
  | { readonly code: 'UP_ALREADY'; readonly player: LineupId }
  // runners
  | { readonly code: 'NOBODY_ON_BASE'; readonly base: Base }
  | { readonly code: 'MOVES_TWICE'; readonly base: Base }
  | { readonly code: 'TOO_MANY_OUTS'; readonly outs: number }
  | { readonly code: 'RUNNER_PASSED' }
  | { readonly code: 'TWO_ON_BASE'; readonly base: number }
  | { readonly code: 'NOBODY_STEALS' }
  | { readonly code: 'CANNOT_STEAL'; readonly bases: StealAttempt }
  | { readonly code: 'CANNOT_BE_HELD'; readonly bases: readonly Base[] }
  // questions and answers
  | { readonly code: 'NOT_ASKED'; readonly question: ChoiceType; readonly side: Side }
  | { readonly code: 'NO_OPTIONS'; readonly question: ChoiceType }
  | { readonly code: 'OTHER_QUESTION'; readonly asked: ChoiceType; readonly answered: ChoiceType }
  | { readonly code: 'NO_ANSWER'; readonly question: ChoiceType; readonly option: ChoiceOption }
  // cards that are read by hand
  | { readonly code: 'NOT_THE_READER'; readonly side: Side }
  | { readonly code: 'NO_SUCH_PLACE'; readonly outcome: OutcomeCode }
  | { readonly code: 'CONFIRMS_HIMSELF'; readonly side: Side }
  | { readonly code: 'DISPUTES_HIMSELF'; readonly side: Side }
  | { readonly code: 'DISPUTED_ALREADY' }
  | { readonly code: 'NOTHING_READ' }
  | { readonly code: 'NOT_READ'; readonly outcome: OutcomeCode }
  // what two agree on; `side`: null for an official
  | { readonly code: 'NOTHING_TO_UNDO'; readonly side: Side | null }
  | { readonly code: 'OFFERED_ALREADY' }
  | { readonly code: 'NOT_OFFERED' }
  | { readonly code: 'AGREES_UNASKED'; readonly side: Side }
  // ends
  | { readonly code: 'NOBODY_WINS'; readonly ending: Ending; readonly winner: Side }
  | { readonly code: 'WINNER_MISSING'; readonly ending: Ending }
  | { readonly code: 'NOT_AHEAD'; readonly winner: Side | null }
  | { readonly code: 'NOT_TIED'; readonly ahead: Side }
  | { readonly code: 'SECRET_TOLD_ALREADY' };

/** The closed list of what can be wrong with a log. */
export type LogFaultCode = LogFault['code'];
/** The one fault with this code: `LogFaultOf<'ROLL_MISSING'>` has the number of the roll. */
export type LogFaultOf<C extends LogFaultCode> = Extract<LogFault, { code: C }>;
