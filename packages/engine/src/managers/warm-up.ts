/** A reliever is got up before he is needed, where the game is played with it. @see rules §14, §21 */

import { fieldingSide, ofSide } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import type { GameState } from '../model/state.ts';
import { BULLPEN_MOUNDS, bullpenOf, untilWarm } from '../model/warm-up.ts';
import type { ManagerChoice } from './offence.ts';

/** Is a mound of the bullpen free? Nobody who throws is sent to sit down. */
export const canGetUp = ({ half, teams }: GameState): boolean =>
  bullpenOf(ofSide(teams, fieldingSide(half))).length < BULLPEN_MOUNDS;

/** `next` throws, unless he does already. */
export const getsUp = (state: GameState, next: LineupId): ManagerChoice | null => {
  const side = fieldingSide(state.half);
  if (untilWarm(state, side, next) !== null) return null;
  return {
    action: { type: 'warmUp', side, pitcher: next },
    reason: 'whoever comes in next should be warm',
  };
};

/** Who has been got up, other than the man who is spared, comes in rather than one who is cold. */
export const rather = (
  state: GameState,
  next: LineupId,
  spared: LineupId | undefined,
): LineupId => {
  const side = fieldingSide(state.half);
  const ready = bullpenOf(ofSide(state.teams, side)).find(
    ({ pitcher }) => pitcher !== spared && untilWarm(state, side, pitcher) === 0,
  );
  return untilWarm(state, side, next) === 0 ? next : (ready?.pitcher ?? next);
};
