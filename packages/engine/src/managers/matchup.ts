/** How good a batter is against a pitcher, in one number. @see rules §21 */

import type { Hand } from '../model/baseball.ts';
import { effectiveHand } from '../model/baseball.ts';
import type { BatterChances, Card, PitcherChances, Splits } from '../model/cards.ts';

/** wOBA expected from a card's own half of the chances, by the other player's hand. */
export interface Estimate {
  readonly batting: Splits<number>;
  /** Allowed; average for those who do not pitch. */
  readonly pitching: Splits<number>;
}

/** Weights of what a batter does. */
const WEIGHTS = {
  walk: 0.69,
  hitByPitch: 0.72,
  single: 0.88,
  double: 1.25,
  triple: 1.58,
  homeRun: 2,
};
/** A park gives half of its chances in an average one. */
const PARK = 0.5;
/** What a fielding check is worth with an average fielder: hits and errors among outs. */
const CHECK_INFIELD = 0.2;
const CHECK_OUTFIELD = 0.36;
/** wOBA of an average half card, also for cards that nobody but a manager can read. */
export const AVERAGE_WOBA = 0.321;
/** wOBA that makes a run over one plate appearance. */
export const WOBA_PER_RUN = 1.2;

type Shared = Pick<BatterChances & PitcherChances, keyof BatterChances & keyof PitcherChances>;

const sharedWorth = (side: Shared): number =>
  WEIGHTS.walk * side.walk +
  WEIGHTS.hitByPitch * side.hbp +
  WEIGHTS.single * (side.singleOne + side.singleTwo + side.singleCenter + PARK * side.bpSingle) +
  WEIGHTS.double * (side.doubleTwo + side.doubleThree) +
  WEIGHTS.triple * side.triple +
  WEIGHTS.homeRun * (side.homerun + PARK * side.bpHomerun);

const battingWorth = (side: BatterChances): number =>
  (sharedWorth(side) + WEIGHTS.double * side.doublePull) / 108;

const pitchingWorth = (side: PitcherChances): number => {
  const infield = side.xP + side.xC + side.x1B + side.x2B + side.x3B + side.xSS;
  const outfield = side.xLF + side.xCF + side.xRF;
  const checks = CHECK_INFIELD * infield + CHECK_OUTFIELD * outfield;
  return (sharedWorth(side) + WEIGHTS.double * side.doubleCf + checks) / 108;
};

const AVERAGE: Splits<number> = { vL: AVERAGE_WOBA, vR: AVERAGE_WOBA };

const estimateOf = (card: Card): Estimate => {
  if (card.kind === 'image') return { batting: AVERAGE, pitching: AVERAGE };
  const { batting, pitching } = card;
  return {
    batting: { vL: battingWorth(batting.vL), vR: battingWorth(batting.vR) },
    pitching: pitching
      ? { vL: pitchingWorth(pitching.vL), vR: pitchingWorth(pitching.vR) }
      : AVERAGE,
  };
};

/** A card's estimate, made once. */
const estimate = (card: Card, notes: Map<Card, Estimate>): Estimate => {
  const known = notes.get(card);
  if (known) return known;
  const made = estimateOf(card);
  notes.set(card, made);
  return made;
};

const against = (splits: Splits<number>, hand: Hand): number =>
  hand === 'L' ? splits.vL : splits.vR;

/** wOBA expected of this batter against this pitcher: the mean of both cards. */
export const matchup = (
  batter: Card,
  pitcher: Card | undefined,
  notes: Map<Card, Estimate>,
): number => {
  const throws = pitcher?.throws ?? 'R';
  const bats = against(estimate(batter, notes).batting, throws);
  if (!pitcher) return meeting(bats, AVERAGE_WOBA);
  const hand = effectiveHand(batter.bats, throws);
  return meeting(bats, against(estimate(pitcher, notes).pitching, hand));
};

/** The sum of what is expected of these batters, one after the other, against any pitcher. */
export const matchups = (
  batters: readonly Card[],
  notes: Map<Card, Estimate>,
): ((pitcher: Card) => number) => {
  const seen = batters.map((card) => ({ bats: card.bats, batting: estimate(card, notes).batting }));
  return (pitcher) => {
    const { throws } = pitcher;
    const { pitching } = estimate(pitcher, notes);
    let sum = 0;
    for (const { bats, batting } of seen)
      sum += meeting(against(batting, throws), against(pitching, effectiveHand(bats, throws)));
    return sum;
  };
};

const meeting = (bats: number, allows: number): number => (bats + allows) / 2;
