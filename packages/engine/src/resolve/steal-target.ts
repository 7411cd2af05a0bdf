/** Safe numbers of a runner who steals. @see rules §11.2, §11.3 */

import type { Base, Hand } from '../model/baseball.ts';
import type { StealRating } from '../model/cards.ts';
import type { GameState } from '../model/state.ts';
import type { StealTuning } from '../model/tuning.ts';

/** Who runs against whom. */
export interface StealDuel {
  /** The base he leaves. */
  readonly from: Base;
  readonly speed: number;
  readonly steal: StealRating;
  readonly held: boolean;
  readonly hold: number;
  readonly catcherArm: number;
  readonly batterHand: Hand;
}

/** Safe numbers on the d20, after a good jump or without one. */
export const stealTarget = (duel: StealDuel, good: boolean, tuning: StealTuning): number => {
  if (duel.from === 3) return duel.speed + tuning.home;
  const rating = good ? duel.steal.high : duel.steal.low;
  return onRating(duel, rating, tuning);
};

/** The same from any rating, for the runner who goes on a hit-and-run. */
export const onRating = (
  { from, held, hold, catcherArm, batterHand }: StealDuel,
  rating: number,
  tuning: StealTuning,
): number => {
  const toThird =
    from === 2 ? tuning.third + (batterHand === 'R' ? tuning.thirdRightBatter : 0) : 0;
  const target = rating + (held ? hold : tuning.notHeld) + catcherArm + toThird;
  return Math.max(tuning.min, Math.min(tuning.max, target));
};

/** Totals of two dice, the likeliest first, with their ways in 36. */
const JUMP_TOTALS = [
  [7, 6],
  [6, 5],
  [8, 5],
  [5, 4],
  [9, 4],
  [4, 3],
  [10, 3],
  [3, 2],
  [11, 2],
  [2, 1],
  [12, 1],
] as const;

/** Ways in 36 that a runner gets a good jump, on paper: doubled when nobody holds him. */
export const jumpRating = ({ steal, held }: StealDuel, { jumpMax }: StealTuning): number =>
  held ? steal.jump : Math.min(jumpMax, steal.jump * 2);

/** A bit for each total of two dice that is a good jump. */
export const jumpSet = (rating: number): number => JUMP_SETS[Math.min(36, rating)] ?? 0;

/** The most likely totals that still fit: every rating comes out to the way. */
const fill = (rating: number): number => {
  let set = 0;
  let left = rating;
  for (const [total, ways] of JUMP_TOTALS) {
    if (ways > left) continue;
    set |= 1 << total;
    left -= ways;
  }
  return set;
};
const JUMP_SETS: readonly number[] = Array.from({ length: 37 }, (_, rating) => fill(rating));

/** The chance of a good jump, 0-1. */
export const jumpChance = (duel: StealDuel, tuning: StealTuning): number =>
  duel.from === 3 || hasJump(duel) ? 1 : Math.min(36, jumpRating(duel, tuning)) / 36;

/** Some runners need no jump when nobody holds them. */
export const hasJump = ({ steal, held }: StealDuel): boolean => steal.auto && !held;

/** The lowest faces, of those on which the runner is safe, are wild throws: more of them with a worse arm. */
export const wildFaces = (overthrow: number, { wildPerOverthrow }: StealTuning): number =>
  Math.max(1, Math.round(overthrow * wildPerOverthrow));

/** Late and well ahead the defence does not care about a runner whom nobody holds. The ninth is the last of nine: in a shorter game it comes sooner. */
export const isIndifferent = (
  { inning, half, score, rules }: Pick<GameState, 'inning' | 'half' | 'score' | 'rules'>,
  { indifferenceFromInning, indifferenceLead }: StealTuning,
): boolean => {
  const lead = half === 'top' ? score.home - score.away : score.away - score.home;
  return (
    inning + STANDARD_INNINGS - rules.innings >= indifferenceFromInning && lead >= indifferenceLead
  );
};

const STANDARD_INNINGS = 9;
