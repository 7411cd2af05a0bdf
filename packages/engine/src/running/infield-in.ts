/** Ground balls at a drawn-in infield: the run is cut off, or the ball is through. @see rules §13.2 */

import type { FieldPosition } from '../model/baseball.ts';
import type { OpenPlay } from '../resolve/open-play.ts';
import {
  advance,
  advanceAll,
  batterReaches,
  credit,
  hasRunner,
  retire,
  runnerCard,
} from '../resolve/open-play.ts';
import { occurs } from '../resolve/rolls.ts';
import { throwAt, wildThrow } from './advance.ts';
import { OUT_AT_HOME } from './credits.ts';
import { homeToFirst } from './double-play.ts';
import { fixedHit } from './fixed-hit.ts';
import type { GroundBall } from './normal-depth.ts';
import { normalDepth, outAtFirst } from './normal-depth.ts';

/** Does the infield stand in for a ball to this fielder? Corners-in leaves the middle where it is. */
export const isDrawnInOn = (play: OpenPlay, fielder: FieldPosition): boolean => {
  switch (play.table.alignment.infield) {
    case 'normal':
      return false;
    case 'in':
      return hasRunner(play, 3);
    case 'corners-in':
      return fielder === 'P' || fielder === 'C' || fielder === '1B' || fielder === '3B';
  }
};

export const drawnInGroundBall = (play: OpenPlay, ball: GroundBall): void => {
  const { grade, fielder, reached } = ball;
  if (grade === 'B' && !reached && isThrough(play))
    return fixedHit(play, 'SINGLE_1', behind(fielder));
  if (!hasRunner(play, 3) || grade === 'C') return normalDepth(play, ball);
  if (hasRunner(play, 1) && hasRunner(play, 2)) return basesLoaded(play, ball);
  if (play.table.offence.contactPlay) return contactPlay(play, ball);
  outAtFirst(play, fielder);
  if (hasRunner(play, 1)) advance(play, 1, 2);
};

const isThrough = (play: OpenPlay): boolean => {
  const { throughInfieldIn, throughCornersIn } = play.tuning.groundBall;
  const allIn = play.table.alignment.infield === 'in';
  return occurs(play.table, 'groundBall', allIn ? throughInfieldIn : throughCornersIn);
};

/** The outfielder behind an infielder. */
const behind = (fielder: FieldPosition): FieldPosition => {
  switch (fielder) {
    case '1B':
    case '2B':
      return 'RF';
    case '3B':
    case 'SS':
      return 'LF';
    default:
      return 'CF';
  }
};

/** A force at the plate, and with luck a second out at first. */
const basesLoaded = (play: OpenPlay, { grade, fielder }: GroundBall): void => {
  const two = grade === 'A' && occurs(play.table, 'groundBall', play.tuning.groundBall.homeToFirst);
  if (two) return homeToFirst(play, fielder);
  play.kind = 'fieldersChoice';
  retire(play, 3, 'force');
  credit(play, OUT_AT_HOME[fielder]);
  advanceAll(play, 1);
  batterReaches(play, 1);
};

/** The runner on third goes on contact: safe or out, the batter has first. */
const contactPlay = (play: OpenPlay, { grade, fielder }: GroundBall): void => {
  const { contactA, contactB } = play.tuning.groundBall;
  const target = runnerCard(play, 3).speed + (grade === 'A' ? contactA : contactB);
  play.kind = 'fieldersChoice';
  const result = throwAt(play, { from: 3, to: 4, target, fielder });
  batterReaches(play, 1);
  if (result !== 'out' && hasRunner(play, 2)) advance(play, 2, 3);
  advance(play, 1, 2);
  if (result === 'wild') wildThrow(play, fielder);
};
