/** One play as the record keeps it: facts, and the few rulings that facts do not force. */

import type { Base, Destination, FieldPosition, Side } from './baseball.ts';
import type { LineupId } from './ids.ts';
import type { Outcome } from './outcome.ts';
import type { Roll } from './roll.ts';

/** All plays there are, those of real games that our dice never make among them. */
export const PLAY_KINDS = [
  'strikeout',
  'walk',
  'intentionalWalk',
  'hitByPitch',
  'interference', // catcher's (or other) interference that awards the batter first
  'single',
  'double',
  'triple',
  'homeRun',
  'out', // in play, the batter or a runner retired, no fielder's choice
  'fieldersChoice',
  'error', // the batter reached, or would have been out, on an error
  'foulError', // a foul fly dropped: the batter stays up
  'stolenBase',
  'caughtStealing',
  'pickOff', // also a pick-off throw that went wrong
  'wildPitch',
  'passedBall',
  'balk',
  'defensiveIndifference',
  'otherAdvance',
] as const;
/** The main thing that happened; what else did is in moves, credits and rulings. */
export type PlayKind = (typeof PLAY_KINDS)[number];

/** Why runners move, or are put out. */
export const MOVE_CAUSES = [
  'play', // on the batted ball, walk, pitch or throw
  'steal',
  'caughtStealing',
  'pickOff',
  'pickedOffStealing', // counts as caught stealing too
  'force',
  'tag',
  'doubledOff', // did not get back after a catch
  'interference',
  'error',
  'indifference',
] as const;
/** Why a runner went where he went; the scorer tells steals, forces and errors by it. */
export type MoveCause = (typeof MOVE_CAUSES)[number];

/** Where a runner went. A runner who is not mentioned stayed. */
export interface RunnerMove {
  readonly from: Base;
  readonly to: Destination;
  readonly cause: MoveCause;
}

/** Who erred and how; an error is no out that was hard to make but one that was there. @see rules §9.2 */
export interface FieldingError {
  readonly position: FieldPosition;
  readonly kind: 'throw' | 'field' | 'drop';
}

/** How the ball came off the bat and who had it first. */
export interface BattedBall {
  /** Left out where a record does not say. */
  readonly kind?: 'ground' | 'fly' | 'line' | 'popup';
  /** Who fielded it. */
  readonly location?: FieldPosition;
  readonly bunt?: true;
  readonly foul?: true;
}

/**
 * Judgements of the official scorer. A field that is there is final, also when it says
 * no (`'none'`, `false`, 0); a field that is left out is judged from the facts by
 * scoring/judgement. @see rules §17
 */
export interface Rulings {
  readonly sacrifice?: 'bunt' | 'fly' | 'none';
  /** Grounded into a double play. */
  readonly gidp?: boolean;
  readonly doublePlay?: boolean;
  readonly triplePlay?: boolean;
  /** A wild pitch or passed ball on a play of another kind: on strike three, on ball four. */
  readonly wildPitch?: boolean;
  readonly passedBall?: boolean;
  /** Runs batted in, where no rule can tell: on a play with an error. */
  readonly rbi?: number;
}

/** Charges that differ from batter at the plate and pitcher on the mound. @see rules §18.6 */
export interface Charges {
  /** The batter charged with a strikeout after a change of batters (9.15(b)). */
  readonly batter?: LineupId;
  /** The pitcher charged with the batter (9.16(h)). */
  readonly pitcher?: LineupId;
  /** Pitcher responsible for the runner who was on each base before the play. */
  readonly runners?: { readonly [B in Base]?: LineupId };
}

/** How our own game came to this play: for the plays table and the screen. Absent in records. */
export interface PlayStory {
  /** The outcome as read or entered. */
  readonly outcome?: Outcome;
  /** The fielder who was tested. @see rules §9 */
  readonly check?: FieldPosition;
  /** What a ballpark result came to. @see rules §8 */
  readonly park?: 'bpHomerun' | 'bpFlyout' | 'bpSingle' | 'bpLineout';
  /** A rare play's key in the league's table. */
  readonly rare?: string;
  /** Wear that changed the card's result. @see rules §14 */
  readonly fatigue?: 1 | 2;
  /** Where the play would have ended without its error: the run and out difference goes to the fielder. */
  readonly withoutError?: {
    readonly batterTo: Destination | null;
    readonly moves: readonly RunnerMove[];
  };
}

/** A man got hurt and has to make way. @see rules §14 */
export interface Injury {
  readonly side: Side;
  readonly player: LineupId;
  /** Games he misses after this one. */
  readonly games: number;
}

/** One play, whole: who was moved where, who made the outs, what was charged. */
export interface PlayMade {
  readonly type: 'playMade';
  readonly kind: PlayKind;
  readonly batter: LineupId;
  /** Null: still at bat. */
  readonly batterTo: Destination | null;
  /** Runners who moved or were put out, lead runner first. */
  readonly moves: readonly RunnerMove[];
  /** One entry for each out with a known fielder, in order. */
  readonly putouts: readonly FieldPosition[];
  readonly assists: readonly FieldPosition[];
  readonly errors: readonly FieldingError[];
  readonly ball?: BattedBall | undefined;
  readonly rulings?: Rulings | undefined;
  readonly charges?: Charges | undefined;
  readonly story?: PlayStory | undefined;
  /** With this play the pitcher passes his point of weakness. @see rules §14 */
  readonly tires?: true | undefined;
  readonly injury?: Injury | undefined;
  readonly rolls: readonly Roll[];
}
