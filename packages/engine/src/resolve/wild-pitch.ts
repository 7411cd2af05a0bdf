/** How wild he is: his rating, and more as long as he is cold. @see rules §11.1, §14 */

import { fieldingSide, ofSide } from '../model/baseball.ts';
import type { OpenPlay } from './open-play.ts';
import { pitcherRating } from './players.ts';

export const wildPitchRating = ({ state, pitcherCard, tuning }: OpenPlay): number => {
  const { wildPitch } = pitcherRating(pitcherCard);
  const { cold } = ofSide(state.mound, fieldingSide(state.half));
  return cold ? wildPitch + tuning.coldWildPitch : wildPitch;
};
