/** How often a batter reaches, and how far, against this pitcher. @see rules §5, §21 */

import { effectiveHand } from '../model/baseball.ts';
import type { BatterChances, Card, PitcherChances } from '../model/cards.ts';

/** Shares of plate appearances; the rest are outs. */
export interface Ways {
  readonly walk: number;
  readonly single: number;
  readonly double: number;
  readonly triple: number;
  readonly homeRun: number;
}

/** A park gives half of its chances in an average one. */
const PARK = 0.5;
/** Of a fielding check, with average fielders. */
const INFIELD_SINGLES = 0.2;
const OUTFIELD = { single: 0.15, double: 0.1, triple: 0.05 };

type Shared = Pick<BatterChances & PitcherChances, keyof BatterChances & keyof PitcherChances>;

/** Chances of 216, those of both cards. */
const shared = (side: Shared): Ways => ({
  walk: side.walk + side.hbp,
  single: side.singleOne + side.singleTwo + side.singleCenter + PARK * side.bpSingle,
  double: side.doubleTwo + side.doubleThree,
  triple: side.triple,
  homeRun: side.homerun + PARK * side.bpHomerun,
});

const batting = (side: BatterChances): Ways => {
  const ways = shared(side);
  return { ...ways, double: ways.double + side.doublePull };
};

const pitching = (side: PitcherChances): Ways => {
  const { walk, single, double, triple, homeRun } = shared(side);
  const infield = side.xP + side.xC + side.x1B + side.x2B + side.x3B + side.xSS;
  const outfield = side.xLF + side.xCF + side.xRF;
  return {
    walk,
    single: single + INFIELD_SINGLES * infield + OUTFIELD.single * outfield,
    double: double + side.doubleCf + OUTFIELD.double * outfield,
    triple: triple + OUTFIELD.triple * outfield,
    homeRun,
  };
};

const mapped = (share: (way: keyof Ways) => number): Ways => ({
  walk: share('walk'),
  single: share('single'),
  double: share('double'),
  triple: share('triple'),
  homeRun: share('homeRun'),
});

/** Those of an average batter's card, and of an average pitcher's. */
const AVERAGE_BATS: Ways = { walk: 9.85, single: 14.6, double: 4.85, triple: 0.4, homeRun: 3.55 };
const AVERAGE_ALLOWS: Ways = {
  walk: 9.55,
  single: 16.95,
  double: 4.95,
  triple: 0.6,
  homeRun: 3.15,
};
const meeting = (bats: Ways, allows: Ways): Ways =>
  mapped((way) => (bats[way] + allows[way]) / 216);

/** What an average batter does against an average pitcher. */
export const AVERAGE_WAYS: Ways = meeting(AVERAGE_BATS, AVERAGE_ALLOWS);

/** A card that nobody but a manager can read counts as average. */
export const waysOf = (batter: Card, pitcher: Card | undefined): Ways => {
  const throws = pitcher?.throws ?? 'R';
  const hand = effectiveHand(batter.bats, throws);
  const bats =
    batter.kind === 'image'
      ? AVERAGE_BATS
      : batting(throws === 'L' ? batter.batting.vL : batter.batting.vR);
  const allows =
    pitcher?.kind === 'rated' && pitcher.pitching
      ? pitching(hand === 'L' ? pitcher.pitching.vL : pitcher.pitching.vR)
      : AVERAGE_ALLOWS;
  return meeting(bats, allows);
};
