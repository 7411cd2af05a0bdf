/** The average player: what is assumed where a card tells nothing. @see rules §1.3 */

import type {
  ByPosition,
  Endurance,
  FieldPosition,
  PitcherRating,
  PositionRating,
  StealRating,
} from '@paper-dynasty/engine';

export const AVERAGE_SPEED = 13;

export const AVERAGE_STEAL: StealRating = { low: 7, high: 14, jump: 8, auto: false };

const AVERAGE_ERRORS: ByPosition<number> = {
  P: 5,
  C: 4,
  '1B': 8,
  '2B': 10,
  '3B': 14,
  SS: 15,
  LF: 4,
  CF: 4,
  RF: 4,
};

/** The average fielder at a position. */
export const averageFielder = (position: FieldPosition): PositionRating => ({
  position,
  range: 3,
  error: AVERAGE_ERRORS[position],
  arm: position === 'C' ? -2 : 0,
  passedBall: position === 'C' ? 2 : 0,
  overthrow: position === 'C' ? 3 : 0,
});

export type PitcherRole = 'starter' | 'reliever' | 'closer';

const AVERAGE_ENDURANCE: { readonly [R in PitcherRole]: Endurance } = {
  starter: { start: 6, relief: 2, close: 0 },
  reliever: { start: 0, relief: 1, close: 0 },
  closer: { start: 0, relief: 1, close: 2 },
};

export const averagePitcher = (role: PitcherRole): PitcherRating => ({
  hold: 0,
  wildPitch: 9,
  balk: 1,
  endurance: AVERAGE_ENDURANCE[role],
});
