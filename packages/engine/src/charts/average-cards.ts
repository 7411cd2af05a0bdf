/** What an average player's card says: for whoever has no card of his own. @see rules §1.3, §14 */

import type { FieldPosition } from '../model/baseball.ts';
import type {
  BatterChances,
  PitcherChances,
  PitcherRating,
  PositionRating,
} from '../model/cards.ts';
import { STANDARD_TUNING } from './tuning.ts';

/** An average batter's 108 chances, against either hand. */
export const AVERAGE_BATTING: BatterChances = {
  homerun: 2.05,
  bpHomerun: 3,
  triple: 0.4,
  doubleThree: 1.1,
  doubleTwo: 2.35,
  doublePull: 1.4,
  singleTwo: 1.4,
  singleOne: 0.5,
  singleCenter: 11.5,
  bpSingle: 2.4,
  hbp: 1.05,
  walk: 8.8,
  strikeout: 23.85,
  lineout: 10.3,
  popout: 9.55,
  flyoutA: 1.75,
  flyoutBq: 4.25,
  flyoutLfB: 3,
  flyoutRfB: 3,
  groundoutA: 9,
  groundoutB: 4.15,
  groundoutC: 3.2,
};

/** An average pitcher's 108 chances, against either side. */
export const AVERAGE_PITCHING: PitcherChances = {
  homerun: 1.65,
  bpHomerun: 3,
  triple: 0.25,
  doubleThree: 0.95,
  doubleTwo: 2,
  doubleCf: 1.3,
  singleTwo: 1.4,
  singleOne: 0.5,
  singleCenter: 8.2,
  bpSingle: 2.4,
  hbp: 1.05,
  walk: 8.5,
  strikeout: 22.8,
  flyoutLfB: 2.5,
  flyoutCfB: 3.2,
  flyoutRfB: 2.5,
  groundoutA: 9.15,
  groundoutB: 6.65,
  xP: 2,
  xC: 3,
  x1B: 2,
  x2B: 6,
  x3B: 3,
  xSS: 7,
  xLF: 2,
  xCF: 3,
  xRF: 2,
};

/** An average fielder there; a catcher's arm is such that with an average hold it makes -2. */
export const averageFielder = (position: FieldPosition): PositionRating => ({
  position,
  range: 3,
  error: STANDARD_TUNING.outOfPosition.averageErrors[position],
  arm: position === 'C' ? -2 : 0,
  passedBall: position === 'C' ? 2 : 0,
  overthrow: position === 'C' ? 5 : 0,
});

/** An average starter who can also relieve. */
export const AVERAGE_PITCHER: PitcherRating = {
  hold: 0,
  wildPitch: 9,
  balk: 1,
  endurance: { start: 5, relief: 1, close: 0 },
};

/**
 * A position player on the mound: more home runs and walks, hardly a strikeout. The seven
 * chances that are left over fall in play.
 */
export const POSITION_PLAYER_PITCHING: PitcherChances = {
  ...AVERAGE_PITCHING,
  homerun: AVERAGE_PITCHING.homerun + 2,
  walk: AVERAGE_PITCHING.walk + 5,
  strikeout: AVERAGE_PITCHING.strikeout - 14,
  singleCenter: AVERAGE_PITCHING.singleCenter + 2,
  flyoutLfB: AVERAGE_PITCHING.flyoutLfB + 1,
  flyoutCfB: AVERAGE_PITCHING.flyoutCfB + 1.5,
  flyoutRfB: AVERAGE_PITCHING.flyoutRfB + 1,
  groundoutB: AVERAGE_PITCHING.groundoutB + 1.5,
};

/** He gives up an inning at most before he tires, and nobody has taught him to hold runners. */
export const POSITION_PLAYER_RATING: PitcherRating = {
  hold: 3,
  wildPitch: 12,
  balk: 2,
  endurance: { start: 1, relief: 1, close: 0 },
};
