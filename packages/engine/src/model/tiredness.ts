/** How far a pitcher is from tiring. @see rules §14 */

import type { PitcherRating } from './cards.ts';
import type { Workload } from './state.ts';
import type { FatigueTuning } from './tuning.ts';

/** Outs in him before he tires, in the role he came in with. */
export const enduranceOuts = (
  { endurance }: PitcherRating,
  role: Workload['role'],
  { outsPerEndurance }: FatigueTuning,
): number => {
  const inRelief = endurance.relief > 0 ? endurance.relief : Math.ceil(endurance.start / 2);
  return outsPerEndurance * (role === 'starter' ? endurance.start : inRelief);
};

/** How far he is from each thing that makes him tired; nought or less: it has happened. */
export interface TirednessGauge {
  readonly outs: number;
  /** Baserunners in this half-inning. */
  readonly runnersInHalf: number;
  /** Baserunners in this half-inning and the last he pitched; null: his arm is still fresh for that. */
  readonly runnersInTwo: number | null;
  /** Outs as a closer; null: he is none. */
  readonly closerOuts: number | null;
}

/** What is left in a pitcher before each of the four triggers of his point of weakness. */
export const tirednessGauge = (
  workload: Workload,
  rating: PitcherRating,
  tuning: FatigueTuning,
): TirednessGauge => {
  const enough = enduranceOuts(rating, workload.role, tuning);
  const two = workload.runnersThisHalf + workload.runnersLastHalf;
  const isCloser = workload.role === 'reliever' && rating.endurance.close > 0;
  return {
    outs: enough - workload.outs,
    runnersInHalf: tuning.runnersInHalf - workload.runnersThisHalf,
    runnersInTwo:
      workload.outs >= enough - tuning.runnersInTwoFrom ? tuning.runnersInTwo - two : null,
    closerOuts: isCloser ? tuning.closerOuts + rating.endurance.close - workload.outs : null,
  };
};
