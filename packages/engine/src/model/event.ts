/**
 * Everything that can be true of a game: facts in the past tense, never causes.
 * A replay needs nothing else, and a real game can be written in the same words.
 */

import type {
  DecisionUndone,
  UndoDeclined,
  UndoOffered,
  VoidDeclined,
  VoidOffered,
} from './agreement.ts';
import type { Base, BySide, Half, Hand, Side } from './baseball.ts';
import type { Alignment, ChoiceAnswer, Offence, PendingChoice, StealAttempt } from './decision.ts';
import type {
  DiceRevealed,
  GameEnded,
  GameResumed,
  GameSuspended,
  ResultCorrected,
} from './ending.ts';
import type { GameId, LeagueId, LineupId } from './ids.ts';
import type { Outcome } from './outcome.ts';
import type { PlayMade } from './play.ts';
import type { Roll } from './roll.ts';
import type { Park, Rules } from './rules.ts';
import type { DiceCommitment, RosterChange, StartingLineup, TeamEntry } from './team.ts';

// ---- the frame -------------------------------------------------------------

/** The first event of every log: the rules, the park and both teams as they stay for this game. */
export interface GameStarted {
  readonly type: 'gameStarted';
  readonly gameId: GameId;
  readonly league: LeagueId;
  readonly rules: Rules;
  readonly park: Park;
  readonly teams: BySide<TeamEntry>;
  /** Null in simulations and for games from a record. */
  readonly commitment: DiceCommitment | null;
}

/** A side's line-up was replaced before the first pitch. */
export interface LineupSet {
  readonly type: 'lineupSet';
  readonly side: Side;
  readonly lineup: StartingLineup;
}

/** A side is ready to play and has stirred the dice. @see rules §2 */
export interface ManagerReadied {
  readonly type: 'managerReadied';
  readonly side: Side;
  /** 16 bytes of the manager's own, hex; empty for an AI. */
  readonly entropy: string;
}

/** The other side comes to bat, or the first one. */
export interface HalfStarted {
  readonly type: 'halfStarted';
  readonly inning: number;
  readonly half: Half;
  /** The automatic runner, on second base unless the record says otherwise. */
  readonly placed?: { readonly runner: LineupId; readonly base: Base };
  /** What the day does to ballpark home runs, when the game begins. @see rules §1.5 */
  readonly weather?: number;
  readonly rolls?: readonly Roll[];
}

// ---- rosters ---------------------------------------------------------------

/** Changes of one side that take effect together (a double switch is one event). */
export interface Substituted {
  readonly type: 'substituted';
  readonly side: Side;
  readonly changes: readonly RosterChange[];
  /** The team bats its pitcher from here on. */
  readonly dhLost?: true;
}

/** A switch hitter or switch pitcher takes the unusual side for this plate appearance (from records). */
export interface HandChosen {
  readonly type: 'handChosen';
  readonly player: LineupId;
  readonly bats?: Hand;
  readonly throws?: Hand;
}

// ---- decisions -------------------------------------------------------------

/** How the defence stands for this plate appearance. */
export interface DefenceSet {
  readonly type: 'defenceSet';
  readonly alignment: Alignment;
  /** By a standing defence: nobody decided just now. */
  readonly standing?: true;
}

/** The alignment that answers for this manager until he changes it; null: he is asked again. */
export interface StandingDefenceSet {
  readonly type: 'standingDefenceSet';
  readonly side: Side;
  readonly alignment: Alignment | null;
}

/** A reliever throws in the bullpen. @see rules §14 */
export interface WarmUpStarted {
  readonly type: 'warmUpStarted';
  readonly side: Side;
  readonly pitcher: LineupId;
}

/** What the batter tries; the dice come next. */
export interface OffenceSet {
  readonly type: 'offenceSet';
  readonly offence: Offence;
}

/** Runners go with the pitch; the dice come next. */
export interface StealDeclared {
  readonly type: 'stealDeclared';
  readonly bases: StealAttempt;
}

/** The chaos roll of a plate appearance that came to nothing. */
export interface ChaosRolled {
  readonly type: 'chaosRolled';
  readonly rolls: readonly Roll[];
}

/** The play stopped for a manager; the rolls are those made since the last event. */
export interface ChoicePending {
  readonly type: 'choicePending';
  readonly rolls: readonly Roll[];
  readonly choice: PendingChoice;
}

/** A manager answered what the play had stopped for. */
export interface ChoiceMade {
  readonly type: 'choiceMade';
  readonly side: Side;
  readonly answer: ChoiceAnswer;
}

/** A steal was called off: the runners stay, nothing is charged. */
export interface StealCalledOff {
  readonly type: 'stealCalledOff';
  readonly rolls: readonly Roll[];
}

// ---- reading a card image (rules §6) ----------------------------------------

/** The at-bat dice are on the table and wait for a manager to read the card. */
export interface AtBatRolled {
  readonly type: 'atBatRolled';
  readonly rolls: readonly Roll[];
}
/** What a manager says that the card reads at these dice. */
export interface OutcomeEntered {
  readonly type: 'outcomeEntered';
  readonly side: Side;
  readonly outcome: Outcome;
}
/** It is settled what the card reads, and by whom: the other manager, his silence, or an official. */
export interface OutcomeConfirmed {
  readonly type: 'outcomeConfirmed';
  readonly by: Side | 'clock' | 'admin';
  readonly outcome: Outcome;
}
/** The other manager reads the card differently: both have to enter the same, or an official decides. */
export interface OutcomeDisputed {
  readonly type: 'outcomeDisputed';
  readonly side: Side;
}

/** One fact of a log. `evolve` folds it into the state without dice and without refusing; `logFault` says whether it can come here. */
export type GameEvent =
  | GameStarted
  | LineupSet
  | ManagerReadied
  | HalfStarted
  | GameEnded
  | DiceRevealed
  | GameSuspended
  | GameResumed
  | Substituted
  | HandChosen
  | DefenceSet
  | StandingDefenceSet
  | WarmUpStarted
  | OffenceSet
  | StealDeclared
  | ChaosRolled
  | ChoicePending
  | ChoiceMade
  | StealCalledOff
  | AtBatRolled
  | OutcomeEntered
  | OutcomeConfirmed
  | OutcomeDisputed
  | PlayMade
  | UndoOffered
  | UndoDeclined
  | DecisionUndone
  | VoidOffered
  | VoidDeclined
  | ResultCorrected;

/** The name of a fact, in the past tense. */
export type GameEventType = GameEvent['type'];

/** Every `GameEventType`, as a list. */
export const EVENT_TYPES = [
  'gameStarted',
  'lineupSet',
  'managerReadied',
  'halfStarted',
  'gameEnded',
  'diceRevealed',
  'gameSuspended',
  'gameResumed',
  'substituted',
  'handChosen',
  'defenceSet',
  'standingDefenceSet',
  'warmUpStarted',
  'offenceSet',
  'stealDeclared',
  'chaosRolled',
  'choicePending',
  'choiceMade',
  'stealCalledOff',
  'atBatRolled',
  'outcomeEntered',
  'outcomeConfirmed',
  'outcomeDisputed',
  'playMade',
  'undoOffered',
  'undoDeclined',
  'decisionUndone',
  'voidOffered',
  'voidDeclined',
  'resultCorrected',
] as const satisfies readonly GameEventType[];
