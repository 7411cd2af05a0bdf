/** Dice of a decision that was taken back: they fall again, and nobody rolls for better ones. @see rules §24 */

import { battingSide, ofSide } from './baseball.ts';
import type { Purpose, Roll } from './roll.ts';
import type { GameState } from './state.ts';

/**
 * The roll that was made for this purpose, with the same place of the order up, before the
 * decision was taken back; undefined: roll anew.
 */
export const keptFor = (
  { undo, half, teams }: GameState,
  purpose: Purpose,
  used: readonly Roll[],
): Roll | undefined => {
  if (undo.kept.length === 0) return;
  const batting = battingSide(half);
  const { nextSlot } = ofSide(teams, batting);
  return undo.kept.find(
    ({ roll, side, slot }) =>
      roll.purpose === purpose &&
      side === batting &&
      slot === nextSlot &&
      !used.some((one) => one.n === roll.n),
  )?.roll;
};
