/** Four wide ones, against pitching to him: an estimate from both men's cards. @see rules §21 */

import { facingOf } from '../managers/mind.ts';
import { passWorth } from '../managers/pass-worth.ts';
import { type ActionOdds, type Weighing, weighsFor } from './risk.ts';

/** Null for cards that only a manager can read: one batter is as good as the next to us. */
export const passVenture = (at: Weighing): ActionOdds | null => {
  const { state, tools, value } = at;
  const facing = facingOf(state, tools);
  if (facing.batter?.kind !== 'rated') return null;
  const worth = passWorth(state, { ...facing, value }, tools);
  if (!worth) return null;
  const { mine, unit } = weighsFor(at);
  return {
    results: [{ result: 'reached', chance: 1 }],
    success: 1,
    breakEven: null,
    worth: mine(worth.walk),
    instead: mine(worth.pitch),
    unit,
  };
};
