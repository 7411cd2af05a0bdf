/** How good a batter his card is against pitchers of one hand. @see rules §21 */

import type { BatterChances, Card, Hand } from '@paper-dynasty/engine';

export interface BattingValue {
  /** Weighted on-base average of his card side; 0 for a picture. */
  readonly woba: number;
  readonly onBase: number;
}

const UNKNOWN: BattingValue = { woba: 0, onBase: 0 };

export const battingValue = (card: Card, against: Hand): BattingValue => {
  if (card.kind === 'image') return UNKNOWN;
  const side = against === 'L' ? card.batting.vL : card.batting.vR;
  return { woba: wobaOf(side) / 108, onBase: onBaseOf(side) / 108 };
};

/** Half of the ballpark results are hits in an average park. */
const homeruns = (side: BatterChances): number => side.homerun + side.bpHomerun / 2;
const doubles = (side: BatterChances): number =>
  side.doubleThree + side.doubleTwo + side.doublePull;
const singles = (side: BatterChances): number =>
  side.singleTwo + side.singleOne + side.singleCenter + side.bpSingle / 2;

const wobaOf = (side: BatterChances): number =>
  0.69 * side.walk +
  0.72 * side.hbp +
  0.88 * singles(side) +
  1.25 * doubles(side) +
  1.58 * side.triple +
  2.0 * homeruns(side);

const onBaseOf = (side: BatterChances): number =>
  side.walk + side.hbp + singles(side) + doubles(side) + side.triple + homeruns(side);
