/** The expected results of one side of a card in a park, and of a pair of sides. @see rules §5, §8 */

import type {
  BatterChances,
  ByPosition,
  FieldPosition,
  PitcherChances,
  PitcherColumn,
} from '@paper-dynasty/engine';
import { AVERAGE_PITCHING, FIELD_POSITIONS } from '@paper-dynasty/engine';
import { only, plus, type Results, times } from './results.ts';

/** Chances (0-1) that a ballpark result is a hit, for a batter of one side. */
export interface ParkChances {
  readonly homerun: number;
  readonly single: number;
}

export const AVERAGE_PARK: ParkChances = { homerun: 0.5, single: 0.5 };

/** What a check at each position comes to. */
export type Checks = ByPosition<Results>;

const X_COLUMN: ByPosition<PitcherColumn> = {
  P: 'xP',
  C: 'xC',
  '1B': 'x1B',
  '2B': 'x2B',
  '3B': 'x3B',
  SS: 'xSS',
  LF: 'xLF',
  CF: 'xCF',
  RF: 'xRF',
};

/** The chances that a pitcher's side sends to a fielder. */
const checksAt = (side: PitcherChances, position: FieldPosition): number =>
  side[X_COLUMN[position]];

/** The same on the average pitcher's side. */
export const averageChances = (position: FieldPosition): number =>
  checksAt(AVERAGE_PITCHING, position);

/** A ballpark home run that stays in is a fly, a ballpark single that is caught a liner. */
const ballpark = (
  { homerun, single }: ParkChances,
  bp: { readonly bpHomerun: number; readonly bpSingle: number },
): Results =>
  only({
    homerun: bp.bpHomerun * homerun,
    flyOut: bp.bpHomerun * (1 - homerun),
    single: bp.bpSingle * single,
    lineOut: bp.bpSingle * (1 - single),
  });

/** Of 108 chances. */
export const batterSideResults = (side: BatterChances, park: ParkChances): Results =>
  plus(
    ballpark(park, side),
    only({
      homerun: side.homerun,
      triple: side.triple,
      double: side.doubleThree + side.doubleTwo + side.doublePull,
      single: side.singleTwo + side.singleOne + side.singleCenter,
      walk: side.walk,
      hbp: side.hbp,
      strikeout: side.strikeout,
      groundOut: side.groundoutA + side.groundoutB + side.groundoutC,
      flyOut: side.flyoutA + side.flyoutBq + side.flyoutLfB + side.flyoutRfB,
      lineOut: side.lineout,
      popOut: side.popout,
    }),
  );

/** Of 108 chances, the fielders behind him checked. */
export const pitcherSideResults = (
  side: PitcherChances,
  park: ParkChances,
  checks: Checks,
): Results =>
  plus(
    ballpark(park, side),
    checkedResults(side, checks),
    only({
      homerun: side.homerun,
      triple: side.triple,
      double: side.doubleThree + side.doubleTwo + side.doubleCf,
      single: side.singleTwo + side.singleOne + side.singleCenter,
      walk: side.walk,
      hbp: side.hbp,
      strikeout: side.strikeout,
      groundOut: side.groundoutA + side.groundoutB,
      flyOut: side.flyoutLfB + side.flyoutCfB + side.flyoutRfB,
    }),
  );

const checkedResults = (side: PitcherChances, checks: Checks): Results =>
  plus(...FIELD_POSITIONS.map((position) => times(checksAt(side, position), checks[position])));

/** Shares of a plate appearance: each card is read half of the time. */
export const pairResults = (batter: Results, pitcher: Results): Results =>
  times(1 / (2 * 108), plus(batter, pitcher));
