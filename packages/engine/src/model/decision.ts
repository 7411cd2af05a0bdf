/** What the two managers choose before the dice, and the choices that a play may stop for. @see rules §3 */

import type { Base, FieldPosition, Side } from './baseball.ts';
import type { LineupId } from './ids.ts';

/** From where infielders stand as a rule to drawn in for a play at home. @see rules §13.2 */
export const INFIELD_DEPTHS = ['normal', 'corners-in', 'in'] as const;
/** How near the infield stands: in, it may cut off the run and lets more balls through. */
export type InfieldDepth = (typeof INFIELD_DEPTHS)[number];
/** Shallow is for the winning run on third. @see rules §13.3 */
export const OUTFIELD_DEPTHS = ['normal', 'shallow'] as const;
/** How near the outfield stands. */
export type OutfieldDepth = (typeof OUTFIELD_DEPTHS)[number];
/** Only where a league allows it is there more than `none`. @see rules §13.3 */
export const SHIFTS = ['none', 'pull'] as const;
/** Whether three infielders stand on the batter's pull side. */
export type Shift = (typeof SHIFTS)[number];

/** How the defence stands. */
export interface Alignment {
  readonly infield: InfieldDepth;
  readonly outfield: OutfieldDepth;
  /** Bases whose runners are held, ascending. */
  readonly hold: readonly Base[];
  readonly shift: Shift;
}

/** What a batter may be told to try. @see rules §12 */
export const APPROACHES = [
  'swing',
  'sac-bunt',
  'drag-bunt',
  'hit-and-run',
  'safety-squeeze',
  'suicide-squeeze',
] as const;
/** What the batter tries in this plate appearance; `swing` leaves him alone. */
export type Approach = (typeof APPROACHES)[number];

/** What the offence does with this plate appearance. */
export interface Offence {
  readonly approach: Approach;
  /** The runner on third goes on a ground ball at a drawn-in infield. @see rules §13.2 */
  readonly contactPlay: boolean;
}

/** Steals that may be declared together. Ascending bases left by the runners. */
export type StealAttempt = readonly Base[];

/** The questions that stop a play in the middle. */
export const CHOICE_TYPES = [
  'goOrStay', // offence, after a bad jump
  'stealThrow', // defence: which runner to throw at, cut, or decline
  'sendRunnerHome', // offence: R3 on a throw to second
  'sendLead', // offence, uncapped hit
  'sendTrail', // offence: the runner behind him goes too
  'throw', // defence: lead, behind or concede
  'sendBatter', // offence: the batter for an extra base on the throw
  'tagUp', // offence, fly ball
  'throwOnTag', // defence
  'sendOnSqueeze', // offence, safety squeeze
] as const;
/** What a play stops to ask. */
export type ChoiceType = (typeof CHOICE_TYPES)[number];

/** Every answer to any of those questions. */
export const CHOICE_OPTIONS = [
  'go',
  'stay',
  'send',
  'hold',
  'throw-lead',
  'throw-behind',
  'throw-trail',
  'cut',
  'concede',
] as const;
/** An answer; which of them are open is said by the `PendingChoice`. */
export type ChoiceOption = (typeof CHOICE_OPTIONS)[number];

/** A question that a play waits for: one side answers with one of the options. */
export interface PendingChoice {
  readonly type: ChoiceType;
  readonly side: Side;
  /** Never empty; the first is the default for an absent manager. */
  readonly options: readonly ChoiceOption[];
  /** The runner it is about. */
  readonly runner: LineupId;
  /** The base he stands on (0: the batter). */
  readonly from: Base | 0;
  /** The base he would take. */
  readonly to: 2 | 3 | 4;
  /** Safe numbers on the d20 if a throw is made at him; below 1 impossible, 20 and above automatic. */
  readonly target: number;
  /** Who would throw. */
  readonly fielder: FieldPosition | null;
}

/** A question of this play and how it was answered. */
export interface ChoiceAnswer {
  readonly type: ChoiceType;
  readonly option: ChoiceOption;
}
