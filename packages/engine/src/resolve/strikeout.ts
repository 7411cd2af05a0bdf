/** Strike three, and what may happen around it. @see rules §4, §12 */

import { caughtBy } from '../running/credits.ts';
import type { OpenPlay } from './open-play.ts';
import {
  addRuling,
  advanceAll,
  batterReaches,
  credit,
  fielderCard,
  halfIsOver,
  hasRunner,
  retireBatter,
} from './open-play.ts';
import { ratingAt } from './players.ts';
import { occurs, rollD20 } from './rolls.ts';
import { strikeoutSteal } from './steal-throw.ts';
import { wildPitchRating } from './wild-pitch.ts';

export const strikeout = (play: OpenPlay): void => {
  play.kind = 'strikeout';
  if (play.state.rules.droppedThird && getsAway(play)) return;
  retireBatter(play);
  credit(play, caughtBy('C'));
  const going = play.table.offence.approach === 'hit-and-run';
  if (going && !halfIsOver(play)) strikeoutSteal(play);
};

/** With first base open, or two out, a third strike that gets away lets the batter run. */
const getsAway = (play: OpenPlay): boolean => {
  if (hasRunner(play, 1) && play.outs < 2) return false;
  const { droppedThird } = play.tuning;
  const face = rollD20(play.table, 'droppedThird');
  if (face === droppedThird.wildPitchFace) {
    const rating = wildPitchRating(play) * droppedThird.wildPitch;
    return occurs(play.table, 'wildPitch', Math.floor(rating)) && reach(play, 'wildPitch');
  }
  if (face !== droppedThird.passedBallFace) return false;
  const rating = ratingAt(fielderCard(play, 'C'), 'C', play.tuning).passedBall;
  const target = Math.floor(rating * droppedThird.passedBall);
  return occurs(play.table, 'passedBall', target) && reach(play, 'passedBall');
};

const reach = (play: OpenPlay, how: 'wildPitch' | 'passedBall'): true => {
  advanceAll(play, 1);
  batterReaches(play, 1);
  addRuling(play, { [how]: true });
  return true;
};
