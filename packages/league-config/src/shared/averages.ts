/** The average player: what is assumed where a card tells nothing. @see rules §1.3 */

import {
  AVERAGE_PITCHER,
  type Endurance,
  type Grade,
  type PitcherRating,
  type StealRating,
} from '@paper-dynasty/engine';

export const AVERAGE_SPEED = 13;

export const AVERAGE_STEAL: StealRating = { low: 7, high: 14, jump: 2, auto: false };

/** Of bunts and the hit-and-run. */
export const AVERAGE_GRADE: Grade = 'C';

export const PITCHER_ROLES = ['starter', 'reliever', 'closer'] as const;
export type PitcherRole = (typeof PITCHER_ROLES)[number];

const AVERAGE_ENDURANCE: { readonly [R in PitcherRole]: Endurance } = {
  starter: { start: 6, relief: 2, close: 0 },
  reliever: { start: 0, relief: 1, close: 0 },
  closer: { start: 0, relief: 1, close: 2 },
};

export const averagePitcher = (role: PitcherRole): PitcherRating => ({
  ...AVERAGE_PITCHER,
  endurance: AVERAGE_ENDURANCE[role],
});
